package org.descentlab.formula;

import java.util.Optional;
import java.util.stream.Stream;

/** What formulas are made of, besides numbers and names. */
public enum Operation {
  /** a + b. */
  ADD("+", 2),
  /** a − b. */
  SUBTRACT("-", 2),
  /** a · b. */
  MULTIPLY("*", 2),
  /** a / b. */
  DIVIDE("/", 2),
  /** aᵇ, also written {@code pow(a, b)}. */
  POWER("pow", 2),
  /** −a. */
  NEGATE("-", 1),
  /** The smaller of two. */
  MIN("min", 2),
  /** The larger of two. */
  MAX("max", 2),
  /** √a. */
  SQRT("sqrt", 1),
  /** |a|. */
  ABS("abs", 1),
  /** −1, 0 or 1. */
  SIGN("sign", 1),
  /** eᵃ. */
  EXP("exp", 1),
  /** The natural logarithm. */
  LOG("log", 1),
  /** Sine of an angle in radians. */
  SIN("sin", 1),
  /** Cosine of an angle in radians. */
  COS("cos", 1),
  /** Tangent of an angle in radians. */
  TAN("tan", 1),
  /** Hyperbolic tangent. */
  TANH("tanh", 1);

  private final String symbol;
  private final int arity;

  Operation(String symbol, int arity) {
    this.symbol = symbol;
    this.arity = arity;
  }

  /** Returns how a formula writes it. */
  public String symbol() {
    return symbol;
  }

  /** Returns how many operands it takes; formulas may give min and max more. */
  public int arity() {
    return arity;
  }

  /** Tells whether a formula writes it as a function, a name before parentheses. */
  public boolean isFunction() {
    return Character.isLetter(symbol.charAt(0));
  }

  /** Returns the function of this name. */
  static Optional<Operation> function(String name) {
    return Stream.of(values()).filter(o -> o.isFunction() && o.symbol.equals(name)).findFirst();
  }
}
