package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.StopSpec;

/**
 * What ends a training before its last step.
 *
 * @param stop the rules
 * @param vector whether the parameters are the vector theta, else a model's
 * @param means whether loss and gradient are judged by their means over the last epoch
 * @param dimension number of parameters
 */
record StopLines(StopSpec stop, boolean vector, boolean means, int dimension) {
  /** Up to so many parameters are searched for divergence at every step, more at every 50th. */
  private static final int SMALL = 1000;

  /** Returns what ends a run that diverges. */
  String diverged() {
    String bound = Python.number(stop.divergesAbove());
    boolean always =
        dimension <= SMALL || stop.gradientBelow().isPresent() || stop.updateBelow().isPresent();
    String small =
        vector
            ? "theta.abs().max() <= " + bound
            : "all(p.abs().max() <= " + bound + " for p in model.parameters())";
    String sought = always ? small : "(step % 50 or " + small + ")";
    return "if not (abs(loss) <= " + bound + " and " + sought + "):\n    break  # it diverged";
  }

  /** Returns what ends a run that converges, once the gradient is known. */
  List<String> converged() {
    List<String> lines = new ArrayList<>();
    stop.lossBelow().ifPresent(bound -> lines.add(breaks(means ? "epoch_loss" : "loss", bound)));
    if (stop.gradientBelow().isPresent()) {
      String all = "torch.cat([p.grad.flatten() for p in model.parameters()])";
      lines.add("norm = " + (vector ? "theta.grad" : all) + ".norm()");
      lines.add(breaks(means ? "epoch_norm" : "norm", stop.gradientBelow().getAsDouble()));
    }
    stop.updateBelow().ifPresent(bound -> lines.add(breaks("update", bound)));
    return lines;
  }

  private static String breaks(String what, double bound) {
    return "if " + what + " < " + Python.number(bound) + ":\n    break  # it converged";
  }
}
