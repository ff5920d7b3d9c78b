package org.descentlab.figure;

import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.Row;
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

  private static final double MARGIN = 0.04;

  static LossAxis of(Recording recording, boolean logarithmic) {
    Extent extent = new Extent();
    recording.traces().forEach(extent::see);
    double known = minimum(recording.objective());
    double shift = logarithmic && extent.low < 0 && extent.low >= known - 1e-9 ? known : 0;
    if (!logarithmic || extent.low < shift || !(extent.high > shift)) {
      return new LossAxis(linear(extent.low, extent.high), 0);
    }
    double high = extent.high - shift;
    Extent positive = new Extent();
    recording.traces().forEach(trace -> positive.seePositive(trace, shift));
    double low = Math.max(Math.min(positive.low, high), high * Math.pow(10, -DECADES));
    double room = Math.max(0.15, MARGIN * Math.log10(high / low));
    return new LossAxis(
        new Span(low * Math.pow(10, -room), high * Math.pow(10, room), true), shift);
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

  /** The smallest and largest of the losses that are to be seen. */
  private static final class Extent {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    void see(RunTrace trace) {
      boolean diverged = trace.outcome() == Outcome.DIVERGED;
      double first = trace.lastRow() < 0 ? 0 : trace.rows().get(0, Column.LOSS);
      double most = diverged ? first + AWAY * Math.abs(first) : Double.POSITIVE_INFINITY;
      for (int i = 0; i <= trace.lastRow(); i++) {
        take(Math.min(most, trace.rows().get(i, Column.LOSS)));
      }
    }

    void seePositive(RunTrace trace, double shift) {
      for (int i = 0; i <= trace.lastRow(); i++) {
        double value = trace.rows().get(i, Column.LOSS) - shift;
        if (value > 0) {
          take(value);
        }
      }
    }

    private void take(double value) {
      if (Double.isFinite(value) && Row.present(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
}
