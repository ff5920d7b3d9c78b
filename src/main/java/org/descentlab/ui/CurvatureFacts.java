package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.landscape.BestRates;
import org.descentlab.landscape.Curvature;
import org.descentlab.landscape.LimitFormula;
import org.descentlab.landscape.LocalLimit;
import org.descentlab.landscape.StabilityLimits;
import org.descentlab.math.DoubleVector;

/**
 * What the second derivatives say where the selected run stands, and how large learning rates may
 * be.
 *
 * @param standing where it stands
 * @param curvature there
 * @param shares which part of |∇f|² lies along each eigenvector; NaN where there is no gradient
 * @param runs the limit of each run where it stands itself
 * @param beta with which the methods are compared: the selected run's, where it has one
 * @param methods limits of well-known methods where the selected run stands
 * @param best the best rates, on a quadratic with a minimum
 */
record CurvatureFacts(
    Standing standing,
    Curvature curvature,
    double[] shares,
    List<OfRun> runs,
    double beta,
    List<OfMethod> methods,
    Optional<BestRates> best) {
  /** With more parameters a table of eigenvalues is no help. */
  static final int MOST = 8;

  private static final double USUAL_BETA = 0.9;

  /**
   * A run's limit.
   *
   * @param standing where the run stands
   * @param known whether a limit of its method is known
   * @param limit empty where nothing curves upwards or none is known
   */
  record OfRun(Standing standing, boolean known, Optional<LocalLimit> limit) {

    /** How many times the limit the rate in force is; empty without one of the two. */
    OptionalDouble ratio() {
      double ratio = limit.map(l -> standing.rate() / l.rate()).orElse(Double.NaN);
      return Double.isNaN(ratio) ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }
  }

  /**
   * A method's limit.
   *
   * @param key of its name
   * @param limit NaN where there is none
   */
  record OfMethod(String key, double limit) {}

  /**
   * Returns the facts; empty when cancelled. The Hessian is computed: not on the FX thread.
   *
   * @param standing where the selected run stands
   * @param others where all runs stand, that one included
   */
  static Optional<CurvatureFacts> of(
      Recorded recorded,
      Standing standing,
      List<Standing> others,
      RunLimits limits,
      BooleanSupplier cancelled) {
    Curvature curvature = Curvature.at(standing.objective(), standing.point());
    List<OfRun> runs = new ArrayList<>();
    for (Standing other : others) {
      boolean known = !LimitFormula.of(other.settings()).isEmpty();
      runs.add(new OfRun(other, known, limits.of(recorded.experiment(), other, cancelled)));
    }
    double beta = beta(standing.settings());
    double least = curvature.eigenvalues()[0];
    Optional<BestRates> best =
        standing.objective().hessianIsConstant() && least > 0
            ? Optional.of(BestRates.of(least, curvature.sharpness()))
            : Optional.empty();
    CurvatureFacts facts =
        new CurvatureFacts(
            standing,
            curvature,
            shares(standing, curvature),
            runs,
            beta,
            methods(curvature.sharpness(), beta),
            best);
    return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(facts);
  }

  private static double beta(Settings settings) {
    return Optimizers.beta(settings).map(settings::number).orElse(USUAL_BETA);
  }

  private static List<OfMethod> methods(double lambda, double beta) {
    boolean curves = lambda > 0;
    double none = Double.NaN;
    return List.of(
        new OfMethod("descent", curves ? StabilityLimits.gradientDescent(lambda) : none),
        new OfMethod("heavy-ball", curves ? StabilityLimits.heavyBall(lambda, beta) : none),
        new OfMethod("average", curves ? StabilityLimits.average(lambda, beta, 0) : none),
        new OfMethod("nesterov", curves ? StabilityLimits.nesterov(lambda, beta) : none),
        new OfMethod("newton", curves ? StabilityLimits.newton(lambda, 0) : none));
  }

  private static double[] shares(Standing standing, Curvature curvature) {
    DoubleVector gradient = standing.point().like();
    standing.objective().valueAndGradient(standing.point(), gradient);
    double[] shares = new double[gradient.length()];
    double all = gradient.dot(gradient);
    for (int i = 0; i < shares.length; i++) {
      double along = gradient.dot(new DoubleVector(curvature.eigenvectors()[i]));
      shares[i] = along * along / all;
    }
    return shares;
  }
}
