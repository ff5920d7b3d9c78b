package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on formulas of one and of two parameters, and when a condition on them holds first. */
class FormulaRunTest {
  private static final String PARABOLA = "kind: curve, formula: x^2, start: [8]";
  private static final String HALVING = "optimizer: { type: sgd, learningRate: 0.25 }";

  @Test
  void aParabolaIsDescendedAsTheFormulaSays() throws Exception {
    var trained = Experiments.one(PARABOLA, "steps: 10", HALVING);
    for (int k = 0; k <= 10; k++) {
      assertThat(trained.rows().theta(k, 0)).isEqualTo(8 * Math.pow(0.5, k));
      assertThat(trained.rows().get(k, History.Column.LOSS)).isEqualTo(64 * Math.pow(0.25, k));
    }
    assertThat(trained.rows().get(0, History.Column.GRADIENT_NORM)).isEqualTo(16);
  }

  @Test
  void noiseFreezingAndRandomStartsWorkAsOnSurfaces() throws Exception {
    var frozen = Experiments.one(PARABOLA, "steps: 3", HALVING + ", freeze: [0]");
    assertThat(frozen.rows().theta(3, 0)).isEqualTo(8);
    var noisy = Experiments.one(PARABOLA, "steps: 3", HALVING + ", noise: 1");
    assertThat(noisy.rows().theta(1, 0)).isNotEqualTo(4).isCloseTo(4, within(2.0));
    String random = "kind: curve, formula: x^2, start: random, domain: [3, 4]";
    assertThat(Experiments.one(random, "steps: 1", HALVING).rows().theta(0, 0)).isBetween(3.0, 4.0);
    String plane = "kind: formula, formula: x*y, start: random, domain: [3, 4, -7, -6]";
    var rows = Experiments.one(plane, "steps: 1", HALVING).rows();
    assertThat(rows.theta(0, 0)).isBetween(3.0, 4.0);
    assertThat(rows.theta(0, 1)).isBetween(-7.0, -6.0);
  }

  @Test
  void aFormulaThatLeavesItsDomainOfDefinitionDiverges() throws Exception {
    String log = "kind: curve, formula: log(x), start: [0.5]";
    var trained = Experiments.one(log, "steps: 50", HALVING);
    assertThat(trained.run().outcome()).isEqualTo(Outcome.DIVERGED);
  }

  /** On x² from 8 with the factor ½ a step: x is 8, 4, 2, 1, ½ … */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x < 2; between: [3, 3]; true",
        "x < 2; between: [4, 9]; false",
        "x < 2; between: [0, 2]; false",
        "x <= 2; between: [2, 2]; true",
        "x > 2; between: [0, 0]; true",
        "1 > theta0; between: [4, 4]; true",
        "theta0 >= 8; within: 0; true",
        "x < 1e-3; within: 12; false",
        "x < 1e-3; within: 13; true",
        "abs(x - 4) < 0.1; between: [1, 1]; true",
        "sqrt(1 - x) >= 0; between: [3, 3]; true",
        "x < 0; within: 20; false",
        "x^2 < 16*x/4 + 1; between: [1, 1]; true",
      })
  void aConditionIsJudgedByTheFirstRowWhereItHolds(String where, String rows, boolean met)
      throws Exception {
    assertThat(broken(PARABOLA, "where: \"" + where + "\", " + rows).isEmpty()).isEqualTo(met);
  }

  @Test
  void parametersOfARegressionHaveNamesToo() throws Exception {
    String line = "kind: linear-regression, data: line5";
    assertThat(broken(line, "where: \"x > 1 + theta1\", within: 20")).isEmpty();
    assertThat(broken(line, "where: \"y > 100\", within: 20")).hasSize(1);
  }

  private static List<?> broken(String problem, String expected) throws Exception {
    String rate = problem.equals(PARABOLA) ? "0.25" : "0.05";
    ExperimentDocument document =
        ExperimentReader.read(
            """
            format: 1
            problem: { %s }
            stop: { steps: 20 }
            runs: [{ optimizer: { type: sgd, learningRate: %s } }]
            expect: [{ run: sgd, %s }]
            """
                .formatted(problem, rate, expected),
            "test.yaml");
    ExperimentSpec spec = document.spec();
    Verdicts verdicts = new Verdicts(spec);
    new Training(document, new ProblemLoader(Path.of(".")))
        .train(run -> verdicts.watch(run.spec(), run), verdicts::ended);
    return verdicts.broken();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kind: curve, formula: x^2, start: [8]",
        "kind: curve, formula: 1000*x^2, start: [8]",
        "kind: curve, formula: x*cos(0.15*pi*x), start: [10], domain: [-15, 15]",
        "kind: curve, formula: exp(x), start: [9]",
        "kind: curve, formula: 0.001*x, start: random",
        "kind: formula, formula: 100*(y-x^2)^2 + (1-x)^2, start: [-1.2, 1], domain: [-2, 2, -1, 3]",
        "kind: formula, formula: abs(x) + abs(y), start: [3, 4]",
        "kind: formula, formula: 1e-3*x^2 + y^4, start: [3, 4]",
      })
  void theRecommendedRateGoesDownWithoutLeavingTheView(String problem) throws Exception {
    String file = "format: 1\nproblem: { %s }\nruns: [{ optimizer: { type: sgd } }]\n";
    ExperimentDocument document = ExperimentReader.read(file.formatted(problem), "test.yaml");
    var defaults = Optimizers.ALL.get("sgd").defaults();
    double rate = Recommended.on(document.spec().problem(), defaults).number("learningRate");
    assertThat(rate).isPositive().isFinite();
    String run = "optimizer: { type: sgd, learningRate: " + rate + " }";
    var trained = Experiments.one(problem, "steps: 5", run);
    int last = trained.rows().size() - 1;
    assertThat(trained.rows().get(last, History.Column.LOSS))
        .isLessThan(trained.rows().get(0, History.Column.LOSS));
    for (int i = 0; i <= last; i++) {
      assertThat(Math.abs(trained.rows().theta(i, 0))).isLessThan(16);
    }
  }

  @Test
  void whereNothingBoundsTheRateItIsTheUsualOne() throws Exception {
    String flat = "format: 1\nproblem: { kind: curve, formula: \"1\", start: [0] }\n";
    ExperimentSpec spec =
        ExperimentReader.read(flat + "runs: [{ optimizer: { type: sgd } }]\n", "t").spec();
    var defaults = Optimizers.ALL.get("sgd").defaults();
    assertThat(Recommended.on(spec.problem(), defaults).number("learningRate")).isEqualTo(0.01);
  }
}
