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

  /** Returns the first row after {@code row} that has a point; −1 where none has. */
  int nextPresent(int row) {
    for (int i = row + 1; i <= trace.lastRow(); i++) {
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

  /**
   * Returns where the curve ends at row {@code upTo}, in pixels; empty where it has no point.
   *
   * @param rows what tells where it left the plot: the rows beneath an average, else the curve
   */
  Optional<EndLabels.End> end(PlotArea area, int upTo, Series rows) {
    int row = lastPresent(upTo);
    if (row < 0) {
      return Optional.empty();
    }
    double px = area.pixelX(x.applyAsDouble(row));
    double py = area.pixelY(y.applyAsDouble(row));
    if (area.contains(px, py)) {
      return Optional.of(new EndLabels.End(trace, px, py, Optional.empty()));
    }
    Optional<Exit> exit =
        Exit.of(
            area,
            i -> area.pixelX(rows.x.applyAsDouble(i)),
            i -> Curve.bounded(area, area.pixelY(rows.y.applyAsDouble(i))),
            row);
    return exit.map(e -> new EndLabels.End(trace, e.x(), e.y(), exit));
  }
}
