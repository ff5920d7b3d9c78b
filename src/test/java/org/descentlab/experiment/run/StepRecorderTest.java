package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.RuleExamples;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;
import org.descentlab.optim.Line;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scilab.forge.jlatexmath.TeXFormula;

/** A step taken apart is the step that was recorded, and its lines are true. */
class StepRecorderTest {
  private static final String BOWL =
      "problem: { kind: surface, surface: quadratic-bowl, parameters: { angle: 30 }, start: [3, 1] }\nstop: { steps: 30 }";

  /** Every form of every optimizer, with decay and whatever else is off by default, and without. */
  static Stream<Settings> forms() {
    List<Settings> all = new ArrayList<>();
    for (Choice<?> choice : Optimizers.ALL.entries()) {
      List<Settings> forms = List.of(choice.defaults());
      for (Parameter parameter : choice.parameters()) {
        forms = forms.stream().flatMap(form -> variants(parameter, form)).toList();
      }
      all.addAll(forms);
      forms.forEach(form -> RuleExamples.of(form).ifPresent(all::add));
    }
    return all.stream();
  }

  private static Stream<Settings> variants(Parameter parameter, Settings form) {
    if (parameter instanceof Flag flag) {
      return Stream.of(true, false).map(value -> form.with(flag.id(), value));
    }
    if (parameter instanceof Option option) {
      return option.words().stream().map(word -> form.with(option.id(), word));
    }
    return parameter instanceof Hyperparameter number && number.value() == 0
        ? Stream.of(0.0, 0.05).map(value -> form.with(number.id(), value))
        : Stream.of(form);
  }

  private static void inEveryStep(
      String file, Settings optimizer, BiConsumer<StepAnatomy, History.Snapshot> check)
      throws Exception {
    ExperimentDocument document = ExperimentReader.read("format: 1\nseed: 5\n" + file, "test.yaml");
    RunSpec run = document.spec().runs().get(0);
    if (optimizer != null) {
      run = run.withOptimizer(optimizer);
    }
    ExperimentSpec spec = document.spec().withRuns(List.of(run));
    ProblemLoader loader = new ProblemLoader(Path.of("."));
    Run trained = new Run(spec, run, loader.load(document, 0));
    History history = trained.newHistory();
    trained.train(history);
    History.Snapshot rows = history.snapshot();
    StepRecorder recorder = new StepRecorder(spec, run, loader.load(document, 0));
    int last = rows.size() - 1;
    assertThat(last).isGreaterThan(3);
    for (int k : new int[] {last - 1, 0, 1, 1, 2, last / 2, last / 3}) {
      check.accept(recorder.of(k).orElseThrow(), rows);
    }
    assertThat(recorder.of(last)).isEmpty();
    assertThat(recorder.of(last + 7)).isEmpty();
    assertThat(recorder.of(0)).isPresent();
  }

  private static void assertRecorded(StepAnatomy step, History.Snapshot rows) {
    int k = (int) step.step();
    assertThat(step.loss()).isEqualTo(rows.get(k, Column.LOSS));
    assertThat(step.learningRate()).isEqualTo(rows.get(k, Column.LEARNING_RATE));
    assertThat(norm(step.gradient())).isEqualTo(rows.get(k, Column.GRADIENT_NORM));
    assertThat(norm(step.update())).isEqualTo(rows.get(k, Column.UPDATE_NORM));
    double[] added = step.before().clone();
    for (int i = 0; i < added.length; i++) {
      assertThat(step.before()[i]).isEqualTo(rows.theta(k, i));
      assertThat(step.after()[i]).isEqualTo(rows.theta(k + 1, i));
      added[i] += step.update()[i];
      assertThat(step.after()[i]).isCloseTo(added[i], within(1e-12 * (1 + Math.abs(added[i]))));
    }
  }

  private static double norm(double[] values) {
    Vector vector = DoubleVector.zeros(values.length);
    for (int i = 0; i < values.length; i++) {
      vector.put(i, values[i]);
    }
    return vector.norm();
  }

  /** With the numbers that are put in, the right side of every line is what stands on its left. */
  private static void assertTrue(StepAnatomy step) {
    for (SubStep subStep : step.subSteps()) {
      double[] values = subStep.value().values();
      for (int i = 0; i < values.length; i++) {
        if (subStep.line() instanceof Line.Solution solution) {
          double right = subStep.names().get(solution.right()).at(i);
          double left = 0;
          for (int j = 0; j < values.length; j++) {
            left += solution.matrix()[i][j] * values[j];
          }
          assertThat(left)
              .as(subStep.rule())
              .isCloseTo(right, within(1e-9 * (1 + Math.abs(right))));
        } else if (subStep.line() instanceof Line.Seen) {
          assertThat(values[i]).isEqualTo(step.gradient()[i]);
        } else if (!(subStep.line() instanceof Line.Frozen)) {
          double computed = SubSteps.component(subStep.line(), i, subStep.names());
          assertThat(values[i])
              .as(subStep.rule() + " of step " + step.step())
              .isCloseTo(computed, within(1e-11 * Math.abs(computed) + 1e-300));
        }
      }
    }
    SubStep last = step.subSteps().get(step.subSteps().size() - 1);
    assertThat(last.line().target().equals("theta") ? last.value().values() : step.after())
        .isEqualTo(step.after());
  }

