package org.descentlab.ui;

import java.util.Optional;
import java.util.OptionalDouble;
import org.descentlab.landscape.Curvature;
import org.descentlab.landscape.StabilityLimits;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.descentlab.objective.Objective;
import org.descentlab.objective.TwiceDifferentiable;
import org.descentlab.text.Messages;

/**
 * What the data of a regression alone tell: the best parameters, and how large a learning rate of
 * gradient descent over all rows may be.
 *
 * @param best the parameters of the least loss; empty where there are none
 * @param lambda the largest curvature: of a linear regression everywhere, of a logistic one at the
 *     best parameters, and where there are none at 0, where it is largest of all
 * @param condition condition number there; empty where a direction is flat
 * @param words key of the sentences about it
 */
record DataFacts(
    Optional<DoubleVector> best, double lambda, OptionalDouble condition, String words) {
  private static final String KEY = "window.points.limit.";

  /** With more parameters the curvature takes long, and no picture shows it. */
  private static final int MOST_PARAMETERS = 20;

  /** Returns what the data tell; empty for other objectives, and for too many parameters. */
  static Optional<DataFacts> of(Objective objective) {
    if (objective.dimension() > MOST_PARAMETERS) {
      return Optional.empty();
    }
    if (objective instanceof LinearRegression linear) {
      return Optional.of(at(linear, linear.leastSquares(), true, "everywhere"));
    }
    if (objective instanceof LogisticRegression logistic) {
      Optional<DoubleVector> best = logistic.minimizer();
      DoubleVector origin = DoubleVector.zeros(logistic.dimension());
      return Optional.of(
          at(logistic, best.orElse(origin), best.isPresent(), best.isPresent() ? "near" : "bound"));
    }
    return Optional.empty();
  }

  private static DataFacts at(
      TwiceDifferentiable objective, DoubleVector params, boolean best, String words) {
    Curvature curvature = Curvature.at(objective, params);
    return new DataFacts(
        best ? Optional.of(params) : Optional.empty(),
        curvature.sharpness(),
        curvature.conditionNumber(),
        KEY + words);
  }

  /** The limit 2/λ. */
  double limit() {
    return StabilityLimits.gradientDescent(lambda);
  }

  /** The limit in a few words; none where nothing curves upwards. */
  String caption(Messages messages) {
    return known() ? messages.format(words, text(limit()), text(lambda)) : "";
  }

  /** What it means, and the condition number. */
  String sentence(Messages messages) {
    if (!known()) {
      return "";
    }
    String meaning = messages.format(words + ".tip", text(limit()), text(lambda));
    String kappa =
        condition.isPresent()
            ? messages.format(KEY + "condition", text(condition.getAsDouble()))
            : messages.get(KEY + "flat");
    return meaning + " " + kappa;
  }

  private boolean known() {
    return lambda > 0 && Double.isFinite(lambda);
  }

  private static String text(double value) {
    return Numbers.rounded(value);
  }
}
