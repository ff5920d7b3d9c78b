package org.descentlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.descentlab.cli.Commands.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, options and files that a command can't use: one line, and status 2. */
class CommandLineInterfaceTest {
  private static final String GOOD =
      "format: 1\nproblem: { kind: surface, surface: ravine }\nruns: [{ optimizer: { type: sgd } }]\n";

  @TempDir private Path folder;
  private Commands commands;

  @BeforeEach
  void writeTheExperiment() throws Exception {
    commands = new Commands(folder);
    commands.write("g.yaml", GOOD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "rum ~ unknown command 'rum' (did you mean 'run'?); see 'descentlab --help'",
        "code ~ missing required parameter: 'FILE'; see 'descentlab code --help'",
        "code @g.yaml --output a.py ~ unknown option '--output' (did you mean '--out'?); see 'descentlab code --help'",
        "fly-away ~ unknown command 'fly-away' (known: run, render, list, eval, check, code, app, help); see 'descentlab --help'",
        "--verison ~ unknown option '--verison' (did you mean '--version'?); see 'descentlab --help'",
        "run ~ missing required parameter: 'FILE'; see 'descentlab run --help'",
        "run @g.yaml more ~ unknown argument 'more'; see 'descentlab run --help'",
        "run @g.yaml --cvs x ~ unknown option '--cvs' (did you mean '--csv'?); see 'descentlab run --help'",
        "run @g.yaml --csv ~ missing required parameter for option '--csv' (OUT); see 'descentlab run --help'",
        "run @g.yaml --csv a --csv b ~ --csv is given twice; keep one; see 'descentlab run --help'",
        "run @g.yaml --every 0 ~ invalid value for option '--every': '0' is not a whole number from 1 on; see 'descentlab run --help'",
        "run @g.yaml --every x ~ invalid value for option '--every': 'x' is not a whole number from 1 on; see 'descentlab run --help'",
        "run @g.yaml --every 99999999999999999999 ~ invalid value for option '--every': '99999999999999999999' is not a whole number from 1 on; see 'descentlab run --help'",
        "list ~ missing required parameter: 'problems|optimizers|schedules|figures'; see 'descentlab list --help'",
        "check ~ missing required parameter: 'FILE'; see 'descentlab check --help'",
        "render @g.yaml ~ missing required option: '--out=FIGURE'; see 'descentlab render --help'",
        "render @g.yaml --out a.png --size 10 ~ invalid value for option '--size': '10' is not a size like 960x720; see 'descentlab render --help'",
        "render @g.yaml --out a.png --size 99x100 ~ invalid value for option '--size': 99 is not between 100 and 10000; see 'descentlab render --help'",
        "render @g.yaml --out a.png --scale 9 ~ invalid value for option '--scale': '9' is not a number from 0.25 to 8; see 'descentlab render --help'",
      })
  void wrongUseIsToldOnOneLine(String words, String line) {
    assertThat(commands.run(words.split(" ", -1)))
        .isEqualTo(new Result(2, "", "descentlab: " + line + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "eval", "check"})
  void aFileThatCannotBeReadIsNamed(String command) throws Exception {
    Files.createDirectory(commands.path("dir"));
    commands.write("dir/x", "");
    assertThat(commands.run(command, "@missing.yaml"))
        .isEqualTo(new Result(2, "", "@missing.yaml: there is no such file\n"));
    assertThat(commands.run(command, "@g.yaml/x").err())
        .startsWith("@g.yaml/x: the file can't be read: ");
    assertThat(commands.run(command, "a\0b").status()).isEqualTo(2);
    commands.write("empty.yaml", "");
    assertThat(commands.run(command, "@empty.yaml"))
        .isEqualTo(
            new Result(
                2,
                "",
                "@empty.yaml:1: the file is empty; an experiment begins with 'format: 1'\n"));
  }

  @Test
  void aFolderIsNoExperiment() throws Exception {
    Files.createDirectory(commands.path("dir"));
    assertThat(commands.run("run", "@dir"))
        .isEqualTo(new Result(2, "", "@dir: this is a folder; name the experiment file in it\n"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeThatNobodyWritesToIsRefusedAndNotWaitedFor() throws Exception {
    Process made = new ProcessBuilder("mkfifo", commands.path("pipe").toString()).start();
    assertThat(made.waitFor()).isZero();
    for (String command : new String[] {"run", "eval", "check"}) {
      assertThat(commands.run(command, "@pipe"))
          .isEqualTo(
              new Result(
                  2,
                  "",
                  "@pipe: this is no regular file; write - for it, and give it to the standard input\n"));
    }
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsLine() throws Exception {
    Files.write(
        commands.path("l.yaml"),
        "format: 1\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(commands.run("run", "@l.yaml"))
        .isEqualTo(new Result(2, "", "@l.yaml:2: the file is not UTF-8 text; save it as UTF-8\n"));
    Files.write(commands.path("l.yaml"), GOOD.getBytes(StandardCharsets.UTF_16));
    assertThat(commands.run("run", "@l.yaml").err())
        .isEqualTo("@l.yaml:1: the file is not UTF-8 text; save it as UTF-8\n");
  }

  @Test
  void aFileLargerThanThreeMegabytesIsRefused() throws Exception {
    String padding = "#".repeat(3_000_000 - GOOD.length());
    commands.write("g.yaml", GOOD + padding);
    assertThat(commands.run("run", "@g.yaml", "--quiet").status()).isZero();
    commands.write("g.yaml", GOOD + padding + "#");
    assertThat(commands.run("run", "@g.yaml"))
        .isEqualTo(new Result(2, "", "@g.yaml: the file is larger than 3 MB\n"));
    assertThat(commands.runWith(GOOD + padding + "#", "run", "-").err())
        .isEqualTo("-: the file is larger than 3 MB\n");
  }

  @Test
  void theFaultOfADataFileNamesThatFile() throws Exception {
    commands.write("d.csv", "x,y\n1,2\n3,four\n");
    commands.write(
        "r.yaml",
        GOOD.replace("kind: surface, surface: ravine", "kind: linear-regression, data: d.csv"));
    assertThat(commands.run("run", "@r.yaml"))
        .isEqualTo(new Result(2, "", "@d.csv:3: 'four' in column 2 is not a finite number\n"));
    commands.write(
        "l.yaml",
        GOOD.replace("kind: surface, surface: ravine", "kind: logistic-regression, data: d.csv"));
    commands.write("d.csv", "x,y,label\n1,2,0\n3,4,2\n");
    assertThat(commands.run("run", "@l.yaml").err())
        .isEqualTo("@d.csv:3: '2' in column 3 is not a label; the last column holds 0 or 1\n");
    Files.delete(commands.path("d.csv"));
    assertThat(commands.run("run", "@r.yaml").err()).isEqualTo("@d.csv: there is no such file\n");
    Files.createDirectory(commands.path("d.csv"));
    assertThat(commands.run("run", "@r.yaml").err())
        .isEqualTo("@d.csv: this is a folder; name the CSV file in it\n");
    commands.write(
        "r.yaml",
        GOOD.replace("kind: surface, surface: ravine", "kind: linear-regression, data: /dev/zero"));
    assertThat(commands.run("run", "@r.yaml").err()).isEqualTo("/dev/zero: this is not a file\n");
  }

  @Test
  void aLineIsAtMostFiveHundredCharactersLong() throws Exception {
    String word = "x".repeat(5000);
    for (String file :
        new String[] {
          GOOD.replace("ravine", word),
          GOOD + word + ": 1\n",
          GOOD.replace("type: sgd", "type: sgd, learningRate: -" + "9".repeat(300)),
          GOOD.replace("surface: ravine", "surface: \"" + "\\n".repeat(5000) + "\""),
        }) {
      Result result = commands.runWith(file, "run", "-");
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err().length()).isLessThanOrEqualTo(501);
      assertThat(result.err().lines()).hasSize(1);
    }
    assertThat(commands.run("run", word).err().length()).isLessThanOrEqualTo(501);
    assertThat(commands.run(word).err().length()).isLessThanOrEqualTo(501);
    assertThat(commands.run("run", "@g.yaml", "--csv", "@" + word).err().length())
        .isLessThanOrEqualTo(501);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "render", "list", "eval", "check", "app"})
  void everyCommandHasItsHelpWithoutItsParameters(String command) {
    for (String option : new String[] {"--help", "-h"}) {
      Result help = commands.run(command, option);
      assertThat(help.status()).isZero();
      assertThat(help.err()).isEmpty();
      assertThat(help.out()).startsWith("Usage: descentlab " + command).contains("--help");
    }
  }

  @Test
  void tooLittleMemoryIsNoBug() {
    var full =
        new InputStream() {
          @Override
          public int read() {
            return read(new byte[1], 0, 1);
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    var err = new ByteArrayOutputStream();
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    int status =
        CommandLineInterface.run(
            new String[] {"run", "-"},
            full,
            nowhere,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("descentlab: this does not fit into memory; ")
        .contains("JDK_JAVA_OPTIONS=-Xmx4g");
  }

  @Test
  void helpNamesEveryCommandAndTheWindow() {
    Result help = commands.run("--help");
    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains("run", "render", "list", "eval", "check", "app", "window", "Exit status");
    assertThat(commands.run("help", "run").out())
        .contains("--csv", "--summary", "--every", "--quiet");
    assertThat(commands.run("run", "--help").out()).contains("--every");
    assertThat(commands.run("--version").out()).startsWith("descentlab ");
  }
}
