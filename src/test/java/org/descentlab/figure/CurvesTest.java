package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.MadeRows;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;

/** What happens to a curve between its rows and the screen. */
class CurvesTest {
  private static final PlotArea AREA =
      new PlotArea(0, 0, 300, 200, Span.linear(0, 100_000), Span.linear(-1, 1));

  private static Look look() {
    return Look.framed(Theme.LIGHT, Messages.in("en"));
  }

  private static List<double[]> points(Path2D path) {
    List<double[]> points = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      i.currentSegment(at);
      points.add(new double[] {at[0], at[1]});
    }
    return points;
  }

  @Test
  void aLongCurveKeepsTheExtremesOfEveryColumnAndLittleMore() {
    Curve curve = new Curve(AREA, 10);
    double[] low = new double[301];
    double[] high = new double[301];
    java.util.Arrays.fill(low, 1);
    java.util.Arrays.fill(high, -1);
    for (int i = 0; i <= 100_000; i++) {
      double y = 0.9 * Math.sin(i * 0.37) * Math.sin(i * 1e-4);
      curve.add(i, y);
      int column = (int) AREA.pixelX(i);
      low[column] = Math.min(low[column], y);
      high[column] = Math.max(high[column], y);
    }
    List<double[]> points = points(curve.shape());
    assertThat(points.size()).isLessThan(5 * 301);
    for (int column = 1; column < 300; column++) {
      int here = column;
      List<double[]> inside = points.stream().filter(p -> (int) p[0] == here).toList();
      double top = inside.stream().mapToDouble(p -> p[1]).min().orElseThrow();
      double bottom = inside.stream().mapToDouble(p -> p[1]).max().orElseThrow();
      assertThat(top).isCloseTo(AREA.pixelY(high[column]), within(0.75));
      assertThat(bottom).isCloseTo(AREA.pixelY(low[column]), within(0.75));
    }
  }

  @Test
  void aSmoothedConstantIsThatConstantFromTheFirstValueOn() {
    Smoothing smoothing = new Smoothing(50);
    for (int i = 0; i < 100; i++) {
      assertThat(smoothing.next(3.5)).isCloseTo(3.5, within(1e-12));
    }
  }

  @Test
  void smoothingIsTheWeightedMeanThatItClaims() {
    double[] values = {4, -1, 2.5, 7, 0};
    Smoothing smoothing = new Smoothing(4);
    double last = 0;
    for (double value : values) {
      last = smoothing.next(value);
    }
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      double weight = Math.pow(0.75, values.length - 1 - i);
      sum += weight * values[i];
      weights += weight;
    }
    assertThat(last).isCloseTo(sum / weights, within(1e-12));
  }

  @Test
  void aDivergingRunDoesNotStretchTheAxisAndLeavesAbove() {
    Recording recording = Samples.recording(Samples.RAVINE, Theme.LIGHT);
    assertThat(recording.traces().get(1).outcome()).isEqualTo(Outcome.DIVERGED);
    LossAxis axis = LossAxis.of(recording, look());
    assertThat(axis.span().logarithmic()).isTrue();
    assertThat(axis.span().high()).isLessThan(1000);
    assertThat(LossAxis.of(recording, look().withLogarithmicLoss(false)).span().high())
        .isLessThan(1000);
  }

  @Test
  void negativeLossesAreLinearUnlessTheLogarithmIsAskedFor() {
    Recording recording = Samples.recording(Samples.WELLS, Theme.LIGHT);
    LossAxis plain = LossAxis.of(recording, look());
    assertThat(plain.shift()).isZero();
    assertThat(plain.span().low()).isGreaterThanOrEqualTo(-3);
    LossAxis asked = LossAxis.of(recording, look().withLogarithmicLoss(true));
    assertThat(asked.shift()).isBetween(-2.1, 0.0);
  }

  @Test
  void lossesThatAreNotFiniteOrZeroLeaveTheAxisUsable() {
    for (double value : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY, -1, 1e300}) {
      var history = MadeRows.of(2, 5, cells -> cells[1] = value);
      Recording sample = Samples.recording(Samples.RAVINE, Theme.LIGHT);
      RunTrace first = sample.traces().get(0);
      RunTrace odd =
          new RunTrace(
              "odd", first.style(), history.snapshot(), Outcome.RUNNING, "", first.noisy());
      Recording recording = new Recording(sample.experiment(), sample.objective(), List.of(odd));
      for (boolean logarithmic : new boolean[] {true, false}) {
        LossAxis axis = LossAxis.of(recording, look().withLogarithmicLoss(logarithmic));
        assertThat(axis.span().low()).isLessThan(axis.span().high());
        Look look = Look.framed(Theme.LIGHT, Messages.in("en")).withLogarithmicLoss(logarithmic);
        PngExporter.image(new LossFigure(recording, look), 300, 200, 1);
      }
    }
  }

  @Test
  void captionsNameTheRateTheBetasAndWhatIsUnusual() {
    Recording ravine = Samples.recording(Samples.RAVINE, Theme.LIGHT);
    assertThat(ravine.traces())
        .extracting(RunTrace::caption)
        .containsExactly("η 0.4", "η 0.9", "η 0.1, β 0.9", "η 0.3, β₁ 0.9, β₂ 0.999, σ 0.5");
    Recording line = Samples.recording(Samples.LINE, Theme.LIGHT);
    assertThat(line.traces().get(0).caption()).isEqualTo("η 0.05, B 1");
    assertThat(line.traces()).extracting(RunTrace::noisy).containsExactly(true, false);
  }
}
