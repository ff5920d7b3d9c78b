package org.descentlab.figure;

import java.util.Optional;
import java.util.OptionalInt;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.objective.Objective;
import org.descentlab.objective.surface.Surface;

/**
 * How losses are laid out on the vertical axis. Runs that diverge do not stretch it: they leave
 * above. Where losses are negative and the minimum is known, a logarithmic axis shows how far they
 * are above it.
 *
 * @param span of the axis
 * @param shift subtracted from every loss
 */
record LossAxis(Span span, double shift) {
  /** A logarithmic axis spans at most so many decades: what doubles can tell from 0 beside 1. */
  private static final double DECADES = 16;

  /** How far above its first loss a diverging run is still shown. */
  private static final double AWAY = 20;

  /** Single losses of a noisy run this far below their average are not waited for. */
  private static final double SCATTER = 5;

  private static final double MARGIN = 0.04;

  /** Decades beyond the largest and smallest loss. */
  private static final double ROOM = 0.15;

  private static final double LITTLE = 0.02;

  /**
   * Returns the axis of a recording's losses. Where some are negative it is linear, unless somebody
   * insists on the logarithm. In a window it ends at round numbers.
   */
  static LossAxis of(Recording recording, Look look) {
    LossAxis exact = exact(recording, look);
    return look.framed() ? exact : new LossAxis(RoundSpan.around(exact.span), exact.shift);
  }

  private static LossAxis exact(Recording recording, Look look) {
    Optional<Boolean> asked = look.logarithmicLoss();
    OptionalInt smoothing = look.curves().smoothing();
    Extent all = new Extent(0, false);
    recording.traces().forEach(trace -> all.see(trace, smoothing));
    boolean logarithmic = asked.orElse(recording.experiment().view().logarithmicLoss());
    double shift = all.low < 0 && asked.orElse(false) ? minimum(recording.objective()) : 0;
    Extent positive = new Extent(shift, true);
    recording.traces().forEach(trace -> positive.see(trace, smoothing));
    boolean possible = all.low >= shift - 1e-9 * Math.max(1, Math.abs(shift));
    if (!logarithmic || !possible || !(positive.high > 0)) {
      return new LossAxis(linear(all.low, all.high), 0);
    }
    double low = Math.max(positive.low, positive.high * Math.pow(10, -DECADES));
    double least = look.framed() ? ROOM : LITTLE; // a window's goes on to a round number anyway
    double room = Math.max(least, MARGIN * Math.log10(positive.high / low));
    double top = positive.high * Math.pow(10, room);
    return new LossAxis(new Span(low * Math.pow(10, -room), top, true), shift);
  }

  private static Span linear(double low, double high) {
    if (!(low <= high)) {
      return Span.linear(0, 1);
    }
    double width = high > low ? high - low : Math.max(1e-9, Math.abs(high));
    // losses that come near 0 show 0
    double bottom = low >= 0 && low < 0.4 * width ? 0 : low - MARGIN * width;
    return Span.linear(bottom, high + MARGIN * width);
  }

  private static double minimum(Objective objective) {
    return objective instanceof Surface surface
        ? surface.minimizers().stream()
            .mapToDouble(Surface.Minimizer::minimum)
            .min()
            .orElse(Double.POSITIVE_INFINITY)
        : Double.POSITIVE_INFINITY;
  }

  /** The smallest and largest of the losses that are to be seen; of noisy runs their average. */
  private static final class Extent {
    private final double shift;
    private final boolean onlyPositive;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    Extent(double shift, boolean onlyPositive) {
      this.shift = shift;
      this.onlyPositive = onlyPositive;
    }

    void see(RunTrace trace, OptionalInt smoothing) {
      if (trace.lastRow() < 0) {
        return;
      }
      boolean diverged = trace.outcome() == Outcome.DIVERGED;
      double first = trace.rows().get(0, Column.LOSS) - shift;
      double most = diverged ? first + AWAY * Math.abs(first) : Double.POSITIVE_INFINITY;
      int window = Smoothing.window(trace, smoothing);
      Smoothing averages = new Smoothing(window);
      for (int i = 0; i <= trace.lastRow(); i++) {
        double loss = trace.rows().get(i, Column.LOSS) - shift;
        double average = averages.next(loss);
        take(Math.min(most, average));
        if (trace.noisy() && loss > average / SCATTER) {
          take(Math.min(most, loss));
        }
      }
    }

    private void take(double value) {
      if (Double.isFinite(value) && (value > 0 || !onlyPositive)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
}
