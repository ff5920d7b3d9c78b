package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.descentlab.landscape.LocalLimit;
import org.descentlab.ui.Recorded.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stability limit of a run where it stands, and where its slider marks it. */
class RunLimitsTest {
  private static Recorded onRavine(String run) {
    return MadeRecordings.of(
        "format: 1\nproblem: { kind: surface, surface: ravine, start: [-5, -2] }\n"
            + "stop: { steps: 40 }\nruns: [ { "
            + run
            + " } ]\n");
  }

  private static Optional<LocalLimit> limit(Recorded recorded, double at, RunLimits limits) {
    return limits.of(recorded.experiment(), standing(recorded, at), () -> false);
  }

  private static Standing standing(Recorded recorded, double at) {
    return Standing.of(recorded.tracks().get(0), at).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "'type: sgd, learningRate: 0.4', 0.5",
    "'type: sgd, learningRate: 0.1, weightDecay: 1', 0.4",
    "'type: momentum, form: heavy-ball, beta: 0.5, learningRate: 0.1', 0.75",
    "'type: momentum, form: ema, beta: 0.5, learningRate: 0.1', 1.5",
    "'type: newton, learningRate: 0.5', 2",
  })
  void aMethodThatFollowsTheGradientHasOneLimitEverywhereOnAQuadratic(
      String optimizer, double expected) {
    Recorded recorded = onRavine("optimizer: { " + optimizer + " }");
    RunLimits limits = new RunLimits();
    for (double at : new double[] {0, 7, 7.5, 1e9}) {
      LocalLimit limit = limit(recorded, at, limits).orElseThrow();
      assertThat(limit.rate()).isCloseTo(expected, within(1e-12));
      assertThat(limit.exact()).isTrue();
    }
  }

  @Test
  void adamsLimitIsThatOfItsOwnSecondMomentAtThatStep() {
    Recorded recorded = onRavine("optimizer: { type: adam, learningRate: 0.3 }");
    RunLimits limits = new RunLimits();
    var rows = recorded.tracks().get(0).history().snapshot();
    double[] v = new double[2];
    double[] expected = new double[30];
    for (int k = 0; k < expected.length; k++) {
      double[] gradient = {0.2 * rows.theta(k, 0), 4 * rows.theta(k, 1)};
      double[] curvature = {0.2, 4};
      double steepest = 0;
      for (int j = 0; j < 2; j++) {
        v[j] = 0.999 * v[j] + 0.001 * gradient[j] * gradient[j];
        double divisor = Math.sqrt(v[j] / (1 - Math.pow(0.999, k + 1))) + 1e-8;
        steepest = Math.max(steepest, curvature[j] / divisor);
      }
      expected[k] = 2 * 1.9 / 0.1 * (1 - Math.pow(0.9, k + 1)) / steepest;
    }
    for (int at : new int[] {0, 12, 29, 5}) { // back too
      LocalLimit limit = limit(recorded, at, limits).orElseThrow();
      assertThat(limit.rate()).isCloseTo(expected[at], within(1e-9 * expected[at]));
      assertThat(limit.exact()).isFalse();
    }
    assertThat(limit(recorded, 40, limits)).isEqualTo(limit(recorded, 39, limits));
  }

  @Test
  void noLimitIsKnownForSignsAndNoneWhereNothingCurvesUpwards() {
    Recorded signs = onRavine("optimizer: { type: lion, learningRate: 0.1 }");
    assertThat(limit(signs, 3, new RunLimits())).isEmpty();
    Recorded down =
        MadeRecordings.of(
            """
            format: 1
            problem: { kind: formula, formula: '-x^2 - y^2', start: [1, 1] }
            stop: { steps: 5 }
            runs: [ { optimizer: { type: sgd, learningRate: 0.1 } } ]
            """);
    assertThat(limit(down, 2, new RunLimits())).isEmpty();
  }

  @Test
  void whoIsCancelledGivesNoLimit() {
    Recorded recorded = onRavine("optimizer: { type: adam, learningRate: 0.3 }");
    RunLimits limits = new RunLimits();
    assertThat(limits.of(recorded.experiment(), standing(recorded, 20), () -> true)).isEmpty();
    assertThat(limit(recorded, 20, limits)).isPresent();
  }

  private static RateLimit mark(String run) {
    Recorded recorded = onRavine(run);
    Standing standing = standing(recorded, 3);
    LocalLimit limit = limit(recorded, 3, new RunLimits()).orElseThrow();
    return RateLimit.of(standing, limit, 40);
  }

  @Test
  void withoutAScheduleTheMarkIsTheLimit() {
    RateLimit limit = mark("optimizer: { type: sgd, learningRate: 0.6 }");
    assertThat(limit.mark()).hasValue(0.5);
    assertThat(limit.exceeded()).isTrue();
    assertThat(limit.scheduled()).isFalse();
    assertThat(limit.caption(new Texts("en")))
        .isEqualTo("above 0.5 = 2/λ, λ\u00a0=\u00a04: blows\u00a0up");
    assertThat(limit.reason(new Texts("zh"))).contains("0.5 = 2/λ").contains("精确");
  }

  @Test
  void withAScheduleTheMarkIsWhereTheLargestRateReachesTheLimit() {
    String sgd = "optimizer: { type: sgd, learningRate: 0.2 }, schedule: ";
    assertThat(mark(sgd + "{ type: cosine, period: 40 }").mark()).hasValue(0.5);
    RateLimit warm =
        mark(sgd + "{ type: linear-warmup, startFactor: 0.1, endFactor: 2, steps: 10 }");
    assertThat(warm.mark().orElseThrow()).isCloseTo(0.25, within(1e-12));
    assertThat(warm.largest()).isCloseTo(0.4, within(1e-12));
    assertThat(warm.scheduled()).isTrue();
    assertThat(warm.exceeded()).isFalse();
  }

  @Test
  void whereTheScheduleSetsTheLargestRateItselfThereIsNoMark() {
    RateLimit limit =
        mark(
            "optimizer: { type: sgd, learningRate: 0.1 },"
                + " schedule: { type: one-cycle, maximum: 0.7, totalSteps: 40 }");
    assertThat(limit.mark()).isEmpty();
    assertThat(limit.exceeded()).isTrue();
    assertThat(limit.reason(new Texts("en"))).contains("0.7");
  }

  @Test
  void withAClippedGradientTheLimitIsALocalGuide() {
    RateLimit limit = mark("optimizer: { type: sgd, learningRate: 0.4 }, clip: { norm: 1 }");
    assertThat(limit.limit().exact()).isFalse();
  }

  @Test
  void whatWasChangedOnTheWayIsInForceFromItsStepOn() {
    Recorded recorded =
        onRavine(
            "optimizer: { type: momentum, form: heavy-ball, beta: 0.5, learningRate: 0.1 },"
                + " changes: [ { step: 10, beta: 0.9 } ]");
    RunLimits limits = new RunLimits();
    assertThat(limit(recorded, 9, limits).orElseThrow().rate()).isCloseTo(0.75, within(1e-12));
    assertThat(limit(recorded, 10, limits).orElseThrow().rate()).isCloseTo(0.95, within(1e-12));
  }

  @Test
  void whatHasCornersButNoCurvatureHasNoLimit() {
    Recorded recorded =
        MadeRecordings.of(
            """
            format: 1
            problem: { kind: surface, surface: abs-sum }
            stop: { steps: 3 }
            runs: [ { optimizer: { type: sgd } } ]
            """);
    Track track = recorded.tracks().get(0);
    assertThat(Standing.of(track, 1)).isPresent();
    assertThat(limit(recorded, 1, new RunLimits())).isEmpty();
  }
}
