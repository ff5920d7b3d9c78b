package org.descentlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.descentlab.cli.Commands.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of {@code eval}: the grid of the loss, and the data. */
class EvalTablesTest {
  @TempDir private Path folder;
  private Commands commands = new Commands(Path.of("."));

  @BeforeEach
  void makeCommands() {
    commands = new Commands(folder);
  }

  private void experiment(String problem) throws Exception {
    commands.write(
        "e.yaml",
        "format: 1\nproblem: "
            + problem
            + "\nstop: { steps: 3 }\nruns: [{ name: a, optimizer: { type: sgd } }]\n");
  }

  @Test
  void aGridHoldsTheLossOverThePlottedDomainItsEdgesIncluded() throws Exception {
    experiment("{ kind: formula, formula: 'x + 10*y', start: [0, 0], domain: [-1, 1, 0, 3] }");
    Result result = commands.run("eval", "@e.yaml", "--grid", "3x2", "--csv", "@grid.csv");
    assertThat(result).isEqualTo(new Result(0, "", ""));
    assertThat(commands.read("grid.csv"))
        .isEqualTo("x,y,loss\n-1,0,-1\n0,0,0\n1,0,1\n-1,3,29\n0,3,30\n1,3,31\n");
  }

  @Test
  void aGridOfOneParameterHasNoSecondColumn() throws Exception {
    experiment("{ kind: curve, formula: 'x^2', start: [1], domain: [-2, 2] }");
    assertThat(commands.run("eval", "@e.yaml", "--grid", "3x9").out())
        .isEqualTo("x,loss\n-2,4\n0,0\n2,4\n");
  }

  @Test
  void aGridHasTheLossesOfEvalToTheLastBit() throws Exception {
    experiment("{ kind: linear-regression, data: seed0, start: [0, 0] }");
    List<String> lines = commands.run("eval", "@e.yaml", "--grid", "4x3").out().lines().toList();
    assertThat(lines).hasSize(13);
    String[] cells = lines.get(6).split(",", -1);
    assertThat(commands.run("eval", "@e.yaml", "--at", cells[0] + "," + cells[1]).out())
        .startsWith("{\"value\":" + cells[2] + ",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linear-regression, data: seed0",
        "linear-regression, standardize: true, data: { samples: 9, features: 3, slope: 1, intercept: 0, noise: 0.1 }",
        "linear-regression, data: { points: [[1, 0.1], [1e-7, 1e300]] }",
        "logistic-regression, data: { set: moons, samples: 20 }"
      })
  void dataAreReadBackAsTheSameData(String problem) throws Exception {
    experiment("{ kind: " + problem + " }");
    String drawn = commands.run("eval", "@e.yaml").out();
    assertThat(commands.run("eval", "@e.yaml", "--data", "--csv", "@data.csv").status()).isZero();
    String again = commands.read("e.yaml").replaceAll("data: (\\{.*?}|seed0)", "data: ./data.csv");
    commands.write("e.yaml", again);
    assertThat(commands.run("eval", "@e.yaml").out()).isEqualTo(drawn);
    assertThat(commands.run("eval", "@e.yaml", "--data").out())
        .isEqualTo(commands.read("data.csv"));
  }

  @Test
  void generatedRowsOfANetworkAreFeaturesAndLabels() throws Exception {
    experiment("{ kind: network, data: { set: spiral, samples: 10, testShare: 0.5 } }");
    List<String> lines = commands.run("eval", "@e.yaml", "--data").out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("x0,x1,label");
    assertThat(lines.subList(1, lines.size()))
        .hasSize(10)
        .allMatch(line -> line.matches("-?[0-9.E-]+,-?[0-9.E-]+,[01]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "--csv x.csv ~ --csv needs --grid WxH or --data: which table is to be written?",
        "--grid 3x3 --data ~ give one of --at, --grid and --data",
        "--grid 3x3 --at 1,1 ~ give one of --at, --grid and --data",
        "--data ~ problem: this problem has no data to write",
        "--grid 3x3 --csv @e.yaml ~ the experiment itself can't be the place of the result"
      })
  void whatDoesNotGoTogetherIsOneSentence(String words, String sentence) throws Exception {
    experiment("{ kind: surface, surface: ravine }");
    Result result = commands.run(("eval @e.yaml " + words).split(" ", -1));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).hasLineCount(1);
    if (!words.contains("@e.yaml")) {
      assertThat(result.err()).isEqualTo("descentlab: " + sentence + "\n");
    }
  }

  @Test
  void aNetworkHasNoPlane() throws Exception {
    experiment("{ kind: network, data: moons, hidden: [] }");
    assertThat(commands.run("eval", "@e.yaml", "--grid", "3x3"))
        .isEqualTo(
            new Result(
                2, "", "descentlab: the problem has 6 parameters; a grid needs one or two\n"));
    assertThat(commands.run("eval", "@e.yaml", "--grid", "1x3").err())
        .contains("'1x3' is not at least 2x2");
  }
}
