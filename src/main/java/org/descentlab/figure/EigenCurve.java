package org.descentlab.figure;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.descentlab.landscape.EigenComponents;

/**
 * The part of a loss that lies along one principal axis, or all of it, row by row.
 *
 * @param trace the run, under the name and with the look of the curve
 * @param loss of a row
 */
record EigenCurve(RunTrace trace, IntToDoubleFunction loss) {

  /** The part along axis {@code i}: ½ λᵢ cᵢ². */
  static EigenCurve component(RunTrace run, EigenComponents components, int i, Look look) {
    double lambda = components.curvature().eigenvalues()[i];
    int count = components.count();
    RunStyle style =
        new RunStyle(
            AxisColors.rgb(i, count, look.theme()), AxisColors.dash(i, count), Marker.CIRCLE);
    String name = AxisColors.symbol(i) + " = " + NumberText.shortened(lambda);
    return new EigenCurve(as(run, name, style), row -> components.loss(i, theta(run, row)));
  }

  /** All of them together. */
  static EigenCurve total(RunTrace run, EigenComponents components, Look look) {
    RunStyle style = new RunStyle(look.theme().muted(), List.of(), Marker.SQUARE);
    String name = look.messages().get("figure.eigen-components.total");
    return new EigenCurve(
        as(run, name, style),
        row -> {
          double[] theta = theta(run, row);
          return IntStream.range(0, components.count())
              .mapToDouble(i -> components.loss(i, theta))
              .sum();
        });
  }

  private static RunTrace as(RunTrace run, String name, RunStyle style) {
    return new RunTrace(name, style, run.rows(), run.outcome(), "", false);
  }

  private static double[] theta(RunTrace run, int row) {
    return IntStream.range(0, run.rows().thetas())
        .mapToDouble(j -> run.rows().theta(row, j))
        .toArray();
  }
}