  private static void assertTypeset(StepAnatomy step) {
    for (SubStep line : step.subSteps()) {
      for (String tex : List.of(line.rule(), line.numbers(), line.result())) {
        assertThatCode(() -> new TeXFormula(tex)).as(tex).doesNotThrowAnyException();
      }
      assertThat(Messages.in("en").keys()).contains("anatomy." + line.meaning().replace(' ', '-'));
    }
  }

  private static void assertAll(StepAnatomy step, History.Snapshot rows) {
    assertRecorded(step, rows);
    assertTrue(step);
    assertTypeset(step);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aStepOfEveryOptimizerIsTheRecordedOne(Settings optimizer) throws Exception {
    inEveryStep(
        BOWL + "\nruns: [ { optimizer: { type: sgd } } ]", optimizer, StepRecorderTest::assertAll);
    inEveryStep(
        BOWL
            + "\nruns: [ { optimizer: { type: sgd }, clip: { norm: 0.7 }, freeze: [1], noise: 0.2, schedule: { type: cosine, period: 30 } } ]",
        optimizer,
        StepRecorderTest::assertAll);
  }

  static List<String> schedules() {
    return Schedules.ALL.ids().stream().filter(id -> !id.equals("sequence")).toList();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void underEverySchedule(String schedule) throws Exception {
    String required =
        Schedules.ALL.get(schedule).parameters().stream()
            .filter(Parameter::required)
            .map(p -> ", " + p.id() + ": " + p.initial())
            .reduce("", String::concat);
    inEveryStep(
        BOWL
            + "\nruns: [ { optimizer: { type: adam, learningRate: 0.1 }, schedule: { type: "
            + schedule
            + required
            + " } } ]",
        null,
        StepRecorderTest::assertAll);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "estimator: forward-difference",
        "estimator: central-difference",
        "estimator: spsa",
        "estimator: coordinate",
        "clip: { value: 0.3 }",
        "noise: 1",
        "changes: [ { step: 2, learningRate: 0.3, noise: 0.1 }, { step: 9, learningRate: 0.01 } ]"
      })
  void howeverTheGradientIsGot(String more) throws Exception {
    inEveryStep(
        BOWL + "\nruns: [ { optimizer: { type: momentum, learningRate: 0.1 }, " + more + " } ]",
        null,
        StepRecorderTest::assertAll);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "problem: { kind: curve, formula: x*cos(0.15*pi*x), start: [10], domain: [-15, 15] }",
        "problem: { kind: linear-regression, data: { samples: 60, features: 3 } }",
        "problem: { kind: linear-regression, data: { samples: 60, features: 12 } }"
      })
  void onProblemsOfOneAndOfSeveralParameters(String problem) throws Exception {
    for (String optimizer : List.of("adam", "newton", "rprop", "nadam")) {
      String batch =
          problem.contains("regression") && !optimizer.equals("newton") ? ", batch: 7" : "";
      inEveryStep(
          problem
              + "\nstop: { steps: 12 }\nruns: [ { optimizer: { type: "
              + optimizer
              + ", learningRate: 0.02 }"
              + batch
              + " } ]",
          null,
          StepRecorderTest::assertAll);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theta = 0.9*theta - lr*g",
        "theta = theta + (-lr)*sign(g)*min(abs(g), 1)^1.5",
        "u = g^2; that = u/(1 + exp(-t)); theta = theta - lr*that; last_step = theta*2",
        "ubar = g; my_long_name2 = tanh(ubar) - -3*(2 - g) + 1e-9; theta = theta - lr*(my_long_name2)",
        "theta = theta - lr*cos(pi*g)^2/(log(2 + abs(g)) + max(sin(g), tan(g)))"
      })
  void rulesOfTheUserTakeAnyNameAndFunction(String lines) throws Exception {
    String update = "[\"" + String.join("\", \"", lines.split("; ")) + "\"]";
    inEveryStep(
        BOWL
            + "\nruns: [ { optimizer: { type: rule, learningRate: 0.01, update: "
            + update
            + " } } ]",
        null,
        StepRecorderTest::assertAll);
  }

  private static StepRecorder noisyAdam() throws Exception {
    ExperimentDocument document =
        ExperimentReader.read(
            "format: 1\nseed: 5\n"
                + BOWL.replace("30 }", "3000 }")
                + "\nruns: [ { optimizer: { type: adam, learningRate: 0.001 }, noise: 0.3 } ]",
            "test.yaml");
    return new StepRecorder(
        document.spec(),
        document.spec().runs().get(0),
        new ProblemLoader(Path.of(".")).load(document, 0));
  }

