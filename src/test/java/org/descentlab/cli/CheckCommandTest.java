package org.descentlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.descentlab.cli.Commands.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check}: experiments are valid and do what they expect. */
class CheckCommandTest {
  private static final String GOOD =
      """
      format: 1
      problem: { kind: surface, surface: ravine, start: [-5, -2] }
      stop: { steps: 300, gradientBelow: 1e-6 }
      runs:
        - { name: GD, optimizer: { type: sgd, learningRate: 0.4 } }
        - { name: wild, optimizer: { type: sgd, learningRate: 0.6 } }
        - { name: off, enabled: false, optimizer: { type: adam } }
      expect:
      """;

  @TempDir private Path folder;
  private Commands commands;

  @BeforeEach
  void begin() {
    commands = new Commands(folder);
  }

  static Stream<Path> samples() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleMeetsItsExpectationsAndSaysWhatItShowsInBothLanguages(Path sample)
      throws Exception {
    Result result = commands.run("check", sample.toString());
    assertThat(result.out()).matches("ok " + sample + ": \\d+ runs?, [1-9]\\d* expectations?\n");
    assertThat(result.status()).isZero();
    assertThat(Files.readString(sample)).contains("title:\n  en: ", "  zh: ", "notes:\n  en: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ run: GD, lossBelow: 1, within: 50 }",
        "{ run: wild, outcome: diverged }",
        "{ run: GD, outcome: converged }",
        "{ run: wild, lossStaysAbove: 0.3, from: 100 }",
        "{ run: GD, near: [0, 0], within: 1e-3 }",
        "{ run: GD, finalLoss: [0, 1e-9] }",
        "{ faster: GD, than: wild, toLoss: 1 }",
        "{ run: off, outcome: failed }",
      })
  void anExpectationThatHoldsPasses(String expectation) throws Exception {
    commands.write("e.yaml", GOOD + "  - " + expectation + "\n");
    assertThat(commands.run("check", "@e.yaml"))
        .isEqualTo(new Result(0, "ok @e.yaml: 3 runs, 1 expectation\n", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ run: GD, lossBelow: 1, within: 2 }",
        "{ run: GD, outcome: diverged }",
        "{ run: wild, lossStaysAbove: 1e13 }",
        "{ run: GD, near: [1, 0], within: 0.5 }",
        "{ run: GD, finalLoss: [1, 2] }",
        "{ run: wild, finalLoss: [0, 1] }",
        "{ faster: wild, than: GD, toLoss: 1 }",
      })
  void anExpectationThatFailsIsNamedWithItsLine(String expectation) throws Exception {
    commands.write("e.yaml", GOOD + "  - { run: GD, lossBelow: 100 }\n  - " + expectation + "\n");
    Result result = commands.run("check", "@e.yaml");
    assertThat(result)
        .isEqualTo(new Result(1, "FAILED @e.yaml:10: expect[1]: " + expectation + "\n", ""));
  }

  @Test
  void aFolderMeansAllExperimentsInItAndItsFolders() throws Exception {
    Files.createDirectories(commands.path("in/deep"));
    commands.write("in/b.yaml", GOOD.replace("expect:\n", ""));
    commands.write("in/deep/c.yml", GOOD.replace("expect:\n", ""));
    commands.write("in/a.json", "{\"format\": 1}");
    commands.write("in/notes.txt", "no experiment");
    assertThat(commands.run("check", "@in"))
        .isEqualTo(
            new Result(
                2,
                "ok @in/b.yaml: 3 runs, 0 expectations\nok @in/deep/c.yml: 3 runs, 0 expectations\n",
                "@in/a.json:1: the field 'problem' is missing\n"));
  }

  @Test
  void anInputThatIsWrongWeighsMoreThanAnExpectationThatFails() throws Exception {
    commands.write("e.yaml", GOOD + "  - { run: GD, outcome: diverged }\n");
    assertThat(commands.run("check", "@e.yaml", "@missing.yaml").status()).isEqualTo(2);
    assertThat(commands.run("check", "@missing.yaml", "@e.yaml"))
        .isEqualTo(
            new Result(
                2,
                "FAILED @e.yaml:9: expect[0]: { run: GD, outcome: diverged }\n",
                "@missing.yaml: there is no such file\n"));
  }

  @Test
  void aFolderWithoutExperimentsIsAFault() {
    assertThat(commands.run("check", folder.toString()).err())
        .endsWith(": the folder holds no experiment (.yaml, .yml, .json)\n");
  }

  @Test
  void standardInputIsChecked() {
    assertThat(commands.runWith(GOOD.replace("expect:\n", ""), "check", "-").out())
        .isEqualTo("ok -: 3 runs, 0 expectations\n");
  }
}
