package org.descentlab.objective.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a network's outputs are measured by. */
public enum Loss {
  /** Softmax cross-entropy with the row's class, mean over the rows. */
  CROSS_ENTROPY("cross-entropy"),
  /**
   * Squared distance to the targets, mean over rows and outputs; of a class the targets are 1 at
   * its output, 0 elsewhere. The outputs are linear.
   */
  MSE("mse");

  private final String id;

  Loss(String id) {
    this.id = id;
  }

  /** Returns the name in the file. */
  public String id() {
    return id;
  }

  /** Returns all names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Loss::id).toList();
  }

  /** Returns the loss of this name. */
  public static Optional<Loss> find(String id) {
    return Arrays.stream(values()).filter(loss -> loss.id.equals(id)).findFirst();
  }
}
