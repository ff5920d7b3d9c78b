package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Summary;
import org.descentlab.experiment.run.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Just below its limit a method settles on a quadratic, just above it blows up. */
class StabilityLimitsTest {
  private static final double KAPPA = 7;

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
      })
  void theLimitSeparatesSettlingFromBlowingUp(String optimizer) throws Exception {
    Settings settings = run(optimizer, 0.1, 1).spec();
    double limit = StabilityLimits.of(settings, KAPPA).orElseThrow();
    assertThat(run(optimizer, limit * 0.99, 3000).loss()).isLessThan(1e-3);
    assertThat(run(optimizer, limit * 1.01, 3000).outcome()).isEqualTo(Outcome.DIVERGED);
  }

  private record Trained(Settings spec, double loss, Outcome outcome) {}

  /** The objective has no weight decay in it: its part of the limit comes from the method. */
  private static Trained run(String optimizer, double rate, long steps) throws Exception {
    String text =
        "format: 1\nproblem: { kind: surface, surface: quadratic-bowl,"
            + " parameters: { kappa: "
            + KAPPA
            + ", angle: 20 }, start: [1, 1] }\n"
            + "stop: { steps: "
            + steps
            + " }\n"
            + "runs: [{ optimizer: { "
            + optimizer
            + ", learningRate: "
            + rate
            + " } }]\n";
    Training training =
        new Training(ExperimentReader.read(text, "test"), new ProblemLoader(Path.of("")));
    Summary summary = training.train(run -> row -> {}, ended -> {}).get(0);
    Settings settings = training.document().spec().runs().get(0).optimizer();
    return new Trained(settings, summary.finalLoss(), summary.outcome());
  }

  @Test
  void thereIsNoLimitWhereNothingCurvesUpwardsAndNoneIsKnownForAdam() {
    Settings sgd = Optimizers.ALL.get("sgd").defaults();
    assertThat(StabilityLimits.of(sgd, 0)).isEmpty();
    assertThat(StabilityLimits.of(sgd, -1)).isEmpty();
    assertThat(StabilityLimits.of(sgd, Double.NaN)).isEmpty();
    assertThat(StabilityLimits.of(sgd.with("weightDecay", 2.0), -1)).contains(2.0);
    assertThat(StabilityLimits.of(Optimizers.ALL.get("adam").defaults(), 1)).isEmpty();
  }

  @Test
  void theFormulasAreThoseOfTheLiterature() {
    assertThat(StabilityLimits.gradientDescent(4)).isEqualTo(0.5);
    assertThat(StabilityLimits.heavyBall(4, 0.5)).isEqualTo(0.75);
    assertThat(StabilityLimits.nesterov(4, 0.5)).isEqualTo(0.375, offset(1e-15));
    assertThat(StabilityLimits.nesterov(4, 0.1)).isLessThan(StabilityLimits.gradientDescent(4));
  }
}
