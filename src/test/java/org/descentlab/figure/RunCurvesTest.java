package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.MadeRows;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a window asks curves over time. */
class RunCurvesTest {
  private static final Messages ENGLISH = Messages.in("en");
  private static final int WIDTH = 600;
  private static final int HEIGHT = 400;

  private static Look look(UnaryOperator<CurveLook> curves) {
    return Look.bare(Theme.LIGHT, ENGLISH).withCurves(curves.apply(CurveLook.DEFAULT));
  }

  private static Recording sample(String yaml) {
    return Samples.recording(yaml, Theme.LIGHT);
  }

  private static RunCurves losses(String yaml, UnaryOperator<CurveLook> curves) {
    return new LossFigure(sample(yaml), look(curves));
  }

  private static CurveLook timed(CurveLook look, boolean logarithmic) {
    return new CurveLook(look.time(), logarithmic, look.smoothing());
  }

  private static CurveLook smoothed(CurveLook look, int steps) {
    return new CurveLook(look.time(), look.logarithmicTime(), OptionalInt.of(steps));
  }

  private static PlotArea area(RunCurves figure) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    PlotArea area = figure.drawBase(g, WIDTH, HEIGHT);
    g.dispose();
    return area;
  }

  @Test
  void onALogarithmicAxisTheFirstRowStandsAtTheLeftEdgeAndTheLabelSaysSo() {
    Look look = look(curves -> timed(curves, true));
    RunCurves figure = new LossFigure(sample(Samples.RAVINE), look);
    PlotArea area = area(figure);
    assertThat(area.x().logarithmic()).isTrue();
    assertThat(area.pixelX(figure.x(0))).isCloseTo(area.left(), within(1e-9));
    assertThat(figure.x(1)).isEqualTo(1);
    assertThat(figure.x(10)).isEqualTo(10);
    assertThat(figure.place(figure.x(0), ENGLISH)).isEqualTo("step 0");
    assertThat(TimeAxis.of(sample(Samples.RAVINE), look, true).label(ENGLISH))
        .isEqualTo("step (log; 0 at the left edge)");
    assertThat(new AccuracyFigure(sample(Samples.NETWORK), look).x(0)).isZero();
  }

  @Test
  void overExamplesEachRunStandsWhereItsBatchesPutIt() {
    RunCurves figure = losses(Samples.LINE, curves -> curves.over(TimeScale.EXAMPLES));
    RunTrace single = figure.traces().get(0);
    RunTrace full = figure.traces().get(1);
    assertThat(figure.together()).isFalse();
    assertThat(figure.x(single, 3)).isEqualTo(3);
    double all = figure.x(full, 1);
    assertThat(all).isGreaterThan(4);
    assertThat(figure.x(full, 3)).isEqualTo(3 * all);
    assertThat(figure.x(full, 1.5)).isEqualTo(1.5 * all);
    assertThat(figure.x(2)).isEqualTo(2 * all);
    assertThat(losses(Samples.LINE, curves -> curves.over(TimeScale.STEPS)).together()).isTrue();
  }

  @Test
  void secondsGrowWithTheStepsOfARun() {
    RunCurves figure = losses(Samples.RAVINE, curves -> curves.over(TimeScale.SECONDS));
    RunTrace run = figure.traces().get(0);
    assertThat(figure.x(run, 0)).isZero();
    double last = 0;
    for (int step = 1; step <= run.lastRow(); step++) {
      double seconds = figure.x(run, step);
      assertThat(seconds).isGreaterThanOrEqualTo(last);
      last = seconds;
    }
    assertThat(last).isPositive();
  }

  @ParameterizedTest
  @EnumSource(TimeScale.class)
  void thePlaceOfAStepLeadsBackToIt(TimeScale scale) {
    for (boolean logarithmic : new boolean[] {false, true}) {
      RunCurves figure = losses(Samples.LINE, c -> timed(c.over(scale), logarithmic));
      for (double step = 0; step < 20; step++) {
        double x = figure.x(step);
        assertThat(figure.x(figure.stepAt(x))).isEqualTo(x);
      }
      assertThat(figure.stepAt(-1)).isZero();
    }
  }

  @Test
  void aSurfaceHasNoEpochs() {
    Recording ravine = sample(Samples.RAVINE);
    assertThat(TimeScale.of(ravine.experiment().problem()))
        .containsExactly(TimeScale.STEPS, TimeScale.SECONDS);
    RunCurves figure = new LossFigure(ravine, look(curves -> curves.over(TimeScale.EXAMPLES)));
    assertThat(figure.x(5)).isEqualTo(5);
  }

  @Test
  void aReadingHasEveryRunItsLossAndWhetherItEnded() {
    RunCurves figure = losses(Samples.RAVINE, curves -> curves);
    PlotArea area = area(figure);
    RunTrace diverging = figure.traces().get(1);
    double after = diverging.rows().step(diverging.lastRow()) + 1.0;
    List<Reading> readings = figure.readings(area, after);
    assertThat(readings).extracting(r -> r.trace().name()).hasSize(4);
    for (Reading reading : readings) {
      RunTrace trace = reading.trace();
      assertThat(reading.ended()).isEqualTo(trace.equals(diverging));
      if (!trace.noisy()) {
        int row = trace.rowAt(after);
        assertThat(reading.value()).isEqualTo(trace.rows().get(row, Column.LOSS));
        assertThat(reading.beside()).isEmpty();
      }
    }
  }

  @Test
  void aNoisyRunIsReadAsItsAverageWithTheStepBesideIt() {
    RunCurves smooth = losses(Samples.LINE, c -> smoothed(c.over(TimeScale.STEPS), 20));
    Reading averaged = smooth.readings(area(smooth), 30).get(0);
    double loss = averaged.trace().rows().get(30, Column.LOSS);
    assertThat(averaged.beside().getAsDouble()).isEqualTo(loss);
    assertThat(averaged.value()).isNotEqualTo(loss);
    assertThat(smooth.besides(ENGLISH)).isNotEmpty();
    RunCurves rough = losses(Samples.LINE, c -> smoothed(c.over(TimeScale.STEPS), 1));
    assertThat(rough.readings(area(rough), 30).get(0).value()).isEqualTo(loss);
    assertThat(rough.readings(area(rough), 30).get(0).beside()).isEmpty();
    assertThat(rough.besides(ENGLISH)).isEmpty();
  }

  @Test
  void theAxesSayOverHowManyStepsIsAveraged() {
    assertThat(losses(Samples.LINE, c -> smoothed(c, 20)).base().toString())
        .contains("mean of about 20 steps");
    assertThat(losses(Samples.LINE, c -> smoothed(c, 1)).base().toString())
        .doesNotContain("average");
  }

  private static Recording networkAfter(int rows, double rate) {
    Recording sample = sample(Samples.NETWORK);
    List<RunTrace> traces =
        sample.traces().stream()
            .map(
                trace ->
                    new RunTrace(
                        trace.name(),
                        trace.style(),
                        MadeRows.network(rows, 750, rate).snapshot(),
                        Outcome.RUNNING,
                        "",
                        true))
            .toList();
    return new Recording(sample.experiment(), sample.objective(), traces);
  }

  @Test
  void theAxesOfANetworkStandStillFromItsFirstRowOn() {
    Look look = look(curves -> curves.over(TimeScale.EPOCHS));
    double epochs = sample(Samples.NETWORK).experiment().stop().epochs().getAsInt();
    PlotArea first = area(new AccuracyFigure(networkAfter(1, 2.5), look));
    PlotArea later = area(new AccuracyFigure(networkAfter(1600, 2.5), look));
    assertThat(first.x()).isEqualTo(Span.linear(0, epochs));
    assertThat(later.x()).isEqualTo(first.x());
    assertThat(area(new LossFigure(networkAfter(1, 2.5), look)).x()).isEqualTo(first.x());
  }

  @Test
  void theAccuracyAxisDoesNotRiseAfterTheFirstEpoch() {
    Look look = look(curves -> curves.over(TimeScale.EPOCHS));
    PlotArea before = area(new AccuracyFigure(networkAfter(1, 2.5), look));
    assertThat(before.y().low()).isEqualTo(80);
    assertThat(area(new AccuracyFigure(networkAfter(1501, 2.5), look)).y()).isEqualTo(before.y());
    assertThat(area(new AccuracyFigure(networkAfter(1501, 9), look)).y()).isEqualTo(before.y());
    assertThat(area(new AccuracyFigure(networkAfter(1501, 1), look)).y().low()).isEqualTo(50);
  }

  @Test
  void inAWindowAxesStandStillWhileLossesMoveALittle() {
    Recording sample = sample(Samples.RAVINE);
    Object first = slightlyOther(sample, 1).base();
    assertThat(slightlyOther(sample, 1.01).base()).isEqualTo(first);
    assertThat(slightlyOther(sample, 30).base()).isNotEqualTo(first);
  }

  private static RunCurves slightlyOther(Recording sample, double factor) {
    var rows = MadeRows.of(2, 100, cells -> cells[1] = 3 * factor * Math.exp(-0.1 * cells[0]));
    RunTrace first = sample.traces().get(0);
    RunTrace trace =
        new RunTrace("made", first.style(), rows.snapshot(), Outcome.BUDGET_SPENT, "", false);
    Recording made = new Recording(sample.experiment(), sample.objective(), List.of(trace));
    return new LossFigure(made, look(curves -> curves));
  }

  @Test
  void headsStandOnTheirCurvesAndBetweenTwoRowsOnTheLine() {
    RunCurves figure = losses(Samples.RAVINE, curves -> curves);
    PlotArea area = area(figure);
    RunTrace run = figure.traces().get(0);
    CurveHead at = figure.heads(area, 4).get(0);
    assertThat(at.x()).isCloseTo(area.pixelX(4), within(1e-9));
    assertThat(at.y()).isCloseTo(area.pixelY(run.rows().get(4, Column.LOSS)), within(1e-9));
    CurveHead next = figure.heads(area, 5).get(0);
    CurveHead between = figure.heads(area, 4.5).get(0);
    assertThat(between.x()).isCloseTo((at.x() + next.x()) / 2, within(1e-6));
    assertThat(between.y()).isCloseTo((at.y() + next.y()) / 2, within(1e-6));
    double end = (double) figure.traces().get(1).rows().step(figure.traces().get(1).lastRow());
    assertThat(figure.heads(area, end).get(1).exit()).isPresent();
  }

  @Test
  void eachRunCanBeDrawnAloneAndTheFutureIsFainterThanThePast() {
    RunCurves figure = losses(Samples.RAVINE, curves -> curves);
    PlotArea area = area(figure);
    long all = ink(g -> figure.drawStrong(g, area, WIDTH, HEIGHT, run -> true));
    long none = ink(g -> figure.drawStrong(g, area, WIDTH, HEIGHT, run -> false));
    RunTrace first = figure.traces().get(0);
    long one = ink(g -> figure.drawStrong(g, area, WIDTH, HEIGHT, first::equals));
    long faint = ink(g -> figure.drawFaint(g, area, WIDTH, HEIGHT));
    assertThat(none).isZero();
    assertThat(one).isPositive().isLessThan(all);
    assertThat(faint).isPositive().isLessThan(all / 2);
  }

  /** The sum of all opacities. */
  private static long ink(Consumer<Graphics2D> paint) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    paint.accept(g);
    g.dispose();
    long ink = 0;
    for (int pixel : image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)) {
      ink += pixel >>> 24;
    }
    return ink;
  }
}
