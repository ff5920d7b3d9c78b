package org.descentlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.descentlab.cli.Commands.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code code}. */
class CodeCommandTest {
  private static final String TWO =
      """
      format: 1
      problem: { kind: surface, surface: ravine }
      stop: { steps: 5 }
      runs:
        - { name: off, enabled: false, optimizer: { type: sgd } }
        - { name: Adam, optimizer: { type: adam } }
        - name: Plateau
          optimizer: { type: sgd }
          schedule: { type: sequence, parts: [{ schedule: { type: reduce-on-plateau } }] }
      """;

  @TempDir private Path folder;
  private Commands commands = new Commands(Path.of("."));

  @BeforeEach
  void writeTheExperiment() throws Exception {
    commands = new Commands(folder);
    commands.write("two.yaml", TWO);
  }

  @Test
  void theFirstRunThatIsOnIsWrittenToStandardOutput() {
    Result result = commands.run("code", "@two.yaml");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("# Adam\n").contains("torch.optim.Adam([theta], lr=0.001");
  }

  @Test
  void aNamedRunIsWrittenToAFile() throws Exception {
    Result result = commands.run("code", "@two.yaml", "--run", "off", "--out", "@off.py");
    assertThat(result).isEqualTo(new Result(0, "", ""));
    assertThat(commands.read("off.py")).contains("torch.optim.SGD([theta], lr=0.01)");
  }

  @Test
  void anExperimentComesFromStandardInputAndFromAFigureToo() throws Exception {
    String program = commands.run("code", "@two.yaml").out();
    assertThat(commands.runWith(TWO, "code", "-").out()).isEqualTo(program);
    String small = TWO.substring(0, TWO.indexOf("  - name: Plateau"));
    commands.write("small.yaml", small);
    commands.run("render", "@small.yaml", "--out", "@f.png", "--size", "200x150", "--scale", "1");
    assertThat(commands.run("code", "@f.png").out()).isEqualTo(program);
  }

  @Test
  void whatIsWrongIsOneSentenceAndNothingIsWritten() {
    assertThat(commands.run("code", "@two.yaml", "--run", "Adan"))
        .isEqualTo(new Result(2, "", "descentlab: unknown run 'Adan' (did you mean 'Adam'?)\n"));
    assertThat(commands.run("code", "@two.yaml", "--run", "Plateau", "--out", "@p.py"))
        .isEqualTo(
            new Result(
                2,
                "",
                "@two.yaml:9: runs[2].schedule: the program of run 'Plateau' can't have"
                    + " reduce-on-plateau as a part of a sequence; use it by itself\n"));
    assertThat(Files.exists(folder.resolve("p.py"))).isFalse();
    assertThat(commands.run("code", "@two.yaml", "--out", "@two.yaml").status()).isEqualTo(2);
    assertThat(commands.run("code", "@two.yaml", "--out", "@no/p.py").status()).isEqualTo(2);
  }
}
