package org.descentlab.ui;

import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.RuleExamples;
import org.descentlab.experiment.catalog.Settings;

/** A rule to start from: an optimizer of the catalogue, written line by line. */
enum RuleStart {
  /** Gradient descent. */
  DESCENT("descent"),
  /** Momentum as an average. */
  AVERAGE("average"),
  /** Momentum as a sum. */
  HEAVY_BALL("heavy-ball"),
  /** The heavy ball that looks ahead. */
  NESTEROV("nesterov"),
  /** RMSprop. */
  RMSPROP("rmsprop"),
  /** Adam. */
  ADAM("adam");

  private final String id;

  RuleStart(String id) {
    this.id = id;
  }

  private Settings original() {
    return switch (this) {
      case DESCENT -> defaults("sgd");
      case AVERAGE -> defaults("momentum").with("form", "ema");
      case HEAVY_BALL -> defaults("momentum").with("form", "heavy-ball");
      case NESTEROV -> defaults("momentum").with("form", "heavy-ball").with("nesterov", true);
      case RMSPROP -> defaults("rmsprop");
      case ADAM -> defaults("adam");
    };
  }

  private static Settings defaults(String type) {
    return Optimizers.ALL.get(type).defaults();
  }

  /** The name of its item in the menu. */
  String id() {
    return id;
  }

  /** The key of its name. */
  String key() {
    return "window.rule.start." + id;
  }

  /** Returns the rule, with the learning rate that its original gets on a problem. */
  Settings on(ProblemSpec problem) {
    return RuleExamples.of(Recommended.on(problem, original())).orElseThrow();
  }
}
