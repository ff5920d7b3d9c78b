package org.descentlab.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.figure.PathFigure;
import org.descentlab.figure.PathPlane;
import org.descentlab.figure.PathPlane.Directions;
import org.descentlab.landscape.Grid;
import org.descentlab.landscape.ProjectedPath;
import org.descentlab.landscape.Terrain;
import org.descentlab.math.Vector;
import org.descentlab.objective.Domain;
import org.descentlab.objective.network.LossPlane;
import org.descentlab.objective.network.Network;

/**
 * The loss around one path on its plane, computed coarse to fine: on 11², then 21², then 41²
 * points.
 */
final class PlaneSearch {
  /** The loss is of so many training rows. */
  private static final int ROWS = 2048;

  private static final int[] SIDES = {11, 21, 41};

  private final String name;
  private final Network network;
  private final List<Snapshot> snapshots;
  private final ProjectedPath plane;
  private final Directions directions;
  private final LossPlane loss;
  private final Domain domain;
  private final double[] losses;
  private final double[] planeLosses;
  private Optional<Terrain> terrain = Optional.empty();
  private double[] values = new double[SIDES[0] * SIDES[0]];
  private int level;
  private int row;

  PlaneSearch(
      Subject subject, List<Snapshot> snapshots, ProjectedPath plane, Directions directions) {
    this.name = subject.name(); // not the subject: it would keep itself from being forgotten
    this.network = subject.network();
    this.snapshots = snapshots;
    this.plane = plane;
    this.directions = directions;
    Vector last = snapshots.get(snapshots.size() - 1).params();
    this.loss = network.plane(last, plane.first(), plane.second(), ROWS);
    this.domain =
        directions == Directions.RANDOM
            ? PathFigure.withLengths(plane.x(), plane.y())
            : PathFigure.around(plane.x(), plane.y());
    this.losses = new double[snapshots.size()];
    this.planeLosses = new double[snapshots.size()];
    Arrays.fill(losses, Double.NaN);
  }

  /** Whether it is of these parameters. */
  boolean isOf(List<Snapshot> kept) {
    return snapshots.equals(kept);
  }

  /** Whether there is a first, coarse picture of the loss. */
  boolean begun() {
    return terrain.isPresent();
  }

  /** Whether nothing is left to be computed. */
  boolean complete() {
    return level == SIDES.length;
  }

  /** Computes until it is enough, a row of points at least. */
  void grow(BooleanSupplier enough) {
    while (!complete()) {
      int side = SIDES[level];
      double[] x = new double[side];
      Arrays.setAll(x, i -> between(domain.xMin(), domain.xMax(), i, side));
      double y = between(domain.yMin(), domain.yMax(), row, side);
      System.arraycopy(loss.losses(x, y), 0, values, row * side, side);
      row++;
      if (row == side) {
        terrain = Optional.of(Terrain.of(Grid.of(domain, side, side, values)));
        level++;
        row = 0;
        values = complete() ? values : new double[SIDES[level] * SIDES[level]];
      }
      if (enough.getAsBoolean()) {
        return;
      }
    }
  }

  private static double between(double low, double high, int i, int n) {
    double t = (double) i / (n - 1);
    return (1 - t) * low + t * high;
  }

  /** What is known by now, with the true loss and that on the plane where the playhead stands. */
  PathPlane at(double step) {
    int last = snapshots.size() - 1;
    int here = 0;
    while (here < last && snapshots.get(here + 1).step() <= step) {
      here++;
    }
    measure(here);
    measure(last);
    return new PathPlane(
        name,
        directions,
        snapshots.stream().mapToLong(Snapshot::step).toArray(),
        plane.x(),
        plane.y(),
        plane.explainedX(),
        plane.explainedY(),
        losses.clone(),
        planeLosses.clone(),
        Math.min(ROWS, network.size()),
        terrain);
  }

  private void measure(int point) {
    if (Double.isNaN(losses[point])) {
      losses[point] = network.trainScore(snapshots.get(point).params(), ROWS).loss();
      planeLosses[point] = loss.losses(new double[] {plane.x()[point]}, plane.y()[point])[0];
    }
  }
}
