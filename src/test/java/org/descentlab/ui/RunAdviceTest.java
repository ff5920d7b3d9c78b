package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about runs that do not go well, and that what it proposes helps. */
class RunAdviceTest {
  private static final Texts TEXTS = new Texts("en");

  private static JudgedRun run(String surface, String start, int steps, String run)
      throws Exception {
    return problem(
        "{ kind: surface, surface: " + surface + ", start: [" + start + "] }", steps, run);
  }

  private static JudgedRun problem(String problem, int steps, String run) throws Exception {
    String yaml =
        """
        format: 1
        problem: %s
        stop: { steps: %d }
        runs: [{ %s }]
        """
            .formatted(problem, steps, run);
    return JudgedRun.of(MadeRuns.experiment(yaml), 0);
  }

  private static Arguments badSurface(
      String surface, String start, int steps, String run, RunState state, Cause cause) {
    String problem = "{ kind: surface, surface: " + surface + ", start: [" + start + "] }";
    return arguments(problem, steps, run, state, cause);
  }

  private static String descent(String rate) {
    return "optimizer: { type: sgd, learningRate: " + rate + " }";
  }

  private static String heavyBall(String rate, String beta) {
    return "optimizer: { type: momentum, form: heavy-ball, learningRate: %s, beta: %s }"
        .formatted(rate, beta);
  }

  static Stream<Arguments> situations() {
    String line = "{ kind: linear-regression, data: seed0 }";
    String digits = "{ kind: network, data: mnist, trainSamples: 300, hidden: [32] }";
    String valley = "{ kind: formula, formula: 'x^2 + 20*y^2', start: [3, 1] }";
    return Stream.of(
        badSurface("ravine", "-5, -2", 200, descent("0.6"), RunState.DIVERGING, Cause.ABOVE_LIMIT),
        badSurface("ravine", "-5, -2", 20, descent("0.6"), RunState.CLIMBING, Cause.ABOVE_LIMIT),
        badSurface("ravine", "-5, -2", 60, descent("0.49"), RunState.OSCILLATING, Cause.NEAR_LIMIT),
        badSurface(
            "ravine", "-5, -2", 300, heavyBall("1", "0.9"), RunState.DIVERGING, Cause.ABOVE_LIMIT),
        badSurface(
            "ravine",
            "-5, -2",
            300,
            heavyBall("0.1", "0.99"),
            RunState.OSCILLATING,
            Cause.MOMENTUM),
        badSurface("ravine", "-5, -2", 200, descent("1e-5"), RunState.STUCK, Cause.TOO_SLOW),
        badSurface("rosenbrock", "-1.2, 1", 300, descent("1e-8"), RunState.STUCK, Cause.TOO_SLOW),
        badSurface("saddle", "1, 0", 200, descent("0.1"), RunState.STUCK, Cause.SADDLE),
        badSurface("saddle", "1, 1e-9", 150, descent("0.05"), RunState.STUCK, Cause.SADDLE),
        badSurface(
            "two-wells", "0.75, 1.2", 1000, descent("0.02"), RunState.STUCK, Cause.LOCAL_MINIMUM),
        badSurface("abs-sum", "-4.03, 2.57", 200, descent("0.2"), RunState.OSCILLATING, Cause.KINK),
        badSurface(
            "ravine",
            "-5, -2",
            400,
            descent("0.2") + ", noise: 1",
            RunState.OSCILLATING,
            Cause.NOISE),
        badSurface("beale", "3, 4", 500, descent("0.01"), RunState.DIVERGING, Cause.ABOVE_LIMIT),
        badSurface(
            "beale", "3, 4", 500, heavyBall("0.01", "0.9"), RunState.DIVERGING, Cause.ABOVE_LIMIT),
        badSurface(
            "ravine",
            "-5, -2",
            300,
            descent("0.4") + ", schedule: { type: exponential, gamma: 0.5 }",
            RunState.STUCK,
            Cause.RATE_GONE),
        arguments(digits, 120, descent("1e-7") + ", batch: 10", RunState.STUCK, Cause.CHANCE),
        arguments(
            digits, 120, descent("20") + ", batch: 10", RunState.STUCK, Cause.WORSE_THAN_CHANCE),
        arguments(valley, 200, descent("0.06"), RunState.DIVERGING, Cause.ABOVE_LIMIT),
        arguments(line, 400, descent("2"), RunState.DIVERGING, Cause.ABOVE_LIMIT),
        arguments(line, 300, descent("1e-6"), RunState.STUCK, Cause.TOO_SLOW),
        arguments(line, 300, descent("0.2") + ", batch: 1", RunState.OSCILLATING, Cause.NOISE));
  }

