package org.descentlab.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descentlab.data.RegressionSet;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.LocalizedText;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.RegressionSource.Points;
import org.descentlab.figure.PlotArea;

/**
 * The rows of a regression as points in the picture of its data, and what becomes of them when
 * somebody moves, adds or removes one. Of a linear regression (feature, target), of a logistic one
 * both features, with the label as a third number.
 *
 * @param points the rows, as a file holds them
 * @param classes whether they have labels
 * @param standardized whether the picture shows the feature standardized
 */
record PointEdits(List<List<Double>> points, boolean classes, boolean standardized) {
  /** Of more points none can be moved: each edit is a text of all. */
  static final int MOST = 2000;

  private static final int LABEL = 2;

  /**
   * Returns the points of an experiment that can be edited.
   *
   * @param known a problem whose rows are known
   * @param rows these
   * @return empty for other problems, for other than one feature (two where they have labels), for
   *     too many rows, and where the problem has others than those that are known
   */
  static Optional<PointEdits> of(ProblemSpec problem, ProblemSpec known, RegressionSet rows) {
    Optional<RegressionSource> source = source(problem);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    boolean classes = problem instanceof LogisticProblem;
    boolean inside = source.get() instanceof Points;
    if (!inside && (!source.equals(source(known)) || rows.size() > MOST)) {
      return Optional.empty();
    }
    List<List<Double>> points =
        source.get() instanceof Points given ? given.points() : rows.unscaled().points();
    boolean flat = points.get(0).size() == (classes ? LABEL + 1 : LABEL);
    boolean standardized = problem instanceof RegressionProblem linear && linear.standardize();
    return flat && points.size() <= MOST
        ? Optional.of(new PointEdits(points, classes, standardized))
        : Optional.empty();
  }

  private static Optional<RegressionSource> source(ProblemSpec problem) {
    if (problem instanceof RegressionProblem linear) {
      return Optional.of(linear.data());
    }
    return problem instanceof LogisticProblem logistic
        ? Optional.of(logistic.data())
        : Optional.empty();
  }

  /** Returns the experiment on these points, without what was said about the former ones. */
  ExperimentSpec in(ExperimentSpec spec) {
    Points data = new Points(points);
    ExperimentSpec next =
        spec.withProblems(
            problem ->
                problem instanceof RegressionProblem linear
                    ? linear.withData(data)
                    : ((LogisticProblem) problem).withData(data));
    return next.withWords(next.title(), LocalizedText.EMPTY).withExpectations(List.of());
  }

  /** Returns the points with one of them elsewhere in the picture. */
  PointEdits moved(int row, double x, double y) {
    List<Double> point = new ArrayList<>(points.get(row));
    point.set(0, unscaled(x, row));
    point.set(1, y);
    List<List<Double>> next = new ArrayList<>(points);
    next.set(row, List.copyOf(point));
    return with(next);
  }

  /** Returns the points with one more, the last. */
  PointEdits added(double x, double y, int label) {
    List<Double> point = new ArrayList<>(List.of(unscaled(x, points.size()), y));
    if (classes) {
      point.add((double) label);
    }
    List<List<Double>> next = new ArrayList<>(points);
    next.add(List.copyOf(point));
    return with(next);
  }

  /** Returns the points without one of them; empty where it is the last. */
  Optional<PointEdits> removed(int row) {
    if (points.size() == 1) {
      return Optional.empty();
    }
    List<List<Double>> next = new ArrayList<>(points);
    next.remove(row);
    return Optional.of(with(next));
  }

  /** Returns the points with the other label of one of them. */
  PointEdits relabelled(int row) {
    List<Double> point = new ArrayList<>(points.get(row));
    point.set(LABEL, 1 - point.get(LABEL));
    List<List<Double>> next = new ArrayList<>(points);
    next.set(row, List.copyOf(point));
    return with(next);
  }

  private PointEdits with(List<List<Double>> others) {
    return new PointEdits(List.copyOf(others), classes, standardized);
  }

  int size() {
    return points.size();
  }

  /** Label of a point, 0 or 1; 0 where they have none. */
  int label(int row) {
    return classes ? (int) (double) points.get(row).get(LABEL) : 0;
  }

  /** The value that moves a point of the standardized feature there, beside the others. */
  private double unscaled(double x, int row) {
    return standardized ? Standardizing.without(points, row).placing(x) : x;
  }

  /** Where each point is in the picture, from left to right. */
  double[] shownX() {
    double[] x = points.stream().mapToDouble(point -> point.get(0)).toArray();
    return standardized
        ? new RegressionSet(List.of("x", "y"), x, new double[x.length]).standardized().column(0)
        : x;
  }

  /** Where a point is in the picture, from bottom to top. */
  double shownY(int row) {
    return points.get(row).get(1);
  }

  /** Which point is nearest to a pixel, within {@code reach} pixels; −1 where none is. */
  int nearest(PlotArea area, double pixelX, double pixelY, double reach) {
    double[] x = shownX();
    double least = reach;
    int nearest = -1;
    for (int row = 0; row < x.length; row++) {
      double distance = Math.hypot(area.pixelX(x[row]) - pixelX, area.pixelY(shownY(row)) - pixelY);
      if (distance <= least) {
        least = distance;
        nearest = row;
      }
    }
    return nearest;
  }

  /** Returns the point that follows one from left to right, or comes before it; round the ends. */
  int beside(int row, boolean next) {
    double[] x = shownX();
    List<Integer> order =
        IntStream.range(0, size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> x[i]).thenComparingDouble(this::shownY))
            .toList();
    int at = order.indexOf(row);
    if (at < 0) {
      return order.get(next ? 0 : size() - 1);
    }
    return order.get(Math.floorMod(next ? at + 1 : at - 1, size()));
  }
}
