package org.descentlab.formula;

import java.util.List;
import org.descentlab.formula.TapeBuilder.Step;

/** The degree of a formula that is written as a polynomial. */
final class Degree {
  /** Of everything else. */
  private static final int NONE = 1 << 20;

  private Degree() {}

  /** Tells whether a tape's value is a polynomial of degree 2 at most, as far as one can see. */
  static boolean isQuadratic(List<Step> steps, int result) {
    int[] degrees = new int[steps.size()];
    for (int slot = 0; slot <= result; slot++) {
      degrees[slot] = Math.min(NONE, of(steps.get(slot), degrees));
    }
    return degrees[result] <= 2;
  }

  private static int of(Step step, int[] degrees) {
    if (step.code() == Step.VARIABLE) {
      return 1;
    }
    int a = degrees[step.a()];
    return switch (step.code()) {
      case Step.CONSTANT -> 0;
      case Opcode.NEGATE -> a;
      case Opcode.ADD, Opcode.SUBTRACT -> Math.max(a, degrees[step.b()]);
      case Opcode.MULTIPLY -> a + degrees[step.b()];
      case Opcode.SQUARE -> 2 * a;
      case Opcode.DIVIDE -> degrees[step.b()] == 0 ? a : NONE;
      default -> NONE;
    };
  }
}
