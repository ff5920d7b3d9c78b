package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Axes: where values stand, and with which words. */
class AxesTest {
  private static final PlotArea AREA =
      new PlotArea(50, 20, 400, 200, Span.linear(-2, 2), new Span(1e-4, 1, true));

  private static List<String> labels(Span span, int count) {
    return Ticks.of(span, count).stream().map(Ticks::label).toList();
  }

  @Test
  void valuesAndPixelsAreMappedBothWays() {
    assertThat(AREA.pixelX(-2)).isEqualTo(50);
    assertThat(AREA.pixelX(2)).isEqualTo(450);
    assertThat(AREA.pixelY(1)).isEqualTo(20);
    assertThat(AREA.pixelY(1e-2)).isCloseTo(120, within(1e-9));
    assertThat(AREA.pixelY(0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(AREA.valueX(AREA.pixelX(0.3))).isCloseTo(0.3, within(1e-12));
    assertThat(AREA.valueY(AREA.pixelY(0.03))).isCloseTo(0.03, within(1e-12));
  }

  @Test
  void aSegmentIsCutAtTheEdgeAndKeepsItsDirection() {
    assertThat(AREA.clip(0, 120, 1e12, 120, 0))
        .hasValueSatisfying(
            part ->
                assertThat(part).containsExactly(new double[] {50, 120, 450, 120}, within(1e-3)));
    assertThat(AREA.clip(60, 30, 70, 40, 0))
        .hasValueSatisfying(part -> assertThat(part).containsExactly(60, 30, 70, 40));
    assertThat(AREA.clip(0, 0, 40, 500, 0)).isEmpty();
    assertThat(AREA.clip(0, 0, Double.NaN, 1, 0)).isEmpty();
    assertThat(AREA.clip(0, 0, Double.POSITIVE_INFINITY, 1, 0)).isEmpty();
  }

  @Test
  void aRangeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Span.linear(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Span.linear(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(0, 1, true)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void linearTicksAreRoundAndWrittenWithAMinusSign() {
    assertThat(labels(Span.linear(-2, 2), 8))
        .containsExactly("−2.0", "−1.5", "−1.0", "−0.5", "0.0", "0.5", "1.0", "1.5", "2.0");
    assertThat(labels(Span.linear(0, 1000), 5))
        .containsExactly("0", "200", "400", "600", "800", "1000");
    assertThat(labels(Span.linear(0, 2e7), 2)).containsExactly("0", "10⁷", "2×10⁷");
    assertThat(labels(Span.linear(0.1, 0.1000003), 3)).doesNotHaveDuplicates();
  }

  @Test
  void logarithmicTicksAreDecadesAndNeverWrittenWithE() {
    assertThat(labels(new Span(1e-6, 10, true), 10))
        .containsExactly("10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰", "10¹");
    assertThat(labels(new Span(0.03, 20, true), 8)).containsExactly("0.1", "1", "10");
    assertThat(labels(new Span(0.3, 6, true), 8))
        .containsExactly("", "", "0.5", "", "", "", "", "1", "2", "", "", "5", "");
    assertThat(labels(new Span(2, 3, true), 5))
        .containsExactly("2.0", "2.2", "2.4", "2.6", "2.8", "3.0");
    List<String> many = labels(new Span(1e-16, 1, true), 6);
    assertThat(many).hasSize(17);
    assertThat(many.stream().filter(label -> !label.isEmpty()).count()).isLessThanOrEqualTo(7);
  }

  @Test
  void everySpanHasTicksInsideIt() {
    for (double low = 1e-9; low < 1e9; low *= 7.3) {
      for (double factor = 1.02; factor < 1e12; factor *= 3.1) {
        for (boolean logarithmic : new boolean[] {false, true}) {
          Span span = new Span(low, low * factor, logarithmic);
          for (int count = 1; count < 14; count += 4) {
            List<Ticks> ticks = Ticks.of(span, count);
            assertThat(ticks).hasSizeLessThan(40);
            assertThat(ticks)
                .allSatisfy(tick -> assertThat(span.unit(tick.value())).isBetween(-1e-6, 1.000001));
            assertThat(ticks).noneMatch(tick -> tick.label().contains("E"));
          }
        }
      }
    }
  }

  @Test
  void numbersAreShort() {
    assertThat(NumberText.shortened(0.4)).isEqualTo("0.4");
    assertThat(NumberText.shortened(-12.345)).isEqualTo("−12.3");
    assertThat(NumberText.shortened(1.234e-7)).isEqualTo("1.23×10⁻⁷");
    assertThat(NumberText.shortened(1e-5)).isEqualTo("10⁻⁵");
    assertThat(NumberText.shortened(9.999e-6)).isEqualTo("10⁻⁵");
    assertThat(NumberText.shortened(0)).isEqualTo("0");
    assertThat(NumberText.shortened(Double.NaN)).isEqualTo("NaN");
    assertThat(NumberText.shortened(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    assertThat(NumberText.fixed(-0.0001, 1)).isEqualTo("0.0");
  }
}
