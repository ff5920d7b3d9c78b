package org.descentlab.formula;

import java.io.Serial;
import java.util.OptionalInt;

/** What is wrong with an optimizer's rule, and in which of its lines. */
public final class RuleException extends Exception {
  @Serial private static final long serialVersionUID = 1L;
  private final transient OptionalInt line;
  private final FormulaException fault;

  /** A fault in a line, counted from 0. */
  RuleException(int line, FormulaException fault) {
    super("line " + line, fault);
    this.line = OptionalInt.of(line);
    this.fault = fault;
  }

  /** A fault of all lines together. */
  RuleException(FormulaException fault) {
    super(fault);
    this.line = OptionalInt.empty();
    this.fault = fault;
  }

  /** Returns the line, counted from 0; empty where the fault is none of a single line. */
  public OptionalInt line() {
    return line;
  }

  /** Returns what is wrong. */
  public FormulaException fault() {
    return fault;
  }
}
