package org.descentlab.ui;

import java.util.Arrays;
import org.descentlab.figure.PlotArea;
import org.descentlab.objective.RowGradients;

/** The one factor by which all gradients of a step are drawn shorter or longer than they are. */
final class ArrowLengths {
  /** How long the long ones are, as a share of the plot's smaller side. */
  private static final double USUAL = 0.3;

  /** Of the rows' gradients so many are at most that long; those beyond may leave the plot. */
  private static final double MOST = 0.9;

  private ArrowLengths() {}

  /** Returns 1, 2 or 5 times a power of ten; 0 where all gradients are 0 or not finite. */
  static double factor(RowGradients gradients, PlotArea area) {
    double rows = Math.max(usual(gradients.ofRows(), area), usual(gradients.ofBatch(), area));
    double means = Math.max(pixels(gradients.full(), area), pixels(gradients.ofBatchMean(), area));
    double longest = Math.max(rows, means);
    double wanted = USUAL * Math.min(area.width(), area.height()) / longest;
    if (!(longest > 0) || !(wanted > 0) || Double.isInfinite(wanted)) {
      return 0;
    }
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double digit = wanted / power;
    return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
  }

  private static double usual(double[][] gradients, PlotArea area) {
    double[] lengths =
        Arrays.stream(gradients).mapToDouble(g -> pixels(g, area)).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[(int) Math.floor(MOST * (lengths.length - 1))];
  }

  /** How long a gradient is on the screen. */
  static double pixels(double[] gradient, PlotArea area) {
    double length =
        Math.hypot(
            gradient[0] * area.width() / (area.x().high() - area.x().low()),
            gradient[1] * area.height() / (area.y().high() - area.y().low()));
    return Double.isFinite(length) ? length : 0;
  }
}
