package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.OptimizerRecipe;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How numbers are written, read and put on sliders. */
class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0.001, 0.001",
    "1e-5, 1e-5",
    "20000, 20000",
    "1e6, 1e6",
    "0.1, 0.1",
    "-2.5, -2.5",
    "0, 0",
    "0.9999, 0.9999",
    "1e-8, 1e-8",
    "123456.5, 123456.5"
  })
  void chosenNumbersAreWrittenWithAllTheirDigits(double value, String text) {
    assertThat(Numbers.exact(value)).isEqualTo(text);
    assertThat(Numbers.parsed(text)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0012345, 0.00123",
    "1234567, 1.23e6",
    "56.789, 56.8",
    "3.3333e-11, 3.33e-11",
    "10, 10",
    "NaN, NaN",
    "-0.5, -0.5"
  })
  void computedNumbersAreWrittenWithThreeDigits(double value, String text) {
    assertThat(Numbers.rounded(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"''", "abc", "1e", "0x10", "1e999", "NaN", "1 2"})
  void whatIsNoFiniteNumberIsNotRead(String text) {
    assertThat(Numbers.parsed(text)).isEmpty();
  }

  @Test
  void aDecimalCommaAndATypographicMinusAreUnderstood() {
    assertThat(Numbers.parsed(" −0,5 ")).hasValue(-0.5);
  }

  static Stream<Hyperparameter> hyperparameters() {
    return Optimizers.ALL.entries().stream()
        .map(Choice<OptimizerRecipe>::parameters)
        .flatMap(all -> all.stream())
        .filter(Hyperparameter.class::isInstance)
        .map(Hyperparameter.class::cast);
  }

  @ParameterizedTest
  @MethodSource("hyperparameters")
  void everySliderRunsFromItsLowToItsHighEndAndOnlyUpwards(Hyperparameter parameter) {
    SliderScale scale = new SliderScale(parameter);
    assertThat(scale.value(0)).isCloseTo(parameter.low(), within(1e-12));
    assertThat(scale.value(1)).isCloseTo(parameter.high(), within(1e-12));
    double previous = Double.NEGATIVE_INFINITY;
    for (double place = 0; place <= 1; place += 0.01) {
      double value = scale.value(place);
      assertThat(value).isGreaterThanOrEqualTo(previous);
      assertThat(parameter.range().contains(value)).isTrue();
      previous = value;
    }
  }

  @ParameterizedTest
  @MethodSource("hyperparameters")
  void theDefaultOfEveryHyperparameterHasAPlaceThatGivesItBack(Hyperparameter parameter) {
    SliderScale scale = new SliderScale(parameter);
    double value = parameter.value();
    if (value >= parameter.low() && value <= parameter.high()) {
      assertThat(scale.value(scale.place(value)))
          .isCloseTo(value, within(1e-12 + Math.abs(value) * 1e-9));
    }
  }
}
