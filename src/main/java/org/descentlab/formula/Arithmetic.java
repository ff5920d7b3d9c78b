package org.descentlab.formula;

/**
 * What the operations compute for numbers; NaN and infinities go through them as IEEE 754 has it.
 */
final class Arithmetic {
  private Arithmetic() {}

  /** The value of an operation; one of a single operand takes {@code a} alone. */
  static double apply(Operation operation, double a, double b) {
    return switch (operation) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case POWER -> StrictMath.pow(a, b);
      case NEGATE -> -a;
      case MIN -> Math.min(a, b);
      case MAX -> Math.max(a, b);
      case SQRT -> Math.sqrt(a);
      case ABS -> Math.abs(a);
      case SIGN -> a > 0 ? 1 : a < 0 ? -1 : a == 0 ? 0 : a;
      case EXP -> StrictMath.exp(a);
      case LOG -> StrictMath.log(a);
      case SIN -> StrictMath.sin(a);
      case COS -> StrictMath.cos(a);
      case TAN -> StrictMath.tan(a);
      case TANH -> StrictMath.tanh(a);
    };
  }
}
