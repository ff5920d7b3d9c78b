package org.descentlab.ui;

/** How a run stands at a row: what its status word says. */
enum RunState {
  /** Nothing recorded yet. */
  WAITING("waiting", Severity.CALM),
  /** At the first row, where nothing happened yet. */
  START("start", Severity.CALM),
  /** Under way on the training thread. */
  TRAINING("training", Severity.CALM),
  /** Held on the training thread. */
  PAUSED("paused", Severity.CALM),
  /** The loss falls. */
  DESCENDING("descending", Severity.CALM),
  /** Where nothing more is to be gained. */
  CONVERGED("converged", Severity.GOOD),
  /** To and fro, without getting lower as it could. */
  OSCILLATING("oscillating", Severity.WARNING),
  /** Hardly moves, though lower is possible. */
  STUCK("stuck", Severity.WARNING),
  /** The loss grows, but is not yet above that of the start. */
  RISING("rising", Severity.WARNING),
  /** The loss grows above that of the start. */
  CLIMBING("climbing", Severity.DANGER),
  /** Beyond every bound, at the end of its recording. */
  DIVERGING("diverges-at", Severity.DANGER),
  /** All steps are made, and the loss still fell. */
  BUDGET_SPENT("budget-spent", Severity.CALM),
  /** Somebody stopped it. */
  CANCELLED("cancelled", Severity.CALM),
  /** At the last row of a run that could not go on. */
  FAILED("failed", Severity.DANGER);

  /** How loudly the word is said. */
  enum Severity {
    /** On its way. */
    CALM,
    /** At its aim. */
    GOOD,
    /** It could do better. */
    WARNING,
    /** Something is to be done about it. */
    DANGER
  }

  private final String key;
  private final Severity severity;

  RunState(String key, Severity severity) {
    this.key = key;
    this.severity = severity;
  }

  /** The key of its word. */
  String key() {
    return "window.status." + key;
  }

  /** How loudly the word is said. */
  Severity severity() {
    return severity;
  }

  /** Whether something can be done about it. */
  boolean bad() {
    return severity == Severity.WARNING || severity == Severity.DANGER;
  }
}
