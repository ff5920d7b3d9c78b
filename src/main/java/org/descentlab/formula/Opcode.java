package org.descentlab.formula;

import java.util.Map;

/**
 * What instructions do, those of a tape and of a rule, and their values; NaN and infinities go
 * through them as IEEE 754 has it. Transcendental functions are those of {@link StrictMath}: the
 * same bits everywhere.
 */
final class Opcode {
  static final int ADD = 0;
  static final int SUBTRACT = 1;
  static final int MULTIPLY = 2;
  static final int DIVIDE = 3;

  /** aᵇ where b depends on the variables. */
  static final int POWER = 4;

  static final int MIN = 5;
  static final int MAX = 6;

  /** From here on of the first operand alone. */
  static final int NEGATE = 7;

  static final int SQUARE = 8;

  /** aⁿ; the second operand is the whole number n itself. */
  static final int WHOLE_POWER = 9;

  /** aᵇ where b is a constant. */
  static final int FIXED_POWER = 10;

  static final int SQRT = 11;
  static final int ABS = 12;
  static final int SIGN = 13;
  static final int EXP = 14;
  static final int LOG = 15;
  static final int SIN = 16;
  static final int COS = 17;
  static final int TAN = 18;
  static final int TANH = 19;

  /** Whole powers up to here are products. */
  static final int MOST_FACTORS = 32;

  private static final Map<Operation, Integer> CODES =
      Map.ofEntries(
          Map.entry(Operation.ADD, ADD),
          Map.entry(Operation.SUBTRACT, SUBTRACT),
          Map.entry(Operation.MULTIPLY, MULTIPLY),
          Map.entry(Operation.DIVIDE, DIVIDE),
          Map.entry(Operation.POWER, POWER),
          Map.entry(Operation.MIN, MIN),
          Map.entry(Operation.MAX, MAX),
          Map.entry(Operation.NEGATE, NEGATE),
          Map.entry(Operation.SQRT, SQRT),
          Map.entry(Operation.ABS, ABS),
          Map.entry(Operation.SIGN, SIGN),
          Map.entry(Operation.EXP, EXP),
          Map.entry(Operation.LOG, LOG),
          Map.entry(Operation.SIN, SIN),
          Map.entry(Operation.COS, COS),
          Map.entry(Operation.TAN, TAN),
          Map.entry(Operation.TANH, TANH));

  private Opcode() {}

  static int of(Operation operation) {
    Integer code = CODES.get(operation);
    if (code == null) {
      throw new IllegalArgumentException(operation + " has no instruction");
    }
    return code;
  }

  /** The value of an instruction; {@code n} is the exponent of a whole power. */
  static double value(int code, double a, double b, int n) {
    return switch (code) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case POWER, FIXED_POWER -> StrictMath.pow(a, b);
      case MIN -> Math.min(a, b);
      case MAX -> Math.max(a, b);
      case NEGATE -> -a;
      case SQUARE -> a * a;
      case WHOLE_POWER -> power(a, n);
      case SQRT -> Math.sqrt(a);
      case ABS -> Math.abs(a);
      case SIGN -> sign(a);
      case EXP -> StrictMath.exp(a);
      case LOG -> StrictMath.log(a);
      case SIN -> StrictMath.sin(a);
      case COS -> StrictMath.cos(a);
      case TAN -> StrictMath.tan(a);
      case TANH -> StrictMath.tanh(a);
      default -> throw new IllegalStateException("instruction " + code);
    };
  }

  /** −1, 0 or 1; 0 of both zeros. */
  static double sign(double a) {
    return Math.signum(a) + 0.0;
  }

  /** aⁿ by repeated squaring; 1 for n = 0, the reciprocal for negative n. */
  static double power(double a, int n) {
    double result = 1;
    double factor = a;
    for (int left = Math.abs(n); left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result *= factor;
      }
      factor *= factor;
    }
    return n < 0 ? 1 / result : result;
  }
}
