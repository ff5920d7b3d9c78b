package org.descentlab.experiment.file;

import java.util.List;
import java.util.Optional;
import org.descentlab.data.PlaneSet;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.RegressionSource.Labelled;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Range;
import org.jspecify.annotations.Nullable;

/** Reads a problem of logistic regression. */
final class LogisticReader {
  /** Without b the plane of two weights can be shown. */
  static final boolean INTERCEPT = false;

  /** Rows of a generated set of two classes. */
  static final Range SAMPLES = new Range(2, true, Limits.MAX_SAMPLES, true, true);

  private LogisticReader() {}

  /** The fields of a problem; those of a run share the data of the experiment. */
  static ProblemSpec read(Fields fields, @Nullable ProblemSpec shared) throws FaultException {
    Node data = fields.require("data");
    return new LogisticProblem(
        shared instanceof LogisticProblem all ? all.data() : source(data),
        fields.flag("intercept", INTERCEPT),
        RegressionReader.start(fields.get("start")));
  }

  private static RegressionSource source(Node node) throws FaultException {
    if (node instanceof Node.Scalar) {
      Optional<PlaneSet> named = PlaneSet.find(Values.text(node));
      return named.isPresent()
          ? Labelled.of(named.get())
          : new RegressionSource.Csv(Values.path(node, PlaneSet.ids()));
    }
    Node share = new Fields(node).get("testShare");
    if (share != null) {
      throw share.fault("networks-only", "testShare");
    }
    Fields fields = new Fields(node, "points", "set", "samples", "noise");
    RegressionSource source =
        fields.has("points")
            ? new RegressionSource.Points(points(fields.require("points")))
            : labelled(fields);
    fields.done();
    return source;
  }

  private static Labelled labelled(Fields fields) throws FaultException {
    String id = Values.word(fields.require("set"), "set", PlaneSet.ids());
    return new Labelled(
        PlaneSet.find(id).orElseThrow(),
        (int) fields.number("samples", SAMPLES, Labelled.SAMPLES),
        fields.number("noise", Range.NON_NEGATIVE, Labelled.NOISE));
  }

  private static List<List<Double>> points(Node node) throws FaultException {
    List<List<Double>> points = RegressionReader.points(node);
    for (int i = 0; i < points.size(); i++) {
      double label = points.get(i).get(points.get(i).size() - 1);
      if (label != 0 && label != 1) {
        throw Values.items(node).get(i).fault("not-a-label", label);
      }
    }
    return points;
  }
}
