package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Range;
import org.jspecify.annotations.Nullable;

/** Reads a problem of linear regression. */
final class RegressionReader {
  private static final List<String> BUNDLED = List.of("line5", "seed0");

  private RegressionReader() {}

  /** The fields of a problem; those of a run share the data of the experiment. */
  static ProblemSpec read(Fields fields, @Nullable ProblemSpec shared) throws FaultException {
    Node dataNode = fields.require("data");
    RegressionSource data =
        shared instanceof RegressionProblem all ? all.data() : regressionData(dataNode);
    boolean intercept = fields.flag("intercept", true);
    boolean standardize = fields.flag("standardize", false);
    return new RegressionProblem(data, intercept, standardize, start(fields.get("start")));
  }

  /** The start of a regression; its default where none is given. */
  static Start start(@Nullable Node node) throws FaultException {
    if (node == null) {
      return Start.DEFAULT;
    }
    Start start = Values.start(node);
    if (!start.random() && start.point().isEmpty()) {
      throw node.fault("empty-list");
    }
    return start;
  }

  private static RegressionSource regressionData(Node node) throws FaultException {
    if (node instanceof Node.Scalar) {
      String name = Values.text(node);
      return BUNDLED.contains(name)
          ? new RegressionSource.Bundled(name)
          : new RegressionSource.Csv(Values.path(node, BUNDLED));
    }
    Fields fields =
        new Fields(node, "points", "samples", "features", "slope", "intercept", "noise");
    RegressionSource source =
        fields.has("points")
            ? new RegressionSource.Points(points(fields.require("points")))
            : generated(fields);
    fields.done();
    return source;
  }

  /** Points of equal width, at least two numbers each. */
  static List<List<Double>> points(Node node) throws FaultException {
    List<List<Double>> points = new ArrayList<>();
    for (Node item : Values.items(node)) {
      List<Double> point = Values.numbers(item, Range.FINITE);
      int width = points.isEmpty() ? Math.max(2, point.size()) : points.get(0).size();
      if (point.size() != width) {
        throw item.fault("point-width", point.size(), width);
      }
      points.add(point);
    }
    if (points.isEmpty()) {
      throw node.fault("empty-list");
    }
    return points;
  }

  private static RegressionSource generated(Fields fields) throws FaultException {
    int samples = (int) Values.number(fields.require("samples"), Limits.SAMPLES);
    int features = (int) fields.number("features", Range.count(1000), 1);
    if ((long) samples * features > Limits.MAX_SAMPLES) {
      throw fields.place().fault("too-many-cells", (long) samples * features, Limits.MAX_SAMPLES);
    }
    return new RegressionSource.Generated(
        samples,
        features,
        fields.number("slope", Range.FINITE, 2),
        fields.number("intercept", Range.FINITE, 1),
        fields.number("noise", Range.NON_NEGATIVE, 0.5));
  }
}
