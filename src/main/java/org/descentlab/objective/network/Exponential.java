package org.descentlab.objective.network;

/**
 * exp(x) for x ≤ 0 in single precision, error about one unit in the last place, 0 below −87: x =
 * i·ln 2 + f with the nearest whole number i, then a polynomial in f (S. L. Moshier, Cephes: expf).
 * Java's own would be ten times slower or not the same on every machine. Every step is one that
 * vector registers do as well, bit by bit the same.
 */
final class Exponential {
  /** Less gives 0: the result would hardly be a normal number. */
  static final float LEAST = -87f;

  /** 1 / ln 2. */
  static final float LOG2_E = 1.442695f;

  /** 1.5 · 2²³ and the exponent's bias: a small number added to it is rounded to a whole one. */
  static final float ROUNDS = 12582912f + 127f;

  /** The leading bits of ln 2: its product with a whole number of eight bits is exact. */
  static final float LN2_HIGH = 0.6933594f;

  /** What is missing to ln 2, negative. */
  static final float LN2_LOW = -2.12194440e-4f;

  static final float P5 = 1.9875691e-4f;
  static final float P4 = 1.3981999e-3f;
  static final float P3 = 8.333452e-3f;
  static final float P2 = 4.1665796e-2f;
  static final float P1 = 0.16666666f;

  private Exponential() {}

  /** Returns exp(x); NaN gives NaN. */
  static float of(float x) {
    if (x < LEAST) {
      return 0;
    }
    float t = x * LOG2_E + ROUNDS;
    float i = t - ROUNDS;
    float f = x - i * LN2_HIGH - i * LN2_LOW;
    float p = P5;
    p = p * f + P4;
    p = p * f + P3;
    p = p * f + P2;
    p = p * f + P1;
    p = p * f + 0.5f;
    p = p * (f * f) + f + 1;
    return p * Float.intBitsToFloat(Float.floatToRawIntBits(t) << 23);
  }
}