  @Test
  void goingBackAndForthGivesTheSameBitsAsAFreshRecorder() throws Exception {
    StepRecorder walked = noisyAdam();
    for (long k : new long[] {1500, 1499, 1400, 1501, 1000, 989, 400, 1400, 2999, 2488, 0, 2999}) {
      StepAnatomy step = walked.of(k).orElseThrow();
      StepAnatomy fresh = noisyAdam().of(k).orElseThrow();
      assertThat(step).usingRecursiveComparison().isEqualTo(fresh);
      assertThat(step.step()).isEqualTo(k);
    }
    assertThat(walked.of(3000)).isEmpty();
  }

  @Test
  void theStepsBeforeTheOneThatWasAskedForAreKept() throws Exception {
    StepRecorder walked = noisyAdam();
    int[] asked = {0};
    assertThat(walked.goTo(2000, () -> false)).isTrue();
    for (long k = 2000; k > 2000 - StepRecorder.KEPT; k--) {
      assertThat(walked.goTo(k, () -> asked[0]++ > -1)).isTrue();
    }
    assertThat(asked[0]).isZero();
    assertThat(walked.goTo(2000 - StepRecorder.KEPT, () -> asked[0]++ > -1)).isFalse();
    assertThat(asked[0]).isEqualTo(1);
  }

  @Test
  void aSearchThatWasInterruptedGoesOn() throws Exception {
    StepRecorder walked = noisyAdam();
    int slices = 1;
    while (!walked.goTo(2000, () -> true)) {
      slices++;
    }
    assertThat(slices).isGreaterThan(10);
    assertThat(walked.of(2000).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(noisyAdam().of(2000).orElseThrow());
    assertThat(walked.goTo(4000, () -> true)).isFalse();
    while (!walked.goTo(4000, () -> true)) {
      slices++;
    }
    assertThat(walked.of(4000)).isEmpty();
  }

  @Test
  void networksHaveTooManyParameters() throws Exception {
    ExperimentDocument document =
        ExperimentReader.read(
            "format: 1\nproblem: { kind: network, data: mnist, trainSamples: 50 }\nruns: [ { optimizer: { type: sgd } } ]",
            "test.yaml");
    LoadedProblem problem = new ProblemLoader(Path.of(".")).load(document, 0);
    assertThat(StepRecorder.fits(problem)).isFalse();
    assertThatThrownBy(
            () -> new StepRecorder(document.spec(), document.spec().runs().get(0), problem))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void adamsLinesAreThoseOfThePaper() throws Exception {
    inEveryStep(
        BOWL + "\nruns: [ { optimizer: { type: adam } } ]",
        null,
        (step, rows) ->
            assertThat(step.subSteps())
                .extracting(SubStep::rule)
                .containsExactly(
                    "g = \\nabla f\\left(\\theta\\right)",
                    "m \\leftarrow \\beta_{1}\\, m + \\left(1 - \\beta_{1}\\right)\\, g",
                    "v \\leftarrow \\beta_{2}\\, v + \\left(1 - \\beta_{2}\\right)\\, g^{2}",
                    "\\hat{m} = \\frac{m}{1 - \\beta_{1}^{t}}",
                    "\\hat{v} = \\frac{v}{1 - \\beta_{2}^{t}}",
                    "d = \\frac{\\hat{m}}{\\sqrt{\\hat{v}} + \\epsilon}",
                    "\\Delta\\theta = -\\eta\\, d",
                    "\\theta \\leftarrow \\theta + \\Delta\\theta"));
  }

  @Test
  void symbolsAreThoseOfTheCatalogue() throws Exception {
    inEveryStep(
        BOWL
            + "\nruns: [ { optimizer: { type: rmsprop, momentum: 0.5, weightDecay: 0.1 }, clip: { norm: 1 } } ]",
        null,
        (step, rows) ->
            assertThat(step.subSteps())
                .extracting(SubStep::rule)
                .contains(
                    "\\tilde{g} = \\bar{g} + L\\, \\theta",
                    "s \\leftarrow \\alpha\\, s + \\left(1 - \\alpha\\right)\\, {\\tilde{g}}^{2}",
                    "v \\leftarrow \\mu\\, v + d"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "learningRate: 0.1 } | g = \\nabla f\\left(\\theta\\right)",
        "learningRate: 0.1 }, batch: 4 | g = \\nabla f_B\\left(\\theta\\right)",
        "learningRate: 0.1 }, changes: [ { step: 3, batch: 4 } ] | g = \\nabla f_B\\left(\\theta\\right)",
        "learningRate: 0.1 }, estimator: spsa | g = \\widehat{\\nabla f}\\left(\\theta\\right)"
      })
  void theFirstLineTellsHowTheGradientIsGot(String run, String expected) throws Exception {
    inEveryStep(
        "problem: { kind: linear-regression, data: seed0 }\nstop: { steps: 12 }\nruns: [ { optimizer: { type: sgd, "
            + run
            + " } ]",
        null,
        (step, rows) -> assertThat(step.subSteps().get(0).rule()).isEqualTo(expected));
  }
}
