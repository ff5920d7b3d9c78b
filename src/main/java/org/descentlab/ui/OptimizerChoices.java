package org.descentlab.ui;

import java.util.List;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.catalog.Optimizers;

/** Which optimizers can be chosen on a problem. */
final class OptimizerChoices {

  private OptimizerChoices() {}

  /** Tells whether the problem has what the optimizer asks for; networks have no Hessian. */
  static boolean suits(String id, ProblemSpec problem) {
    boolean needsHessian = Optimizers.ALL.get(id).recipe().needsHessian();
    return !(needsHessian && problem instanceof NetworkProblem);
  }

  /** The optimizers of a problem, the current one among them. */
  static List<String> with(String current, ProblemSpec problem) {
    return Optimizers.ALL.ids().stream()
        .filter(id -> suits(id, problem) || id.equals(current))
        .toList();
  }
}
