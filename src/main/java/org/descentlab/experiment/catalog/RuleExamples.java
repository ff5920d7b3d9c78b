package org.descentlab.experiment.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Optimizers of the catalogue written as rules: what somebody starts from who wants another one.
 * They move to the same bits, for they compute in the same order of operations; numbers become
 * constants, of which those that are 0 and switch something off are left out with it.
 */
public final class RuleExamples {
  private static final String DECAY = "weightDecay";
  private static final String MOMENTUM = "momentum";

  private final Settings original;
  private final Map<String, Double> constants = new LinkedHashMap<>();
  private final Map<String, Double> state = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  private RuleExamples(Settings original) {
    this.original = original;
  }

  /** Returns the settings of a rule that does the same; empty where there is none. */
  public static Optional<Settings> of(Settings optimizer) {
    return new RuleExamples(optimizer).rule();
  }

  private Optional<Settings> rule() {
    String g = decayed();
    switch (original.type()) {
      case "sgd" -> descent(g);
      case "momentum" -> momentum(g);
      case "rmsprop" -> rmsprop(g);
      case "adam" -> adam(g);
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(
        UserRule.CHOICE
            .defaults()
            .with(Optimizers.LEARNING_RATE, original.number(Optimizers.LEARNING_RATE))
            .with(UserRule.CONSTANTS, constants)
            .with(UserRule.STATE, state)
            .with(UserRule.UPDATE, List.copyOf(lines)));
  }

  /** The name of the gradient: with weight decay that of a local. */
  private String decayed() {
    if (!original.has(DECAY) || original.number(DECAY) == 0) {
      return "g";
    }
    lines.add("d = g + weightDecay*theta");
    return "d";
  }

  /** Notes constants in the order in which the optimizer has them, weight decay last. */
  private void constants(String... names) {
    for (String name : names) {
      constants.put(name, original.number(name));
    }
    if (!lines.isEmpty()) {
      constants.put(DECAY, original.number(DECAY));
    }
  }

  private void descent(String g) {
    constants();
    lines.add("theta = theta - lr*" + g);
  }

  private void momentum(String g) {
    constants("beta");
    state.put("v", 0.0);
    boolean average = original.word("form").equals("ema");
    String share = average ? "(1 - beta)*" + g : g;
    lines.add("v = beta*v + " + share);
    if (!original.flag("nesterov")) {
      lines.add("theta = theta - lr*v");
    } else if (average) {
      lines.add("theta = theta - lr*(beta*v + " + share + ")");
    } else {
      lines.add("theta = theta - lr*(" + g + " + beta*v)");
    }
  }

  private void rmsprop(String g) {
    boolean heavy = original.number(MOMENTUM) != 0;
    boolean centered = original.flag("centered");
    if (heavy) {
      constants("alpha", "epsilon", MOMENTUM);
    } else {
      constants("alpha", "epsilon");
    }
    state.put("s", 0.0);
    lines.add("s = alpha*s + (1 - alpha)*" + g + "^2");
    if (centered) {
      state.put("q", 0.0);
      lines.add("q = alpha*q + (1 - alpha)*" + g);
    }
    String scaled = g + "/(sqrt(" + (centered ? "max(s - q^2, 0)" : "s") + ") + epsilon)";
    if (heavy) {
      state.put("v", 0.0);
      lines.add("v = momentum*v + " + scaled);
      lines.add("theta = theta - lr*v");
    } else {
      lines.add("theta = theta - lr*(" + scaled + ")");
    }
  }

  /** Corrects the bias by factors, as the optimizer does: m/(1 − β₁ᵗ) would round otherwise. */
  private void adam(String g) {
    constants("beta1", "beta2", "epsilon");
    state.put("m", 0.0);
    state.put("v", 0.0);
    lines.add("m = beta1*m + (1 - beta1)*" + g);
    lines.add("v = beta2*v + (1 - beta2)*" + g + "^2");
    lines.add("first = 1/(1 - beta1^t)*m");
    lines.add("root = 1/sqrt(1 - beta2^t)*sqrt(v)");
    lines.add("theta = theta - lr*(first/(root + epsilon))");
  }
}
