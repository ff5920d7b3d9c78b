package org.descentlab.formula;

/**
 * Runs a tape with derivatives. A slot holds a value, its d first derivatives and, where wanted,
 * its d(d + 1)/2 second ones, row by row from the diagonal on. By the chain rule, of f(a):
 *
 * <pre>
 *   ∂ᵢf = f′ ∂ᵢa,   ∂ᵢⱼf = f′ ∂ᵢⱼa + f″ ∂ᵢa ∂ⱼa
 * </pre>
 *
 * <p>What does not move adds nothing, however steep f is: 0 times an infinite f′ is 0 here.
 */
final class Jets {
  private final int d;
  private final boolean twice;
  private final int stride;
  private final int[] code;
  private final double[] initial;

  /**
   * Derivatives of a tape.
   *
   * @param d number of variables, the first slots
   * @param twice whether second derivatives are wanted
   * @param code instruction, operands, slot
   * @param values of the constants, at their slots
   */
  Jets(int d, boolean twice, int[] code, double[] values) {
    this.d = d;
    this.twice = twice;
    this.stride = 1 + d + (twice ? d * (d + 1) / 2 : 0);
    this.code = code;
    this.initial = new double[stride * values.length];
    for (int slot = 0; slot < values.length; slot++) {
      initial[slot * stride] = values[slot];
    }
    for (int i = 0; i < d; i++) {
      initial[i * stride + 1 + i] = 1;
    }
  }

  /** Where a slot begins. */
  int slot(int slot) {
    return slot * stride;
  }

  double[] run(double[] params, int offset) {
    double[] w = initial.clone();
    for (int i = 0; i < d; i++) {
      w[i * stride] = params[offset + i];
    }
    for (int i = 0; i < code.length; i += 4) {
      int a = code[i + 1] * stride;
      int b = code[i + 2] * stride;
      int out = code[i + 3] * stride;
      switch (code[i]) {
        case Opcode.ADD -> combine(w, a, 1, b, 1, w[a] + w[b], out);
        case Opcode.SUBTRACT -> combine(w, a, 1, b, -1, w[a] - w[b], out);
        case Opcode.MULTIPLY -> multiply(w, a, b, out);
        case Opcode.DIVIDE -> divide(w, a, b, out);
        case Opcode.MIN -> choose(w, w[a] < w[b], a, b, Math.min(w[a], w[b]), out);
        case Opcode.MAX -> choose(w, w[a] > w[b], a, b, Math.max(w[a], w[b]), out);
        case Opcode.POWER -> power(w, a, b, out);
        case Opcode.SQUARE -> chain(w, a, w[a] * w[a], 2 * w[a], 2, out);
        case Opcode.WHOLE_POWER -> wholePower(w, a, code[i + 2], out);
        case Opcode.FIXED_POWER -> {
          w[out] = StrictMath.pow(w[a], w[b]);
          double slope = w[b] * StrictMath.pow(w[a], w[b] - 1);
          double bend = twice ? w[b] * (w[b] - 1) * StrictMath.pow(w[a], w[b] - 2) : 0;
          chain(w, a, w[out], slope, bend, out);
        }
        default -> function(w, code[i], a, out);
      }
    }
    return w;
  }

  private void function(double[] w, int instruction, int operand, int out) {
    double a = w[operand];
    double f = Opcode.value(instruction, a, a, 0);
    switch (instruction) {
      case Opcode.NEGATE -> chain(w, operand, f, -1, 0, out);
      case Opcode.SQRT -> chain(w, operand, f, 0.5 / f, -0.25 / (f * a), out);
      case Opcode.ABS -> chain(w, operand, f, Opcode.sign(a), 0, out);
      case Opcode.SIGN -> chain(w, operand, f, 0, 0, out);
      case Opcode.EXP -> chain(w, operand, f, f, f, out);
      case Opcode.LOG -> chain(w, operand, f, 1 / a, -1 / (a * a), out);
      case Opcode.SIN -> chain(w, operand, f, StrictMath.cos(a), -f, out);
      case Opcode.COS -> chain(w, operand, f, -StrictMath.sin(a), -f, out);
      case Opcode.TAN -> chain(w, operand, f, 1 + f * f, 2 * f * (1 + f * f), out);
      case Opcode.TANH -> chain(w, operand, f, 1 - f * f, -2 * f * (1 - f * f), out);
      default -> throw new IllegalStateException("instruction " + instruction);
    }
  }

