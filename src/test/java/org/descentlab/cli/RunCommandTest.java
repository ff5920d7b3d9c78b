package org.descentlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.descentlab.cli.Commands.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code run}: training, table, summary, and where they go. */
class RunCommandTest {
  private static final String TWO_RUNS =
      """
      format: 1
      problem: { kind: surface, surface: quadratic-bowl, start: [3, 1] }
      stop: { steps: 4 }
      runs:
        - { name: 动量法, optimizer: { type: momentum, learningRate: 0.1 } }
        - { name: "a, \\"b\\"", optimizer: { type: sgd, learningRate: 0.3 } }
        - { name: off, enabled: false, optimizer: { type: adam } }
      """;

  @TempDir private Path folder;
  private Commands commands;

  @BeforeEach
  void writeTheExperiment() throws Exception {
    commands = new Commands(folder);
    commands.write("two.yaml", TWO_RUNS);
  }

  private List<String> files() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aRunEndsWithOneAlignedLineEachAndLeavesNothing() throws Exception {
    Result result = commands.run("run", "@two.yaml");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines()).hasSize(2);
    assertThat(result.out().lines().toList().get(0))
        .matches("动量法  budget-spent {10}4 steps  loss 3\\.\\d+ +0\\.\\d{3} s");
    assertThat(result.out().lines().toList().get(1))
        .matches("a, \"b\"  budget-spent {10}4 steps  loss \\d+\\.\\d+ +0\\.\\d{3} s");
    assertThat(files()).containsExactly("two.yaml");
  }

  @Test
  void theTableHasOneHeaderAndAllRowsOfTheRunsThatAreOn() throws Exception {
    Result result = commands.run("run", "@two.yaml", "--csv", "@t.csv", "--quiet");
    assertThat(result).isEqualTo(new Result(0, "", ""));
    List<String> lines = commands.read("t.csv").lines().toList();
    assertThat(lines).hasSize(11);
    assertThat(lines.get(0))
        .isEqualTo(
            "run,step,epoch,loss,learningRate,gradientNorm,updateNorm,evaluations,theta0,theta1");
    assertThat(lines.get(1)).startsWith("动量法,0,,9.5,0.1,10.44030650891055,").endsWith(",0,3,1");
    assertThat(lines.get(6)).startsWith("\"a, \"\"b\"\"\",0,,9.5,0.3,");
    assertThat(lines.get(10)).matches("\"a, \"\"b\"\"\",4,,[^,]+,,[^,]+,,4,[^,]+,[^,]+");
    assertThat(commands.read("t.csv")).endsWith("\n").doesNotContain("\r");
  }

  @Test
  void everyKeepsTheRowsItDividesAndTheLast() throws Exception {
    commands.run("run", "@two.yaml", "--csv", "@t.csv", "--every", "3");
    assertThat(
            commands
                .read("t.csv")
                .lines()
                .map(line -> line.replaceAll("^(\".*\"|[^,]*),(\\w+),.*", "$2")))
        .containsExactly("step", "0", "3", "4", "0", "3", "4");
  }

  @Test
  void theSummaryIsJsonWithAllFields() throws Exception {
    commands.run("run", "@two.yaml", "--summary", "@s.json");
    JsonNode runs = new ObjectMapper().readTree(commands.read("s.json"));
    assertThat(runs).hasSize(2);
    assertThat(runs.get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "run",
            "outcome",
            "steps",
            "finalLoss",
            "bestLoss",
            "testLoss",
            "testAccuracy",
            "seconds",
            "samplesPerSecond");
    assertThat(runs.get(0).get("run").asText()).isEqualTo("动量法");
    assertThat(runs.get(0).get("steps").asInt()).isEqualTo(4);
    assertThat(runs.get(0).get("outcome").asText()).isEqualTo("budget-spent");
    assertThat(runs.get(0).get("testLoss").isNull()).isTrue();
    assertThat(runs.get(0).get("samplesPerSecond").isNull()).isTrue();
    assertThat(runs.get(0).get("seconds").asDouble()).isPositive();
  }

  @Test
  void aDivergingRunIsAResultWhoseNumbersThatAreNotFiniteAreTexts() throws Exception {
    String wild =
        TWO_RUNS
            .replace("learningRate: 0.3", "learningRate: 1e300")
            .replace("steps: 4", "steps: 9");
    Result result = commands.runWith(wild, "run", "-", "--csv", "@t.csv", "--summary", "@s.json");
    assertThat(result.status()).isZero();
    JsonNode run = new ObjectMapper().readTree(commands.read("s.json")).get(1);
    assertThat(run.get("outcome").asText()).isEqualTo("diverged");
    assertThat(run.get("finalLoss").asText()).isEqualTo("Infinity");
    assertThat(run.get("finalLoss").isTextual()).isTrue();
    assertThat(commands.read("t.csv").lines().reduce((a, b) -> b).orElse(""))
        .contains(",1,,Infinity,,");
    assertThat(result.out()).contains("loss Infinity");
  }

  @Test
  void aMinusIsStandardInputAndOutputAndTheSummaryLinesGoToStandardError() throws Exception {
    Result table = commands.runWith(TWO_RUNS, "run", "-", "--csv", "-");
    commands.run("run", "@two.yaml", "--csv", "@t.csv");
    assertThat(table.out()).isEqualTo(commands.read("t.csv"));
    assertThat(table.err().lines()).hasSize(2).allMatch(line -> line.contains("budget-spent"));
    Result summary = commands.run("run", "@two.yaml", "--summary", "-", "--quiet");
    assertThat(new ObjectMapper().readTree(summary.out())).hasSize(2);
    assertThat(summary.err()).isEmpty();
  }

  @Test
  void theSameFileGivesTheSameBytes() throws Exception {
    for (Path sample :
        List.of(Path.of("samples/seed0-batches.yaml"), Path.of("samples/noisy-ravine.yaml"))) {
      commands.run("run", sample.toString(), "--csv", "@1.csv");
      commands.run("run", sample.toString(), "--csv", "@2.csv");
      assertThat(commands.read("1.csv"))
          .isEqualTo(commands.read("2.csv"))
          .hasSizeGreaterThan(10_000);
    }
  }

  @Test
  void dataOfAFileAreFoundBesideIt() throws Exception {
    Files.createDirectory(commands.path("data"));
    commands.write("data/d.csv", "\uFEFFx,y\n1,2\n2,4\n");
    commands.write(
        "r.yaml",
        "\uFEFFformat: 1\nproblem: { kind: linear-regression, data: data/d.csv }\nruns: [{ optimizer: { type: sgd } }]\n");
    assertThat(commands.run("run", "@r.yaml", "--quiet")).isEqualTo(new Result(0, "", ""));
  }

  @Test
  void theDataAreNoTarget() throws Exception {
    commands.write("d.csv", "x,y\n1,2\n");
    commands.write(
        "r.yaml",
        """
        format: 1
        problem: { kind: linear-regression, data: d.csv }
        runs: [{ optimizer: { type: sgd } }]
        """);
    assertThat(commands.run("run", "@r.yaml", "--csv", "@d.csv").err())
        .isEqualTo("descentlab: '@d.csv' is read by this very command; give another target\n");
    assertThat(commands.read("d.csv")).isEqualTo("x,y\n1,2\n");
  }

  @Test
  void anExistingTableIsReplacedOnlyByAWholeOne() throws Exception {
    commands.write("t.csv", "old");
    commands.write("bad.yaml", TWO_RUNS.replace("steps: 4", "steps: 0"));
    assertThat(commands.run("run", "@bad.yaml", "--csv", "@t.csv").status()).isEqualTo(2);
    assertThat(commands.read("t.csv")).isEqualTo("old");
    assertThat(commands.run("run", "@two.yaml", "--csv", "@t.csv").status()).isZero();
    assertThat(commands.read("t.csv")).startsWith("run,step");
    assertThat(files()).containsExactly("bad.yaml", "t.csv", "two.yaml");
  }

  @Test
  void aTargetThatCannotBeWrittenIsToldBeforeTheTraining() throws Exception {
    String forever = TWO_RUNS.replace("steps: 4", "steps: 10000000000");
    commands.write("t.csv", "old");
    assertThat(commands.runWith(forever, "run", "-", "--csv", "@no/t.csv"))
        .isEqualTo(
            new Result(2, "", "@no/t.csv: the output can't be written: there is no such folder\n"));
    assertThat(commands.runWith(forever, "run", "-", "--csv", "@t.csv", "--summary", "@no/s.json"))
        .isEqualTo(
            new Result(
                2, "", "@no/s.json: the output can't be written: there is no such folder\n"));
    Files.createDirectory(commands.path("dir"));
    assertThat(commands.runWith(forever, "run", "-", "--csv", "@dir"))
        .isEqualTo(
            new Result(
                2,
                "",
                "@dir: the output can't be written: it is a folder; add the name of a file\n"));
    assertThat(commands.runWith(forever, "run", "-", "--csv", "@t.csv/x").status()).isEqualTo(2);
    assertThat(commands.read("t.csv")).isEqualTo("old");
    assertThat(files()).containsExactly("dir", "t.csv", "two.yaml");
  }

  @Test
  void noTargetIsGivenTwiceAndNoneIsTheInput() throws Exception {
    assertThat(commands.run("run", "@two.yaml", "--csv", "@x", "--summary", "@x"))
        .isEqualTo(
            new Result(
                2,
                "",
                "descentlab: two results can't both go to '@x'; give each its own target\n"));
    assertThat(commands.run("run", "@two.yaml", "--csv", "-", "--summary", "-"))
        .isEqualTo(
            new Result(
                2, "", "descentlab: two results can't both go to '-'; give each its own target\n"));
    assertThat(commands.run("run", "@two.yaml", "--csv", "@x", "--summary", "@./x").status())
        .isEqualTo(2);
    assertThat(commands.run("run", "@two.yaml", "--csv", "@two.yaml"))
        .isEqualTo(
            new Result(
                2,
                "",
                "descentlab: '@two.yaml' is read by this very command; give another target\n"));
    Files.createSymbolicLink(commands.path("link"), commands.path("two.yaml"));
    assertThat(commands.run("run", "@two.yaml", "--summary", "@link").status()).isEqualTo(2);
    assertThat(commands.read("two.yaml")).isEqualTo(TWO_RUNS);
  }

  @Test
  void aLinkIsWrittenThroughAndKeepsItsPermissions() throws Exception {
    commands.write("real.csv", "old");
    Files.setPosixFilePermissions(
        commands.path("real.csv"), PosixFilePermissions.fromString("rw-------"));
    Files.createSymbolicLink(commands.path("link.csv"), commands.path("real.csv"));
    commands.run("run", "@two.yaml", "--csv", "@link.csv");
    assertThat(commands.path("link.csv")).isSymbolicLink();
    assertThat(commands.read("real.csv")).startsWith("run,step");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(commands.path("real.csv"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aDeviceStaysADevice() {
    assertThat(commands.run("run", "@two.yaml", "--csv", "/dev/null").status()).isZero();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/stdout", "/dev/fd/1"})
  void theOtherNamesOfStandardOutputAreStandardOutput(String name) {
    Result table = commands.run("run", "@two.yaml", "--csv", name);
    assertThat(table.status()).isZero();
    assertThat(table.out()).startsWith("run,step");
    assertThat(table.err().lines()).hasSize(2);
    assertThat(commands.run("run", "@two.yaml", "--csv", "-", "--summary", name).status())
        .isEqualTo(2);
  }

  private static PrintStream broken() {
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        },
        false,
        StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "eval", "--help"})
  void linesThatAreLostAreAFault(String command) {
    var err = new ByteArrayOutputStream();
    String[] args = command.startsWith("-") ? new String[] {command} : new String[] {command, "-"};
    int status =
        CommandLineInterface.run(
            args,
            new ByteArrayInputStream(TWO_RUNS.getBytes(StandardCharsets.UTF_8)),
            broken(),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("-: the output can't be written: its device is full or its reader went away\n");
  }

  @Test
  void aReaderThatGoesAwayIsAFaultNotABug() {
    var closed = broken();
    var err = new ByteArrayOutputStream();
    String many = TWO_RUNS.replace("steps: 4", "steps: 10000000000").replace("0.3", "0.1");
    int status =
        CommandLineInterface.run(
            new String[] {"run", "-", "--csv", "-"},
            new ByteArrayInputStream(many.getBytes(StandardCharsets.UTF_8)),
            closed,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("-: the output can't be written: ");
  }
}
