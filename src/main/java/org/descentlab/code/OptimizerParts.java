package org.descentlab.code;

import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;

/** Chooses how an optimizer is written: by PyTorch's class where that does the same. */
final class OptimizerParts {
  private static final String FROZEN =
      """
                      hessian[frozen] = 0
                      hessian[:, frozen] = 0
                      hessian[frozen, frozen] = hessian.abs().max()
                      p.grad[frozen] = 0
      """;

  private OptimizerParts() {}

  static OptimizerPart of(RunSpec run, RatePart rate) {
    Settings settings = run.optimizer();
    if (settings.type().equals(UserRule.ID)) {
      return RulePart.of(settings);
    }
    return isTorchs(run, rate) ? TorchOptimizers.of(settings) : own(run);
  }

  private static boolean isTorchs(RunSpec run, RatePart rate) {
    Settings s = run.optimizer();
    return switch (s.type()) {
      case "momentum" -> s.word("form").equals("heavy-ball") && !begins(run, "beta");
      case "rmsprop" -> !begins(run, "momentum");
      case "rprop" ->
          run.schedule().type().equals("constant")
              && !rate.computed()
              && !Settled.changes(run, "learningRate")
              && s.number("learningRate") > 0
              && s.number("etaMinus") > 0
              && s.number("etaPlus") > 1;
      default -> TorchOptimizers.has(s.type());
    };
  }

  /** Whether momentum is 0 at some time and not at another one. */
  private static boolean begins(RunSpec run, String field) {
    return Settled.changes(run, field)
        && (run.optimizer().number(field) == 0
            || run.changes().stream().anyMatch(c -> c.field().equals(field) && c.value() == 0));
  }

  private static OptimizerPart own(RunSpec run) {
    OptimizerPart part = OwnOptimizers.of(run.optimizer());
    boolean leavesOut =
        Optimizers.recipe(run.optimizer()).needsHessian() && !run.freeze().isEmpty();
    if (!leavesOut) {
      return part;
    }
    String solving = "                with torch.no_grad():";
    String definition = part.definition().replace(solving, FROZEN + solving);
    return new OptimizerPart(definition, part.construction(), part.keys());
  }
}
