package org.descentlab.figure;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.descentlab.objective.Objective;

/**
 * How parameters draw a line into the plot of the data that they are fitted to.
 *
 * @param decides whether it is where both labels are as likely, w·x + b = 0 in the plane of two
 *     features; else it is y = w x + b over one feature
 * @param intercept whether there is b, the last parameter
 */
public record FittedLine(boolean decides, boolean intercept) {

  /** Returns how an objective draws its line; empty where its parameters stand for none. */
  public static Optional<FittedLine> of(Objective objective) {
    if (objective instanceof LinearRegression linear && linear.data().features() == 1) {
      return Optional.of(new FittedLine(false, linear.intercept()));
    }
    return objective instanceof LogisticRegression logistic && logistic.data().features() == 2
        ? Optional.of(new FittedLine(true, logistic.intercept()))
        : Optional.empty();
  }

  /** Returns the same for so many parameters: a run may have an intercept though others do not. */
  public FittedLine withParameters(int parameters) {
    int features = decides ? 2 : 1;
    return new FittedLine(decides, parameters > features);
  }

  /**
   * Returns the part of the line that is on the plot, in pixels: {x0, y0, x1, y1}. A line that
   * decides has the side of label 1 at its right, as seen from its first end to its second.
   *
   * @param params value of each parameter
   * @return empty where the line does not cross the plot, or there is none
   */
  public Optional<double[]> on(PlotArea area, IntToDoubleFunction params) {
    double w = params.applyAsDouble(0);
    if (decides) {
      return decision(area, w, params.applyAsDouble(1), intercept ? params.applyAsDouble(2) : 0);
    }
    return graph(area, w, intercept ? params.applyAsDouble(1) : 0);
  }

  private static Optional<double[]> graph(PlotArea area, double slope, double intercept) {
    double left = area.x().low();
    double right = area.x().high();
    return area.clip(
        area.pixelX(left),
        area.pixelY(slope * left + intercept),
        area.pixelX(right),
        area.pixelY(slope * right + intercept),
        0);
  }

  /** From left to right where it is flat on the screen, else from the bottom to the top. */
  private static Optional<double[]> decision(PlotArea area, double w1, double w2, double b) {
    double[] x = {area.x().low(), area.x().high()};
    double[] y = {area.y().low(), area.y().high()};
    double perPixelX = w1 * (x[1] - x[0]) / area.width();
    double perPixelY = -w2 * (y[1] - y[0]) / area.height();
    boolean flat = Math.abs(perPixelX) <= Math.abs(perPixelY);
    for (int end = 0; end < 2; end++) {
      if (flat) {
        y[end] = -(w1 * x[end] + b) / w2;
      } else {
        x[end] = -(w2 * y[end] + b) / w1;
      }
    }
    // down is where pixels of y grow: that is the right of a line that runs to the right
    int first = (flat ? perPixelY : perPixelX) > 0 ? 0 : 1;
    return area.clip(
        area.pixelX(x[first]),
        area.pixelY(y[first]),
        area.pixelX(x[1 - first]),
        area.pixelY(y[1 - first]),
        0);
  }
}
