package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.History.Snapshot;
import org.descentlab.experiment.run.Row;
import org.descentlab.experiment.run.Run;
import org.descentlab.landscape.Curvature;
import org.descentlab.landscape.LocalLimit;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.Objective;
import org.descentlab.objective.TwiceDifferentiable;

/**
 * The objective where a run stood at a row, and the numbers that were in force there.
 *
 * @param run the run
 * @param rows what it recorded
 * @param at the row
 */
record RunPlace(Run run, Snapshot rows, int at) {
  /** Second derivatives are asked for where they take a small part of a frame. */
  private static final double AFFORDABLE = 1e6;

  /** The same run at another row. */
  RunPlace at(int other) {
    return new RunPlace(run, rows, other);
  }

  Objective objective() {
    return run.problem().objective();
  }

  /** The parameters; empty where they are not recorded, or not finite. */
  Optional<DoubleVector> params() {
    if (rows.thetas() == 0 || rows.thetas() != objective().dimension()) {
      return Optional.empty();
    }
    DoubleVector params = DoubleVector.zeros(rows.thetas());
    for (int j = 0; j < params.length(); j++) {
      params.put(j, rows.theta(at, j));
    }
    return Double.isFinite(params.dot(params)) ? Optional.of(params) : Optional.empty();
  }

  /** The curvature; empty where it is not known or not finite. */
  Optional<Curvature> curvature() {
    return objective() instanceof TwiceDifferentiable smooth && affordable()
        ? params()
            .map(params -> Curvature.at(smooth, params))
            .filter(curvature -> Double.isFinite(curvature.sharpness()))
        : Optional.empty();
  }

  /** The gradient along the axes of curvature, beginning with the flattest; empty if unknown. */
  private double[] slopes(Curvature curvature) {
    DoubleVector there = params().orElseGet(() -> DoubleVector.zeros(0));
    DoubleVector gradient = there.like();
    if (there.length() > 0) {
      objective().valueAndGradient(there, gradient);
    }
    double[] slopes = new double[there.length()];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = gradient.dot(new DoubleVector(curvature.eigenvectors()[i]));
    }
    return slopes;
  }

  /** Whether it slopes at all in the direction in which it bends down most. */
  boolean slopesDown() {
    return curvature().map(this::slopes).filter(s -> s.length > 0 && s[0] != 0).isPresent();
  }

  /**
   * How far the nearest level point is, by gradient and curvature along the axes of curvature;
   * infinite where that is not known.
   */
  double toLevel() {
    Optional<Curvature> known = curvature();
    if (known.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double[] slopes = slopes(known.get());
    double square = 0;
    for (int i = 0; i < slopes.length; i++) {
      double way = slopes[i] == 0 ? 0 : slopes[i] / known.get().eigenvalues()[i];
      square += way * way;
    }
    return Math.sqrt(square);
  }

  /** The largest rate at which the optimizer is stable there. */
  Optional<LocalLimit> limit() {
    return affordable()
        ? params().flatMap(params -> LocalLimit.at(objective(), inForce(), params))
        : Optional.empty();
  }

  private boolean affordable() {
    double square = (double) objective().dimension() * objective().dimension();
    return rows.thetas() > 0
        && (!(objective() instanceof FiniteSum sum) || square * sum.size() < AFFORDABLE);
  }

  /** The numbers of the optimizer, changes on the way included. */
  Settings inForce() {
    long step = rows.step(at);
    List<Change> made = run.changes().stream().filter(c -> c.step() <= step).toList();
    return InForce.after(run.spec().optimizer(), made);
  }

  /** The learning rate of the update, after the schedule; that of the row before at the end. */
  double rate() {
    double rate = rows.latest(at, Column.LEARNING_RATE);
    return Row.present(rate) ? rate : inForce().number(Optimizers.LEARNING_RATE);
  }

  /** How wide the part is that is looked at; NaN where the problem does not say. */
  double width() {
    ProblemSpec problem = run.problem().spec();
    if (problem instanceof SurfaceProblem surface) {
      return Surfaces.ALL.get(surface.surface().type()).recipe().domain().width();
    }
    if (problem instanceof FormulaProblem formula) {
      return formula.domain().width();
    }
    return problem instanceof CurveProblem curve ? curve.domain().width() : Double.NaN;
  }

  /** Whether past gradients carry it on. */
  boolean hasVelocity() {
    return Optimizers.hasVelocity(inForce());
  }

  /** Whether single steps depend on chance. */
  boolean noisy() {
    return !run.seesAll()
        || run.spec().noise() > 0
        || Estimators.BY_CHANCE.contains(run.spec().estimator().type());
  }
}
