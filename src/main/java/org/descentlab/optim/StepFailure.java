package org.descentlab.optim;

import java.io.Serial;

/** A step that can't be made, like a system of equations without a solution: the run ends there. */
public final class StepFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** A failure whose cause the message names. */
  public StepFailure(String message) {
    super(message);
  }
}
