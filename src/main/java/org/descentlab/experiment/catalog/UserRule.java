package org.descentlab.experiment.catalog;

import java.util.List;
import java.util.Map;
import org.descentlab.experiment.catalog.Parameter.Lines;
import org.descentlab.experiment.catalog.Parameter.Numbers;
import org.descentlab.formula.Rule;
import org.descentlab.formula.RuleException;
import org.descentlab.optim.Optimizer;
import org.descentlab.optim.RuleOptimizer;

/** The optimizer that its user writes, line by line. */
public final class UserRule {
  /** Name in the file. */
  public static final String ID = "rule";

  /** The field of numbers that the lines name. */
  public static final String CONSTANTS = "constants";

  /** The field of what is carried from step to step, with the numbers from which it starts. */
  public static final String STATE = "state";

  /** The field of the lines. */
  public static final String UPDATE = "update";

  /** A constant of such a name can't change on the way: a change means something else by it. */
  private static final List<String> CHANGES =
      List.of(
          "step", "batch", "noise", "dropout", Optimizers.LEARNING_RATE, CONSTANTS, STATE, UPDATE);

  static final Choice<OptimizerRecipe> CHOICE =
      new Choice<>(
          ID,
          List.of(
              OptimizerFields.learningRate(0.01),
              new Numbers(CONSTANTS, Rule.MAX_CONSTANTS, Map.of()),
              new Numbers(STATE, Rule.MAX_STATE, Map.of()),
              new Lines(UPDATE, Rule.MAX_LINES, List.of("theta = theta - lr*g"))),
          "θ ← f(θ, g, t, η), line by line",
          "\\theta \\leftarrow f(\\theta, g, t, \\eta)",
          "",
          UserRule::optimizer);

  private UserRule() {}

  /**
   * Reads the lines of a rule's settings.
   *
   * @throws RuleException with the first thing that is wrong with them
   */
  public static Rule read(Settings settings) throws RuleException {
    return Rule.read(
        settings.numbers(CONSTANTS).keySet(),
        settings.numbers(STATE).keySet(),
        settings.lines(UPDATE));
  }

  /** Returns the constants that may change while a run is under way. */
  public static List<String> changeable(Settings settings) {
    return settings.numbers(CONSTANTS).keySet().stream()
        .filter(constant -> !CHANGES.contains(constant))
        .toList();
  }

  /** Returns the same rule with another number for one of its constants, which must exist. */
  public static Settings withConstant(Settings rule, String constant, double value) {
    Map<String, Double> constants = rule.numbers(CONSTANTS);
    if (constants.replace(constant, value) == null) {
      throw new IllegalArgumentException("the rule has no constant " + constant);
    }
    return rule.with(CONSTANTS, constants);
  }

  private static Optimizer optimizer(OptimizerRecipe.Setting setting) {
    Settings settings = setting.settings().settings();
    try {
      return new RuleOptimizer(
          read(settings),
          setting.settings().numbers(CONSTANTS),
          settings.numbers(STATE),
          setting.clipping(),
          setting.frozen(),
          setting.params());
    } catch (RuleException e) {
      throw new IllegalArgumentException("a rule that was not read: " + settings, e);
    }
  }
}
