package org.descentlab.figure;

import java.util.Arrays;
import java.util.Optional;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.Domain;
import org.descentlab.objective.Interval;

/**
 * Which part of a curve is shown.
 *
 * @param x of its parameter
 * @param y of its values
 */
record CurveRange(Span x, Span y) {
  private static final int SAMPLES = 801;
  private static final double MARGIN = 0.07;

  /**
   * What sticks out of the middle nine tenths by more than so many times their height is a pole.
   */
  private static final double POLE = 3;

  private static final double LARGEST = 1e307;

  /** The look's domain, else the file's, else the problem's own with every start inside. */
  static CurveRange of(Recording recording, Look look) {
    Optional<Domain> asked = look.domain().or(() -> recording.experiment().view().domain());
    if (asked.isPresent()) {
      Domain d = asked.get();
      return new CurveRange(Span.linear(d.xMin(), d.xMax()), Span.linear(d.yMin(), d.yMax()));
    }
    Interval own =
        recording.experiment().problem() instanceof CurveProblem curve
            ? curve.domain()
            : CurveProblem.DOMAIN;
    Span x = withStarts(own, recording);
    return new CurveRange(x, heights(x, recording));
  }

  /** A part of the curve, as high as the curve is there. */
  static CurveRange over(Interval part, Recording recording) {
    Span x = Span.linear(part.low(), part.high());
    return new CurveRange(x, heights(x, recording));
  }

  private static Span withStarts(Interval domain, Recording recording) {
    double low = domain.low();
    double high = domain.high();
    for (RunTrace trace : recording.traces()) {
      double start = trace.lastRow() < 0 ? low : trace.rows().theta(0, 0);
      if (start < low || start > high) {
        double room = MARGIN * Math.max(high - start, start - low);
        low = Math.min(low, start - room);
        high = Math.max(high, start + room);
      }
    }
    return high - low < Double.POSITIVE_INFINITY
        ? Span.linear(low, high)
        : Span.linear(domain.low(), domain.high());
  }

  /** From the least to the largest value, without poles. */
  private static Span heights(Span x, Recording recording) {
    double[] values = new double[SAMPLES];
    int n = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double at = x.value((double) i / (SAMPLES - 1));
      double value = recording.objective().value(new DoubleVector(at));
      if (Double.isFinite(value)) {
        values[n++] = Math.max(-LARGEST, Math.min(LARGEST, value));
      }
    }
    if (n == 0) {
      return Span.linear(-1, 1);
    }
    double[] sorted = Arrays.copyOf(values, n);
    Arrays.sort(sorted);
    double twentieth = sorted[n / 20];
    double rest = sorted[n - 1 - n / 20];
    double middle = rest - twentieth;
    double low = twentieth - sorted[0] > POLE * middle ? twentieth - middle : sorted[0];
    double high = sorted[n - 1] - rest > POLE * middle ? rest + middle : sorted[n - 1];
    double least = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
    double room = high - low > least ? MARGIN * (high - low) : Math.max(1, Math.abs(high) * 0.1);
    return Span.linear(low - room, high + room);
  }
}