  /** n·aⁿ⁻¹ and n(n − 1)·aⁿ⁻²: finite at 0 for n of 3 and more. */
  private void wholePower(double[] w, int a, int n, int out) {
    double slope = n * Opcode.power(w[a], n - 1);
    double bend = twice ? (double) n * (n - 1) * Opcode.power(w[a], n - 2) : 0;
    chain(w, a, Opcode.power(w[a], n), slope, bend, out);
  }

  private void chain(double[] w, int a, double f, double slope, double bend, int out) {
    w[out] = f;
    for (int i = 1; i <= d; i++) {
      w[out + i] = times(slope, w[a + i]);
    }
    if (twice) {
      int k = d + 1;
      for (int i = 1; i <= d; i++) {
        for (int j = i; j <= d; j++, k++) {
          w[out + k] = times(slope, w[a + k]) + times(bend, w[a + i] * w[a + j]);
        }
      }
    }
  }

  private static double times(double steepness, double movement) {
    return movement == 0 ? 0 : steepness * movement;
  }

  /** p·a + q·b. */
  private void combine(double[] w, int a, double p, int b, double q, double f, int out) {
    w[out] = f;
    for (int k = 1; k < stride; k++) {
      w[out + k] = p * w[a + k] + q * w[b + k];
    }
  }

  private void multiply(double[] w, int a, int b, int out) {
    double va = w[a];
    double vb = w[b];
    w[out] = va * vb;
    for (int k = 1; k < stride; k++) {
      w[out + k] = va * w[b + k] + vb * w[a + k];
    }
    if (twice) {
      int k = d + 1;
      for (int i = 1; i <= d; i++) {
        for (int j = i; j <= d; j++, k++) {
          w[out + k] += w[a + i] * w[b + j] + w[a + j] * w[b + i];
        }
      }
    }
  }

  /** q = a/b: ∂ᵢq = (∂ᵢa − q ∂ᵢb)/b, and so on. */
  private void divide(double[] w, int a, int b, int out) {
    double vb = w[b];
    double q = w[a] / vb;
    w[out] = q;
    for (int k = 1; k < stride; k++) {
      w[out + k] = (w[a + k] - times(q, w[b + k])) / vb;
    }
    if (twice) {
      int k = d + 1;
      for (int i = 1; i <= d; i++) {
        for (int j = i; j <= d; j++, k++) {
          w[out + k] -= (w[out + i] * w[b + j] + w[out + j] * w[b + i]) / vb;
        }
      }
    }
  }

  /** The first operand where {@code isFirst}, both alike where they are equal, else the second. */
  private void choose(double[] w, boolean isFirst, int a, int b, double f, int out) {
    boolean both = w[a] == w[b] || Double.isNaN(f);
    double p = both ? 0.5 : isFirst ? 1 : 0;
    w[out] = f;
    for (int k = 1; k < stride; k++) {
      w[out + k] = times(w[a + k], p) + times(w[b + k], 1 - p);
    }
  }

  /**
   * aᵇ: ∂ₐ = b·aᵇ⁻¹, ∂ᵦ = aᵇ·log a and so on; where a = 0 and b is large enough, the limits, which
   * are 0.
   */
  private void power(double[] w, int operandA, int operandB, int out) {
    double a = w[operandA];
    double b = w[operandB];
    double f = StrictMath.pow(a, b);
    double log = StrictMath.log(a);
    double below = StrictMath.pow(a, b - 1);
    double fa = times(below, b);
    double fb = a == 0 && b > 0 ? 0 : f * log;
    w[out] = f;
    for (int k = 1; k < stride; k++) {
      w[out + k] = times(fa, w[operandA + k]) + times(fb, w[operandB + k]);
    }
    if (twice) {
      double faa = times(StrictMath.pow(a, b - 2), b * (b - 1));
      double fab = a == 0 && b > 1 ? 0 : below * (1 + times(log, b));
      double fbb = a == 0 && b > 0 ? 0 : fb * log;
      int k = d + 1;
      for (int i = 1; i <= d; i++) {
        for (int j = i; j <= d; j++, k++) {
          double ai = w[operandA + i];
          double bi = w[operandB + i];
          double aj = w[operandA + j];
          double bj = w[operandB + j];
          w[out + k] += times(faa, ai * aj) + times(fab, ai * bj + aj * bi) + times(fbb, bi * bj);
        }
      }
    }
  }
}
