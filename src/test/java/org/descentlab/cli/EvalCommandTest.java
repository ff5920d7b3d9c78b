package org.descentlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.descentlab.cli.Commands.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code eval}: what an objective is like at a point. */
class EvalCommandTest {
  private static final String RAVINE =
      """
      format: 1
      problem: { kind: surface, surface: ravine, start: [-5, -2] }
      runs:
        - optimizer: { type: adam }
        - optimizer: { type: momentum, beta: 0.5, form: heavy-ball }
        - { name: later, optimizer: { type: momentum, beta: 0.9 } }
        - { name: nesterov, optimizer: { type: momentum, beta: 0.5, form: heavy-ball, nesterov: true } }
      """;

  @TempDir private Path folder;
  private Commands commands;

  @BeforeEach
  void writeTheExperiment() throws Exception {
    commands = new Commands(folder);
    commands.write("ravine.yaml", RAVINE);
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void theStartIsDescribedWhereNoPointIsGiven() throws Exception {
    Result result = commands.run("eval", "@ravine.yaml");
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .isEqualTo(
            "{\"value\":10.5,\"gradient\":[-1,-8],\"hessian\":[[0.2,0],[0,4]],"
                + "\"eigenvalues\":[0.2,4],\"eigenvectors\":[[1,0],[0,1]],\"conditionNumber\":20,"
                + "\"limits\":{\"gd\":0.5,\"momentum\":0.75,\"nesterov\":0.375,\"newton\":2}}\n");
  }

  @Test
  void aMethodThatNoRunUsesHasItsLimitWithTheCataloguesSettings() throws Exception {
    String adam = RAVINE.substring(0, RAVINE.indexOf("  - optimizer: { type: momentum"));
    JsonNode limits = json(commands.runWith(adam, "eval", "-").out()).get("limits");
    assertThat(limits.get("gd").asDouble()).isEqualTo(0.5);
    assertThat(limits.get("momentum").asDouble()).isEqualTo(2 * 1.9 / 4 / (1 - 0.9));
    assertThat(limits.get("newton").asDouble()).isEqualTo(2);
  }

  @Test
  void aPointIsGivenByItsNumbers() throws Exception {
    JsonNode facts = json(commands.run("eval", "@ravine.yaml", "--at", "-1, 2e0").out());
    assertThat(facts.get("value").asDouble()).isEqualTo(0.1 + 8);
    assertThat(facts.get("gradient").get(1).asDouble()).isEqualTo(8);
  }

  @Test
  void standardInputGivesAPointALineAndGetsAnObjectALine() throws Exception {
    Result result = commands.runWith("0,0\n\n1,0\r\n1,1", "eval", "@ravine.yaml", "--at", "-");
    assertThat(result.out().lines()).hasSize(3);
    assertThat(json(result.out().lines().toList().get(2)).get("value").asDouble()).isEqualTo(2.1);
  }

  @Test
  void aWrongLineIsNamed() {
    Result result = commands.runWith("0,0\n1,x\n1,1\n", "eval", "@ravine.yaml", "--at", "-");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).isEqualTo("-:2: expected a number, not 'x'\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | --at: the point needs as many numbers as there are parameters: 2, not 1",
        "1,2,3 | --at: the point needs as many numbers as there are parameters: 2, not 3",
        "1, | --at: expected a number, not ''",
        "a,1 | --at: expected a number, not 'a'",
        "1e999,1 | --at: 1e999 is not a finite number",
        "1,-07 | --at: -07 has leading zeros; remove them",
        "NaN,1 | --at: expected a number, not 'NaN'",
      })
  void aWrongPointIsRefused(String point, String line) {
    assertThat(commands.run("eval", "@ravine.yaml", "--at", point))
        .isEqualTo(new Result(2, "", "descentlab: " + line + "\n"));
  }

  @Test
  void standardInputCannotGiveBothExperimentAndPoints() {
    assertThat(commands.runWith(RAVINE, "eval", "-", "--at", "-"))
        .isEqualTo(
            new Result(
                2,
                "",
                "descentlab: the experiment and the points can't both come from standard input\n"));
    assertThat(commands.runWith(RAVINE, "eval", "-", "--at", "0,0").status()).isZero();
  }

  @Test
  void whereNothingCurvesUpwardsThereAreNoLimits() throws Exception {
    String wells =
        RAVINE.replace("surface: ravine, start: [-5, -2]", "surface: rosenbrock, start: [0, 10]");
    JsonNode facts = json(commands.runWith(wells, "eval", "-").out());
    assertThat(facts.get("eigenvalues").get(0).asDouble()).isNegative();
    String top = RAVINE.replace("surface: ravine, start: [-5, -2]", "surface: rastrigin");
    JsonNode cap = json(commands.runWith(top, "eval", "-", "--at", "0.5,0.5").out());
    assertThat(cap.get("eigenvalues").get(1).asDouble()).isNegative();
    assertThat(cap.get("limits")).isEmpty();
  }

  @Test
  void whatIsNotFiniteIsAText() throws Exception {
    String steep = RAVINE.replace("surface: ravine, start: [-5, -2]", "surface: rosenbrock");
    JsonNode facts = json(commands.runWith(steep, "eval", "-", "--at", "1e200,0").out());
    assertThat(facts.get("value").asText()).isEqualTo("Infinity");
    assertThat(facts.get("eigenvalues").get(0).asText()).isEqualTo("NaN");
    assertThat(facts.get("limits")).isEmpty();
  }

  @Test
  void regressionHasItsCurvatureToo() throws Exception {
    String line =
        """
        format: 1
        problem: { kind: linear-regression, data: line5 }
        runs: [{ optimizer: { type: sgd } }]
        """;
    JsonNode facts = json(commands.runWith(line, "eval", "-", "--at", "2,0").out());
    assertThat(facts.get("value").asDouble()).isZero();
    assertThat(facts.get("hessian").get(0).get(0).asDouble()).isEqualTo(22);
    double sharpness = facts.get("eigenvalues").get(1).asDouble();
    assertThat(facts.get("limits").get("gd").asDouble()).isEqualTo(2 / sharpness);
  }

  @ParameterizedTest
  @CsvSource({"199, true", "200, false", "1000, false"})
  void aHessianIsGivenUpTo200Parameters(int features, boolean given) throws Exception {
    String wide =
        """
        format: 1
        problem: { kind: linear-regression, data: { samples: 300, features: %d } }
        runs: [{ optimizer: { type: sgd } }]
        """
            .formatted(features);
    JsonNode facts = json(commands.runWith(wide, "eval", "-").out());
    assertThat(facts.get("gradient")).hasSize(features + 1);
    for (String field : new String[] {"hessian", "eigenvalues", "limits"}) {
      assertThat(facts.has(field)).isEqualTo(given);
    }
  }

  @Test
  void aNetworkHasNoHessian() throws Exception {
    String network =
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 10, hidden: [] }
        runs: [{ optimizer: { type: sgd }, batch: full }]
        """;
    JsonNode facts = json(commands.runWith(network, "eval", "-").out());
    assertThat(facts.get("gradient")).hasSize(7850);
    assertThat(facts.has("hessian")).isFalse();
    assertThat(facts.has("limits")).isFalse();
  }
}
