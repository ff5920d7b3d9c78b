package org.descentlab.experiment.file;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Range;
import org.jspecify.annotations.Nullable;

/** Reads {@code stop}. */
final class StopReader {
  private static final Range DIVERGENCE = new Range(0, false, 1e308, true, false);

  private StopReader() {}

  static StopSpec read(@Nullable Node node, ProblemSpec problem) throws FaultException {
    Node.Mapping nothing = new Node.Mapping(Node.Place.document("", 0), Map.of());
    Fields fields =
        new Fields(
            node == null ? nothing : node,
            "steps",
            "epochs",
            "divergesAbove",
            "lossBelow",
            "gradientBelow",
            "updateBelow");
    OptionalLong steps = OptionalLong.empty();
    Node stepsNode = fields.get("steps");
    if (stepsNode != null) {
      steps = OptionalLong.of((long) Values.number(stepsNode, Limits.STEPS));
    }
    OptionalInt epochs = epochs(fields.get("epochs"), problem);
    boolean neither = steps.isEmpty() && epochs.isEmpty();
    return new StopSpec(
        neither ? defaultSteps(problem) : steps,
        neither ? defaultEpochs(problem) : epochs,
        fields.number("divergesAbove", DIVERGENCE, StopSpec.DIVERGES_ABOVE),
        fields.number("lossBelow", Range.FINITE),
        fields.number("gradientBelow", Range.NON_NEGATIVE),
        fields.number("updateBelow", Range.NON_NEGATIVE));
  }

  private static OptionalInt epochs(@Nullable Node node, ProblemSpec problem)
      throws FaultException {
    if (node == null) {
      return OptionalInt.empty();
    }
    if (!problem.hasData()) {
      throw node.fault("no-epochs");
    }
    return OptionalInt.of((int) Values.number(node, Limits.EPOCHS));
  }

  /** The steps of a file that gives neither steps nor epochs. */
  static OptionalLong defaultSteps(ProblemSpec problem) {
    return problem instanceof NetworkProblem ? OptionalLong.empty() : OptionalLong.of(200);
  }

  /** The epochs of a file that gives neither steps nor epochs. */
  static OptionalInt defaultEpochs(ProblemSpec problem) {
    return problem instanceof NetworkProblem ? OptionalInt.of(10) : OptionalInt.empty();
  }
}