  @ParameterizedTest
  @MethodSource("situations")
  void whatIsProposedHelps(String problem, int steps, String run, RunState state, Cause cause)
      throws Exception {
    JudgedRun before = problem(problem, steps, run);
    assertThat(before.atEnd().judgement()).isEqualTo(new RunJudgement(state, cause));
    List<Remedy> remedies = before.atEnd().advice(before.spec()).remedies();
    assertThat(remedies).isNotEmpty();
    for (Remedy remedy : remedies) {
      JudgedRun after = before.after(remedy);
      boolean calmer = !after.atEnd().judgement().state().bad();
      boolean lower = after.finalLoss() < before.finalLoss();
      assertThat(calmer || lower)
          .as(remedy + ": " + after.atEnd().judgement() + ", loss " + after.finalLoss())
          .isTrue();
      assertThat(after.finalLoss()).as(remedy.toString()).isNotNaN();
    }
  }

  @Test
  void manySigmoidsAreNamedAsTheReasonAndNotTheLearningRate() throws Exception {
    String deep =
        "{ kind: network, data: { set: circles, samples: 400 }, activation: sigmoid,"
            + " hidden: [8, 8, 8, 8, 8, 8] }";
    JudgedRun run = problem(deep, 60, descent("0.1") + ", batch: 10");
    assertThat(run.atEnd().judgement())
        .isEqualTo(new RunJudgement(RunState.STUCK, Cause.VANISHING));
    Advice advice = run.atEnd().advice(run.spec());
    assertThat(advice.sentence(TEXTS)).startsWith("The gradient vanishes");
    assertThat(advice.remedies()).isEmpty();
  }

  @Test
  void theReasonTellsTheLimitWithItsFormulaAndTheRemedyStaysBelowIt() throws Exception {
    JudgedRun plain = run("ravine", "-5, -2", 200, descent("0.6"));
    Advice advice = plain.at(5).advice(plain.spec());
    assertThat(advice.sentence(TEXTS))
        .isEqualTo("η\u00a00.6 is above the limit 0.5 here (2/λ, λ\u00a0=\u00a04).");
    assertThat(advice.remedies()).containsExactly(new Remedy(Remedy.Kind.RATE, 0.4));
    assertThat(advice.remedies().get(0).label(TEXTS)).isEqualTo("η → 0.4");
    assertThat(advice.whole(TEXTS)).endsWith("Try this: Set the learning rate η to 0.4");
    JudgedRun ball = run("ravine", "-5, -2", 300, heavyBall("1", "0.9"));
    assertThat(ball.atEnd().advice(ball.spec()).sentence(TEXTS))
        .contains("limit 0.95 here (2(1 + β)/λ, λ\u00a0=\u00a04)");
  }

  @Test
  void aRunThatGoesWellIsNotBlamedAtAnyRow() throws Exception {
    JudgedRun good = run("ravine", "-5, -2", 160, descent("0.4"));
    for (long k = 0; k <= good.last(); k++) {
      assertThat(good.at(k).judgement().state().bad()).as("row " + k).isFalse();
    }
    assertThat(good.atEnd().judgement().state()).isEqualTo(RunState.CONVERGED);
    assertThat(good.at(0).judgement().state()).isEqualTo(RunState.START);
    assertThat(good.at(20).judgement().state()).isEqualTo(RunState.DESCENDING);
  }

  @Test
  void aFunctionWithoutAMinimumIsNotBlamedOnTheRate() throws Exception {
    JudgedRun falls = JudgedRun.sample("saddle", 1);
    assertThat(falls.atEnd().judgement())
        .isEqualTo(new RunJudgement(RunState.DIVERGING, Cause.UNBOUNDED));
    assertThat(falls.atEnd().advice(falls.spec()).remedies()).isEmpty();
  }

  @Test
  void aRunWhoseStepsAreUsedUpWhileItStillFallsMayHaveMore() throws Exception {
    JudgedRun early = run("ravine", "-5, -2", 30, descent("0.2"));
    assertThat(early.atEnd().judgement().state()).isEqualTo(RunState.BUDGET_SPENT);
    assertThat(early.atEnd().advice(early.spec()).remedies())
        .containsExactly(new Remedy(Remedy.Kind.STEPS, 60));
    assertThat(early.after(new Remedy(Remedy.Kind.STEPS, 60)).finalLoss())
        .isLessThan(early.finalLoss());
  }

  @Test
  void everySentenceAndEveryRemedyIsThereInBothLanguages() {
    for (String language : List.of("en", "zh")) {
      Texts texts = new Texts(language);
      for (RunState state : RunState.values()) {
        assertThat(texts.get(state.key())).doesNotStartWith("[");
      }
      for (Remedy.Kind kind : Remedy.Kind.values()) {
        assertThat(new Remedy(kind, 0.5).label(texts)).doesNotStartWith("[");
        assertThat(new Remedy(kind, 0.5).hint(texts)).doesNotStartWith("[");
      }
      for (Cause cause : Cause.values()) {
        assertThat(keys(cause)).allMatch(key -> !texts.get(key).startsWith("["));
      }
    }
  }

  private static List<String> keys(Cause cause) {
    String key = "window.why." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (cause) {
      case NONE ->
          Stream.of(RunState.values())
              .filter(state -> !state.bad())
              .map(state -> state.key().replace("status", "why.state"))
              .toList();
      case ABOVE_LIMIT, NEAR_LIMIT -> List.of(key, key + "-formula", key + "-unknown");
      default -> List.of(key);
    };
  }
}
