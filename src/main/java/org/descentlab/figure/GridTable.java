package org.descentlab.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.DecimalText;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.Domain;
import org.descentlab.objective.Objective;
import org.descentlab.text.Messages;

/**
 * The loss over what the main figure shows of its one or two parameters, as a table: {@code
 * x,y,loss}, or {@code x,loss}; row by row from the lowest y, the edges included. Numbers in the
 * shortest form that parses back to the same double.
 */
public final class GridTable {
  /** A table has at most so many points. */
  public static final long MAX_POINTS = 4_000_000;

  private final Objective objective;
  private final Domain domain;

  /** The table of a recording that {@link #shows} accepts. */
  public GridTable(Recording recording) {
    Look look = Look.bare(Theme.LIGHT, Messages.in("en"));
    this.objective = recording.objective();
    if (objective.dimension() == 1) {
      Span x = CurveRange.of(recording, look).x();
      this.domain = new Domain(x.low(), x.high(), 0, 1);
    } else {
      this.domain = PlaneView.domain(recording, look);
    }
  }

  /** Tells whether there is a plane or a line to take points from. */
  public static boolean shows(Recording recording) {
    return recording.objective().dimension() <= 2;
  }

  /**
   * Writes the table.
   *
   * @param nx points along x, ≥ 2
   * @param ny points along y, ≥ 2; not used where there is one parameter
   */
  public void write(int nx, int ny, Appendable out) throws IOException {
    boolean line = objective.dimension() == 1;
    out.append(line ? "x,loss\n" : "x,y,loss\n");
    for (int j = 0; j < (line ? 1 : ny); j++) {
      double y = between(domain.yMin(), domain.yMax(), j, ny);
      for (int i = 0; i < nx; i++) {
        double x = between(domain.xMin(), domain.xMax(), i, nx);
        List<Double> cells = new ArrayList<>(line ? List.of(x) : List.of(x, y));
        cells.add(objective.value(line ? new DoubleVector(x) : new DoubleVector(x, y)));
        out.append(String.join(",", cells.stream().map(DecimalText::of).toList())).append('\n');
      }
    }
  }

  /** Point {@code i} of n from low to high, both ends exact. */
  private static double between(double low, double high, int i, int n) {
    double t = (double) i / (n - 1);
    return (1 - t) * low + t * high;
  }
}
