package org.descentlab.figure;

import java.util.List;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;

/** What curves are drawn over. */
public enum TimeScale {
  /** Updates. */
  STEPS("steps", "figure.step"),

  /** How often all of the data were used. */
  EPOCHS("epochs", "figure.epoch"),

  /** How many rows of data were used. */
  EXAMPLES("examples", "figure.examples"),

  /** How long training took, without pauses and measuring. */
  SECONDS("seconds", "figure.seconds");

  private final String id;
  private final String label;

  TimeScale(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** Returns those that runs on a problem can be drawn over. */
  public static List<TimeScale> of(ProblemSpec problem) {
    return problem.hasData() ? List.of(values()) : List.of(STEPS, SECONDS);
  }

  /** Returns the one that a window begins with. */
  public static TimeScale usual(ProblemSpec problem) {
    return problem instanceof NetworkProblem ? EPOCHS : STEPS;
  }

  /** Returns its name in keys of texts. */
  public String id() {
    return id;
  }

  /** Returns the key of the words below an axis. */
  String label() {
    return label;
  }
}
