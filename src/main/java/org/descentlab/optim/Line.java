package org.descentlab.optim;

import java.util.List;
import org.descentlab.formula.Expression;

/** One line of a {@link Recurrence}: a name gets a value. */
public sealed interface Line {

  /** Returns the name that gets the value. */
  String target();

  /** Returns what the value is: where the target is state, that state's name. */
  String meaning();

  /**
   * What the step saw.
   *
   * @param target gets it
   * @param meaning what it is
   * @param tex where it comes from, in TeX, before the parameters
   * @param added what is added, in TeX; may be empty
   */
  record Seen(String target, String meaning, String tex, String added) implements Line {}

  /**
   * The value of a formula, component by component.
   *
   * @param target gets it
   * @param meaning what it is
   * @param value reads what lines before assigned, and else what was before the step
   */
  record Formula(String target, String meaning, Expression value) implements Line {}

  /**
   * One of three formulas, component by component, by the sign of a name.
   *
   * @param target gets the value
   * @param meaning what it is
   * @param of whose sign counts
   * @param values where it is negative, zero and positive
   */
  record BySign(String target, String meaning, String of, List<Expression> values) implements Line {

    /** Keeps the formulas. */
    public BySign {
      values = List.copyOf(values);
    }
  }

  /**
   * The solution of a system of linear equations.
   *
   * @param target gets it
   * @param meaning what it is
   * @param matrix {@code [dimension][dimension]}
   * @param symbol of the matrix, in TeX
   * @param right name of the right-hand side
   */
  record Solution(String target, String meaning, double[][] matrix, String symbol, String right)
      implements Line {}

  /**
   * Components of frozen parameters.
   *
   * @param target in which they are set
   * @param meaning what comes of it
   * @param indices which
   * @param zero whether they become 0; else what they were before the step
   */
  record Frozen(String target, String meaning, List<Integer> indices, boolean zero)
      implements Line {

    /** Keeps the indices. */
    public Frozen {
      indices = List.copyOf(indices);
    }
  }
}
