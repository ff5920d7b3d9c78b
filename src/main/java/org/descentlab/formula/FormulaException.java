package org.descentlab.formula;

import java.io.Serial;
import java.util.List;

/** What is wrong with a formula, as values: who speaks to users makes the sentence of it. */
public final class FormulaException extends Exception {
  @Serial private static final long serialVersionUID = 1L;
  private final String code;
  private final int column;
  private final transient List<Object> arguments;

  /**
   * A fault.
   *
   * @param code key of its sentence
   * @param column where it stands, counted from 1
   * @param arguments that the sentence names after the column, in its order; of what is known, a
   *     list
   */
  public FormulaException(String code, int column, Object... arguments) {
    super(code + " at column " + column);
    this.code = code;
    this.column = column;
    this.arguments = List.of(arguments);
  }

  /** Returns the key of the sentence. */
  public String code() {
    return code;
  }

  /** Returns where the fault stands, counted from 1. */
  public int column() {
    return column;
  }

  /** Returns what the sentence names after the column. */
  public List<Object> arguments() {
    return arguments;
  }

  /** Returns the same fault in a text that begins so many columns later. */
  public FormulaException shifted(int columns) {
    return new FormulaException(code, column + columns, arguments.toArray());
  }
}
