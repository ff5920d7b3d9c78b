package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.ui.SliderScale.Tick;
import org.junit.jupiter.api.Test;

/** Where values and marks stand on a slider. */
class SliderScaleTest {
  private static SliderScale scale(Scale scale, double low, double high) {
    return new SliderScale(
        new Hyperparameter("x", "x", low, false, Range.FINITE, scale, low, high));
  }

  private static List<Double> values(SliderScale scale) {
    return scale.ticks().stream().map(Tick::value).toList();
  }

  @Test
  void aLogarithmicScaleIsMarkedAtDecadesAndThrees() {
    SliderScale rate = scale(Scale.LOGARITHMIC, 1e-3, 3);
    List<Double> expected = List.of(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0);
    assertThat(values(rate)).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      Tick tick = rate.ticks().get(i);
      assertThat(tick.value()).isCloseTo(expected.get(i), within(1e-12));
      assertThat(tick.main()).isEqualTo(i % 2 == 0);
      assertThat(rate.value(rate.place(tick.value()))).isCloseTo(expected.get(i), within(1e-12));
    }
    double decade = rate.place(0.01) - rate.place(0.001);
    assertThat(rate.place(1) - rate.place(0.1)).isCloseTo(decade, within(1e-12));
  }

  @Test
  void veryManyDecadesAreMarkedAloneAndAnEvenScaleNot() {
    assertThat(values(scale(Scale.LOGARITHMIC, 1e-12, 1e-1))).hasSize(12);
    assertThat(values(scale(Scale.LINEAR, 0, 1))).isEmpty();
  }

  @Test
  void betasAreMarkedWhereEverybodyKnowsThem() {
    Hyperparameter beta =
        (Hyperparameter) Optimizers.ALL.get("momentum").parameter("beta").orElseThrow();
    assertThat(values(new SliderScale(beta))).startsWith(0.5, 0.9, 0.99);
  }

  @Test
  void everyRateOfTheCatalogueIsMarked() {
    for (var choice : Optimizers.ALL.entries()) {
      Hyperparameter rate =
          (Hyperparameter) choice.parameter(Optimizers.LEARNING_RATE).orElseThrow();
      assertThat(values(new SliderScale(rate))).as(choice.id()).hasSizeGreaterThan(5);
    }
  }

  @Test
  void theKeysGoByTheSecondDigitAndBelowAPowerOfTenMoreFinely() {
    SliderScale rate = scale(Scale.LOGARITHMIC, 1e-4, 10);
    assertThat(rate.nudged(0.4, 1)).isEqualTo(0.41);
    assertThat(rate.nudged(0.505, 1)).isEqualTo(0.51);
    assertThat(rate.nudged(0.505, -1)).isEqualTo(0.5);
    assertThat(rate.nudged(0.1, -1)).isEqualTo(0.099);
    assertThat(rate.nudged(0.1, 1)).isEqualTo(0.11);
    assertThat(rate.nudged(1e-8, -1)).isEqualTo(9.9e-9);
  }

  @Test
  void theKeysGoNearOneByTheDistanceFromOneAndNeverOutOfTheRange() {
    SliderScale beta =
        new SliderScale(
            (Hyperparameter) Optimizers.ALL.get("momentum").parameter("beta").orElseThrow());
    assertThat(beta.nudged(0.5, 1)).isEqualTo(0.51);
    assertThat(beta.nudged(0.9, 1)).isEqualTo(0.91);
    assertThat(beta.nudged(0.9, -1)).isEqualTo(0.89);
    assertThat(beta.nudged(0.99, 1)).isEqualTo(0.991);
    assertThat(beta.nudged(0.991, -1)).isEqualTo(0.99);
    assertThat(beta.nudged(0.99, -1)).isEqualTo(0.98);
    assertThat(beta.nudged(0, -1)).isZero();
    assertThat(beta.nudged(0.999999, 1)).isLessThan(1);
  }

  @Test
  void theKeysGoByOneWhereNumbersAreWhole() {
    Hyperparameter count =
        new Hyperparameter("n", "", 10, false, Range.count(1e9), Scale.LOGARITHMIC, 1, 100);
    assertThat(new SliderScale(count).nudged(1, 1)).isEqualTo(2);
    assertThat(new SliderScale(count).nudged(1, -1)).isEqualTo(1);
    assertThat(new SliderScale(count).nudged(32, 1)).isEqualTo(33);
    assertThat(new SliderScale(count).nudged(200, 1)).isEqualTo(210);
  }
}
