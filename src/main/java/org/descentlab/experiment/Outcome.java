package org.descentlab.experiment;

/** How a run stands. */
public enum Outcome {
  /** Not at its end yet. */
  RUNNING("running"),
  /** A stopping rule held. */
  CONVERGED("converged"),
  /** All steps are done. */
  BUDGET_SPENT("budget-spent"),
  /** Loss or parameters left every bound. */
  DIVERGED("diverged"),
  /** Somebody stopped it. */
  CANCELLED("cancelled"),
  /** It could not go on. */
  FAILED("failed");

  private final String id;

  Outcome(String id) {
    this.id = id;
  }

  /** Returns the name in files and tables. */
  public String id() {
    return id;
  }
}
