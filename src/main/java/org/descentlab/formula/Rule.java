package org.descentlab.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An optimizer as its user writes it: lines like {@code v = beta*v + (1-beta)*g} that assign to
 * state, to locals and exactly once to {@code theta}. They run top to bottom, a later line sees
 * what an earlier one assigned, and hold for each parameter by itself.
 *
 * @param constants names of numbers that stay as they are
 * @param state names of what is carried from step to step
 * @param lines what is assigned, in order
 */
public record Rule(List<String> constants, List<String> state, List<Assignment> lines) {
  /** The parameter: its value before the line that assigns it, and after. */
  public static final String THETA = "theta";

  /** Its gradient. */
  public static final String GRADIENT = "g";

  /** The number of the step, from 1. */
  public static final String STEP = "t";

  /** The learning rate of the step. */
  public static final String RATE = "lr";

  /** A rule has at most so many lines. */
  public static final int MAX_LINES = 50;

  /** A rule has at most so many constants. */
  public static final int MAX_CONSTANTS = 50;

  /** A rule has at most so many state variables. */
  public static final int MAX_STATE = 16;

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*+");
  private static final Set<String> GIVEN = Set.of(THETA, GRADIENT, STEP, RATE);

  /**
   * One line.
   *
   * @param target the name that gets the value
   * @param value in columns of the whole line
   */
  public record Assignment(String target, Expression value) {}

  /** Keeps the lists. */
  public Rule {
    constants = List.copyOf(constants);
    state = List.copyOf(state);
    lines = List.copyOf(lines);
  }

  /**
   * Reads the lines of a rule.
   *
   * @param constants names, each {@link #isName} and not {@link #isReserved}
   * @param state names alike, none of them a constant's
   * @throws RuleException with the first thing that is wrong, its columns counted in the whole line
   */
  public static Rule read(
      Collection<String> constants, Collection<String> state, List<String> lines)
      throws RuleException {
    RuleLines reader = new RuleLines(constants, state, lines);
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        assignments.add(reader.next());
      } catch (FormulaException e) {
        throw new RuleException(i, e);
      }
    }
    if (assignments.stream().noneMatch(line -> line.target().equals(THETA))) {
      throw new RuleException(new FormulaException("rule-without-theta", 1));
    }
    return new Rule(List.copyOf(constants), List.copyOf(state), assignments);
  }

  /** Tells whether its line for theta is theta minus something, which is −Δθ then. */
  public boolean subtracts() {
    return lines.stream()
        .filter(line -> line.target().equals(THETA))
        .anyMatch(line -> fromTheta(line.value(), Operation.SUBTRACT));
  }

  /** Whether a formula is theta, with an operation, and something. */
  static boolean fromTheta(Expression formula, Operation operation) {
    return formula instanceof Expression.Call call
        && call.operation() == operation
        && call.operands().get(0) instanceof Expression.Name name
        && name.name().equals(THETA);
  }

  /** Tells whether a word can be a name: a letter, then letters, digits and underscores. */
  public static boolean isName(String word) {
    return NAME.matcher(word).matches();
  }

  /** Tells whether a name means something in every rule: theta, g, t, lr, pi, e, a function. */
  public static boolean isReserved(String name) {
    return GIVEN.contains(name) || FormulaParser.isReserved(name);
  }
}
