package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.descentlab.ui.MadeRuns.onData;
import static org.descentlab.ui.MadeRuns.onSurface;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.descentlab.experiment.BatchOrder;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the panels of schedule and gradient offer, and what becomes of it. */
class RunControlsTest {

  private static List<String> ids(List<Parameter> fields) {
    return fields.stream().map(Parameter::id).toList();
  }

  static List<String> schedules() {
    return Schedules.ALL.ids();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void everyScheduleCanBeChosenAndHasAValueForEachOfItsFields(String id) {
    for (RunSpec run : List.of(onSurface(""), onData(""))) {
      ScheduleControls chosen = new ScheduleControls(new ScheduleControls(run).chosen(id, 200));
      assertThat(chosen.run().schedule().type()).isEqualTo(id);
      for (Parameter field : chosen.fields()) {
        assertThat(chosen.values().value(field.id())).isNotNull();
        if (field instanceof Hyperparameter number) {
          assertThat(number.range().contains(chosen.values().number(number.id())))
              .as(number.id())
              .isTrue();
        }
      }
    }
  }

  @Test
  void aChosenCosineFallsToItsMinimumAtTheEndOfTheRun() {
    RunSpec run = new ScheduleControls(onSurface("")).chosen("cosine", 200);
    assertThat(run.schedule().number("period")).isEqualTo(200);
    List<Double> rates = new ScheduleControls(run).rates(201, 500);
    assertThat(rates).hasSize(201);
    assertThat(rates.get(0)).isEqualTo(0.4);
    assertThat(rates.get(100)).isCloseTo(0.2, within(1e-15));
    assertThat(rates.get(200)).isCloseTo(0, within(1e-15));
  }

  @Test
  void aRateThatFollowsTheLossIsNotDrawnBeforehandNotEvenAsAPart() {
    RunSpec run = new ScheduleControls(onSurface("")).chosen("reduce-on-plateau", 200);
    assertThat(new ScheduleControls(run).rates(200, 100)).isEmpty();
    RunSpec parts = new ScheduleControls(onSurface("")).chosen("sequence", 200);
    assertThat(new ScheduleControls(parts).rates(200, 100)).hasSize(100);
    PartList list = new PartList(parts.schedule().parts("parts"));
    RunSpec listening =
        new ScheduleControls(parts).changed("parts", list.withType(1, "reduce-on-plateau").parts());
    assertThat(new ScheduleControls(listening).rates(200, 100)).isEmpty();
  }

  @Test
  void epochsAreCountedWithDataAlone() {
    assertThat(ids(new ScheduleControls(onSurface("")).fields())).isEmpty();
    ScheduleControls controls = new ScheduleControls(onData(""));
    assertThat(ids(controls.fields())).containsExactly("per");
    RunSpec perEpoch = controls.changed("per", "epoch");
    assertThat(perEpoch.perEpoch()).isTrue();
    assertThat(new ScheduleControls(perEpoch).values().word("per")).isEqualTo("epoch");
    assertThat(new ScheduleControls(perEpoch).changed("per", "step").perEpoch()).isFalse();
  }

  @Test
  void theSliderOfALeastRateEndsAtTheRate() {
    RunSpec run = new ScheduleControls(onSurface("")).chosen("cosine", 200);
    Hyperparameter minimum = (Hyperparameter) new ScheduleControls(run).fields().get(1);
    assertThat(minimum.high()).isEqualTo(0.4);
  }

  @Test
  void aRunIsAsLongAsItsStopSaysInStepsOrEpochs() {
    OptionalInt rows = OptionalInt.of(100);
    StopSpec stop = StopSpec.after(200);
    assertThat(Horizon.of(onSurface(""), stop, OptionalInt.empty())).isEqualTo(200);
    RunSpec tens = onData(", batch: 10");
    assertThat(Horizon.of(tens, stop, rows)).isEqualTo(200);
    assertThat(Horizon.of(tens.withPerEpoch(true), stop, rows)).isEqualTo(20);
    StopSpec epochs = stop.withSteps(OptionalLong.empty()).withEpochs(OptionalInt.of(3));
    assertThat(Horizon.of(tens, epochs, rows)).isEqualTo(30);
    assertThat(Horizon.of(tens.withPerEpoch(true), epochs, rows)).isEqualTo(3);
  }

  @Test
  void clippingHasABoundOnlyWhereThereIsClipping() {
    GradientControls controls = new GradientControls(onSurface(""));
    assertThat(ids(controls.fields())).containsExactly("clip", "noise");
    RunSpec clipped = controls.changed("clip", "norm");
    assertThat(clipped.clip()).isEqualTo(new Clip(Clip.Kind.NORM, 1));
    RunSpec tighter = new GradientControls(clipped).changed("bound", 0.5);
    assertThat(ids(new GradientControls(tighter).fields()))
        .containsExactly("clip", "bound", "noise");
    RunSpec byValue = new GradientControls(tighter).changed("clip", "value");
    assertThat(byValue.clip()).isEqualTo(new Clip(Clip.Kind.VALUE, 0.5));
    assertThat(new GradientControls(byValue).changed("clip", "none").clip()).isEqualTo(Clip.NONE);
  }

  @Test
  void noiseIsForSurfacesAndTheOrderOfRowsForData() {
    assertThat(new GradientControls(onSurface("")).changed("noise", 0.3).noise()).isEqualTo(0.3);
    GradientControls data = new GradientControls(onData(""));
    assertThat(ids(data.fields())).containsExactly("clip", "order");
    assertThat(data.changed("order", "sequential").order().kind())
        .isEqualTo(BatchOrder.Kind.SEQUENTIAL);
    assertThat(data.fields().toString()).doesNotContain("batches");
  }

  @Test
  void rowsThatAFileGivesStayUntilAnotherOrderIsChosen() {
    RunSpec run = onData(", order: { batches: [[3], [17]] }");
    GradientControls controls = new GradientControls(run);
    assertThat(controls.values().word("order")).isEqualTo("batches");
    assertThat(controls.changed("order", "batches")).isEqualTo(run);
    assertThat(controls.changed("order", "shuffled").order()).isEqualTo(BatchOrder.SHUFFLED);
  }

  @Test
  void differencesAreNotOfferedWithMoreParametersThanTheyAreFor() {
    GradientControls controls = new GradientControls(onSurface(""));
    assertThat(controls.offered(OptionalInt.of(2))).isEqualTo(Estimators.ALL.ids());
    assertThat(controls.offered(OptionalInt.empty())).isEqualTo(Estimators.ALL.ids());
    assertThat(controls.offered(OptionalInt.of(1001)))
        .containsExactly("exact", "spsa", "coordinate");
    RunSpec spsa = controls.chosen("spsa");
    assertThat(new GradientControls(spsa).changed("step", 0.01).estimator().number("step"))
        .isEqualTo(0.01);
  }
}
