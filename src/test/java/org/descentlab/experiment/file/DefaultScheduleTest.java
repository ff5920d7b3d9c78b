package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Schedules;
import org.junit.jupiter.api.Test;

/** The schedule of a run that names none is its optimizer's. */
class DefaultScheduleTest {

  private static ExperimentSpec read(String run) throws Exception {
    return ExperimentReader.read(
            "format: 1\nproblem: { kind: surface, surface: ravine }\nruns: [{ " + run + " }]\n",
            "test.yaml")
        .spec();
  }

  private static String scheduleOf(ExperimentSpec spec) {
    return spec.runs().get(0).schedule().type();
  }

  @Test
  void theSubgradientMethodDividesByTheRootOfTheStepsUnlessTheFileNamesAnother() throws Exception {
    ExperimentSpec usual = read("optimizer: { type: subgradient }");
    assertThat(scheduleOf(usual)).isEqualTo("inverse-sqrt");
    assertThat(scheduleOf(read("optimizer: { type: subgradient }, schedule: { type: constant }")))
        .isEqualTo("constant");
    assertThat(scheduleOf(read("optimizer: { type: sgd }"))).isEqualTo("constant");
    var schedule = Schedules.ALL.get("inverse-sqrt").recipe().apply(usual.runs().get(0).schedule());
    assertThat(schedule.rate(0.6, 0)).isEqualTo(0.6);
    assertThat(schedule.rate(0.6, 8)).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void whatTheReaderFillsInIsNotWrittenAndAllElseIs() throws Exception {
    ExperimentSpec usual = read("optimizer: { type: subgradient }");
    assertThat(ExperimentWriter.write(usual)).doesNotContain("schedule");
    for (String run :
        new String[] {
          "optimizer: { type: subgradient }",
          "optimizer: { type: subgradient }, schedule: { type: constant }",
          "optimizer: { type: sgd }, schedule: { type: inverse-sqrt }"
        }) {
      ExperimentSpec spec = read(run);
      String text = ExperimentWriter.write(spec);
      assertThat(ExperimentReader.read(text, "again").spec()).as(text).isEqualTo(spec);
      assertThat(text.contains("schedule")).isEqualTo(run.contains("schedule"));
    }
  }

  @Test
  void anotherOptimizerBringsItsScheduleUnlessOneWasChosen() throws Exception {
    RunSpec subgradient = read("optimizer: { type: subgradient }").runs().get(0);
    RunSpec sgd = subgradient.withOptimizer(Optimizers.ALL.get("sgd").defaults());
    assertThat(sgd.schedule().type()).isEqualTo("constant");
    assertThat(sgd.withOptimizer(subgradient.optimizer())).isEqualTo(subgradient);
    RunSpec chosen =
        read("optimizer: { type: sgd }, schedule: { type: exponential, gamma: 0.9 }").runs().get(0);
    assertThat(chosen.withOptimizer(subgradient.optimizer()).schedule().type())
        .isEqualTo("exponential");
  }
}
