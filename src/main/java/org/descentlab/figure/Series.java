package org.descentlab.figure;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.descentlab.experiment.run.Row;

/**
 * One curve of a run: which rows, which x, which y.
 *
 * @param trace the run
 * @param x of a row
 * @param y of a row; absent where the row has none
 */
record Series(RunTrace trace, IntToDoubleFunction x, IntToDoubleFunction y) {

  /** Tells whether row {@code i} has a point. */
  boolean present(int i) {
    return Row.present(y.applyAsDouble(i)) && Row.present(x.applyAsDouble(i));
  }

  /** Returns the last row at or before {@code upTo} that has a point; −1 where none has. */
  int lastPresent(int upTo) {
    for (int i = upTo; i >= 0; i--) {
      if (present(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the curve through rows {@code from} to {@code to}, both included. */
  Curve curve(PlotArea area, double margin, int from, int to) {
    Curve curve = new Curve(area, margin);
    for (int i = Math.max(0, from); i <= to; i++) {
      if (present(i)) {
        curve.add(x.applyAsDouble(i), y.applyAsDouble(i));
      }
    }
    return curve;
  }

  /** Returns the smoothed curve through rows {@code from} to {@code to}; rows before count too. */
  Curve smoothed(PlotArea area, double margin, int from, int to) {
    Curve curve = new Curve(area, margin);
    Smoothing smoothing = new Smoothing(Smoothing.window(trace.rows().size()));
    for (int i = 0; i <= to; i++) {
      if (present(i)) {
        double value = smoothing.next(y.applyAsDouble(i));
        if (i >= from) {
          curve.add(x.applyAsDouble(i), value);
        }
      }
    }
    return curve;
  }

  /** Returns where the curve ends at row {@code upTo}, in pixels; empty where it has no point. */
  Optional<EndLabels.End> end(PlotArea area, int upTo, boolean smooth) {
    int row = lastPresent(upTo);
    if (row < 0) {
      return Optional.empty();
    }
    double px = area.pixelX(x.applyAsDouble(row));
    double py = area.pixelY(smooth ? average(row) : y.applyAsDouble(row));
    if (area.contains(px, py)) {
      return Optional.of(new EndLabels.End(trace, px, py, Optional.empty()));
    }
    Optional<Exit> exit =
        Exit.of(
            area,
            i -> area.pixelX(x.applyAsDouble(i)),
            i -> Curve.bounded(area, area.pixelY(y.applyAsDouble(i))),
            row);
    return exit.map(e -> new EndLabels.End(trace, e.x(), e.y(), exit));
  }

  private double average(int to) {
    Smoothing smoothing = new Smoothing(Smoothing.window(trace.rows().size()));
    double value = Double.NaN;
    for (int i = 0; i <= to; i++) {
      if (present(i)) {
        value = smoothing.next(y.applyAsDouble(i));
      }
    }
    return value;
  }
}
