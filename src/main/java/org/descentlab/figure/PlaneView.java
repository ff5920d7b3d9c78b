package org.descentlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.landscape.Terrain.Spread;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.Domain;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;

/** Which part of the plane is shown, and how its values are spread over colours. */
final class PlaneView {
  private static final double MARGIN = 0.12;

  /** Points further from the solution than so many times the start are no part of the view. */
  private static final double FARTHEST = 1.3;

  /** Parameters beyond this are of runs that blow up. */
  private static final double FAR = 1e6;

  /** A view reaches at least so many units of a logistic regression from its solution. */
  private static final double NEAREST = 0.4;

  private PlaneView() {}

  static Spread spread(Recording recording) {
    if (recording.experiment().problem() instanceof SurfaceProblem surface) {
      return recipe(surface).logarithmic() ? Spread.LOGARITHMIC : Spread.LINEAR;
    }
    return Spread.FITTING;
  }

  private static SurfaceRecipe recipe(SurfaceProblem surface) {
    return Surfaces.ALL.get(surface.surface().type()).recipe();
  }

  /** The look's domain, else the file's, else the problem's own with every start inside. */
  static Domain domain(Recording recording, Look look) {
    return look.domain()
        .or(() -> recording.experiment().view().domain())
        .orElseGet(
            () ->
                own(recording.experiment().problem())
                    .map(domain -> withStarts(domain, recording))
                    .orElseGet(() -> aroundPaths(recording)));
  }

  private static Optional<Domain> own(ProblemSpec problem) {
    if (problem instanceof SurfaceProblem surface) {
      return Optional.of(recipe(surface).domain());
    }
    return problem instanceof FormulaProblem formula
        ? Optional.of(formula.domain())
        : Optional.empty();
  }

  private static Domain withStarts(Domain domain, Recording recording) {
    Domain all = domain;
    for (double[] start : starts(recording)) {
      if (!domain.contains(start[0], start[1])) {
        all = hull(all, start[0], start[1]);
      }
    }
    return all.equals(domain) ? domain : widened(all, 0.05);
  }

  private static List<double[]> starts(Recording recording) {
    List<double[]> starts = new ArrayList<>();
    for (RunTrace trace : recording.traces()) {
      if (trace.lastRow() >= 0) {
        starts.add(new double[] {trace.rows().theta(0, 0), trace.rows().theta(0, 1)});
      }
    }
    return starts;
  }

  private static Domain aroundPaths(Recording recording) {
    if (recording.objective() instanceof LinearRegression linear) {
      double[] center = linear.leastSquares().array();
      return around(recording, center, 1e-3 * (1 + Math.hypot(center[0], center[1])));
    }
    if (recording.objective() instanceof LogisticRegression logistic) {
      Optional<DoubleVector> best = logistic.minimizer();
      double unit = unit(logistic, best.orElse(new DoubleVector(0, 0)));
      return best.isPresent()
          ? around(recording, best.get().array(), NEAREST * unit)
          : allPaths(recording, unit);
    }
    return around(recording, new double[] {0, 0}, 1e-3);
  }

  /** How far the parameters move until the slope of a typical direction has changed by its unit. */
  private static double unit(LogisticRegression regression, DoubleVector params) {
    double[][] hessian = new double[2][2];
    regression.hessian(params, hessian);
    double unit = 1 / Math.sqrt((hessian[0][0] + hessian[1][1]) / 2);
    return unit > 0 && unit < FAR ? unit : 1;
  }

  /** Where there is no solution: starts and paths, but of those that blow up the start alone. */
  private static Domain allPaths(Recording recording, double unit) {
    Domain all = new Domain(0, 0, 0, 0);
    for (double[] start : starts(recording)) {
      all = hull(all, start[0], start[1]);
    }
    for (RunTrace trace : recording.traces()) {
      int last = trace.outcome() == Outcome.DIVERGED ? 0 : trace.lastRow();
      for (int i = 0; i <= last; i++) {
        double x = trace.rows().theta(i, 0);
        double y = trace.rows().theta(i, 1);
        all = Math.abs(x) < FAR && Math.abs(y) < FAR ? hull(all, x, y) : all;
      }
    }
    return widened(atLeast(all, unit), MARGIN);
  }

  /** Solution, starts, and as much of the paths as does not run away. */
  private static Domain around(Recording recording, double[] center, double least) {
    Domain near = new Domain(center[0], center[0], center[1], center[1]);
    double reach = least;
    for (double[] start : starts(recording)) {
      near = hull(near, start[0], start[1]);
      reach = Math.max(reach, Math.hypot(start[0] - center[0], start[1] - center[1]));
    }
    for (RunTrace trace : recording.traces()) {
      for (int i = 0; i <= trace.lastRow(); i++) {
        double x = trace.rows().theta(i, 0);
        double y = trace.rows().theta(i, 1);
        if (Math.hypot(x - center[0], y - center[1]) <= FARTHEST * reach) {
          near = hull(near, x, y);
        }
      }
    }
    return widened(atLeast(near, 0.4 * reach), MARGIN);
  }

  private static Domain hull(Domain d, double x, double y) {
    return new Domain(
        Math.min(d.xMin(), x), Math.max(d.xMax(), x), Math.min(d.yMin(), y), Math.max(d.yMax(), y));
  }

  private static Domain atLeast(Domain d, double side) {
    double x = Math.max(0, side - d.width()) / 2;
    double y = Math.max(0, side - d.height()) / 2;
    return new Domain(d.xMin() - x, d.xMax() + x, d.yMin() - y, d.yMax() + y);
  }

  private static Domain widened(Domain d, double part) {
    double x = d.width() * part;
    double y = d.height() * part;
    return new Domain(d.xMin() - x, d.xMax() + x, d.yMin() - y, d.yMax() + y);
  }
}
