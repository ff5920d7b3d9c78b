package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.descentlab.experiment.catalog.LiveSettings;
import org.descentlab.experiment.catalog.OptimizerRecipe;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Summary;
import org.descentlab.experiment.run.Training;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.ExactOracle;
import org.descentlab.objective.surface.QuadraticBowl;
import org.descentlab.optim.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Just below its limit a method settles on a quadratic, just above it blows up. */
class StabilityLimitsTest {
  private static final double KAPPA = 7;
  private static final Curvature BOWL =
      Curvature.at(new QuadraticBowl(KAPPA, 20), new DoubleVector(0, 0));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: sgd",
        "type: sgd, weightDecay: 0.5",
        "type: momentum, form: heavy-ball, beta: 0.9",
        "type: momentum, form: heavy-ball, beta: 0.5",
        "type: momentum, form: ema, beta: 0.9",
        "type: momentum, form: ema, beta: 0.3, weightDecay: 2",
        "type: momentum, form: heavy-ball, nesterov: true, beta: 0.9",
        "type: momentum, form: heavy-ball, nesterov: true, beta: 0.2",
        "type: momentum, form: ema, nesterov: true, beta: 0.9",
        "type: momentum, form: ema, nesterov: true, beta: 0.5",
        "type: subgradient",
        "type: newton",
        "type: newton, damping: 3",
      })
  void theLimitSeparatesSettlingFromBlowingUp(String optimizer) throws Exception {
    Settings settings = run(optimizer, 0.1, 1).spec();
    double limit = StabilityLimits.of(settings, BOWL).orElseThrow();
    assertThat(run(optimizer, limit * 0.99, 3000).loss()).isLessThan(1e-3);
    assertThat(run(optimizer, limit * 1.01, 3000).peak()).isGreaterThan(1e12);
  }

  /**
   * A large ε outweighs the second moment, so that the preconditioner stays nearly as it is: the
   * runs themselves tell where the limit is.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: rmsprop, epsilon: 1e14",
        "type: rmsprop, epsilon: 1e14, momentum: 0.8",
        "type: rmsprop, epsilon: 1e14, weightDecay: 0.7",
        "type: adagrad, initialAccumulator: 1e28",
        "type: adam, epsilon: 1e14",
        "type: adam, epsilon: 1e14, beta1: 0.5, weightDecay: 0.7",
        "type: amsgrad, epsilon: 1e14",
        "type: adamw, epsilon: 1e14, weightDecay: 0",
        "type: adabelief, epsilon: 1e14",
      })
  void theLimitOfAPreconditionedMethodSeparatesSettlingFromBlowingUp(String optimizer)
      throws Exception {
    Settings settings = run(optimizer, 0.1, 1).spec();
    Optimizer used = stepped(settings, 5000);
    double limit =
        StabilityLimits.of(settings, BOWL, used.preconditioner().orElseThrow(), 5000).orElseThrow();
    assertThat(run(optimizer, limit * 0.98, 4000).loss()).isLessThan(1e-3);
    assertThat(run(optimizer, limit * 1.02, 4000).peak()).isGreaterThan(1e20);
  }

  /**
   * The step x ← (1 − ηL)x − ηm/P, m ← βm + (1 − β)λx as a matrix of (x, m): at the limit its
   * spectral radius is 1.
   */
  @ParameterizedTest
  @CsvSource({"0.9, 0.3, 0.01", "0.9, 0.3, 0", "0.5, 2, 0.5", "0, 4, 0.1", "0.99, 0.05, 0.2"})
  void atTheLimitOfAdamWTheSpectralRadiusIsOne(double beta, double p, double decay) {
    double lambda = 3;
    Settings adamw =
        Optimizers.ALL.get("adamw").defaults().with("beta1", beta).with("weightDecay", decay);
    Curvature curvature = Curvature.of(new double[][] {{lambda}});
    long late = 1_000_000;
    double limit = StabilityLimits.of(adamw, curvature, new DoubleVector(p), late).orElseThrow();
    assertThat(radius(limit, beta, lambda, p, decay)).isEqualTo(1, offset(1e-9));
    assertThat(radius(limit * 0.99, beta, lambda, p, decay)).isLessThan(1);
    assertThat(radius(limit * 1.01, beta, lambda, p, decay)).isGreaterThan(1);
  }

  private static double radius(double rate, double beta, double lambda, double p, double decay) {
    double inflow = (1 - beta) * lambda;
    double[][] step = {{1 - rate * decay - rate * inflow / p, -rate * beta / p}, {inflow, beta}};
    var solved = new EigenDecomposition(new Array2DRowRealMatrix(step));
    return Math.max(
        Math.hypot(solved.getRealEigenvalue(0), solved.getImagEigenvalue(0)),
        Math.hypot(solved.getRealEigenvalue(1), solved.getImagEigenvalue(1)));
  }

  @Test
  void adamsLimitLateInARunIsTheEdgeOfStabilityOfThePaper() {
    Settings adam = Optimizers.ALL.get("adam").defaults();
    Curvature one = Curvature.of(new double[][] {{1}});
    assertThat(StabilityLimits.of(adam, one, new DoubleVector(1), 1_000_000).orElseThrow())
        .isEqualTo(38, offset(1e-9));
  }

  /** The optimizer after so many small steps on the bowl. */
  private static Optimizer stepped(Settings settings, int steps) {
    var bowl = new QuadraticBowl(KAPPA, 20);
    DoubleVector params = new DoubleVector(1, 1);
    Optimizer optimizer =
        Optimizers.ALL
            .get(settings.type())
            .recipe()
            .make(
                new OptimizerRecipe.Setting(
                    new LiveSettings(settings), List.of(), List.of(), params, bowl));
    var oracle = new ExactOracle(bowl);
    for (int t = 1; t <= steps; t++) {
      oracle.next();
      optimizer.look(oracle, params);
      optimizer.move(params, 1e-4, t);
    }
    return optimizer;
  }

  private record Trained(Settings spec, double loss, double peak) {}

  /** The objective has no weight decay in it: its part of the limit comes from the method. */
  private static Trained run(String optimizer, double rate, long steps) throws Exception {
    String text =
        "format: 1\nproblem: { kind: surface, surface: quadratic-bowl,"
            + " parameters: { kappa: "
            + KAPPA
            + ", angle: 20 }, start: [1, 1] }\n"
            + "stop: { divergesAbove: 1e60, steps: "
            + steps
            + " }\n"
            + "runs: [{ optimizer: { "
            + optimizer
            + ", learningRate: "
            + rate
            + " }, schedule: { type: constant } }]\n";
    double[] peak = {0};
    Training training =
        new Training(ExperimentReader.read(text, "test"), new ProblemLoader(Path.of("")));
    Summary summary =
        training.train(run -> row -> peak[0] = Math.max(peak[0], row.loss()), ended -> {}).get(0);
    Settings settings = training.document().spec().runs().get(0).optimizer();
    return new Trained(settings, summary.finalLoss(), peak[0]);
  }

  @Test
  void thereIsNoLimitWhereNothingCurvesUpwardsAndNoneIsKnown() {
    Settings sgd = Optimizers.ALL.get("sgd").defaults();
    assertThat(StabilityLimits.of(sgd, curving(0))).isEmpty();
    assertThat(StabilityLimits.of(sgd, curving(-1))).isEmpty();
    assertThat(StabilityLimits.of(sgd, curving(Double.NaN))).isEmpty();
    assertThat(StabilityLimits.of(sgd.with("weightDecay", 2.0), curving(-1))).hasValue(2.0);
    for (String type : List.of("adam", "lion", "rprop", "gd-alr", "nadam")) {
      assertThat(StabilityLimits.of(Optimizers.ALL.get(type).defaults(), curving(1))).isEmpty();
    }
  }

  private static Curvature curving(double lambda) {
    return Curvature.of(new double[][] {{lambda}});
  }

  @Test
  void everyMethodWithALimitHasAFormulaAndNoOther() {
    for (var choice : Optimizers.ALL.entries()) {
      assertThat(LimitFormula.of(choice.defaults()).isEmpty())
          .as(choice.id())
          .isEqualTo(choice.recipe().limit().isEmpty());
    }
    Settings momentum = Optimizers.ALL.get("momentum").defaults();
    assertThat(LimitFormula.of(momentum.with("form", "heavy-ball"))).isEqualTo("2(1 + β)/λ");
    assertThat(LimitFormula.of(momentum.with("beta", 0.0))).isEqualTo("2/λ");
  }

  @Test
  void theFormulasAreThoseOfTheLiterature() {
    assertThat(StabilityLimits.gradientDescent(4)).isEqualTo(0.5);
    assertThat(StabilityLimits.heavyBall(4, 0.5)).isEqualTo(0.75);
    assertThat(StabilityLimits.nesterov(4, 0.5)).isEqualTo(0.375, offset(1e-15));
    assertThat(StabilityLimits.nesterov(4, 0.1)).isLessThan(StabilityLimits.gradientDescent(4));
  }
}
