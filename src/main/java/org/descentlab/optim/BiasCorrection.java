package org.descentlab.optim;

/**
 * 1 − βᵗ, by which an exponential average that starts at 0 is divided. Once βᵗ is far below the
 * last bit of 1 this is exactly 1 for every later t, and the power is not computed any more.
 *
 * <p>Kingma and Ba 2015, "Adam: a method for stochastic optimization", section 3.
 */
final class BiasCorrection {
  private static final double NOTHING = 0x1p-60;

  private double settledBeta = Double.NaN;
  private long settled;

  /**
   * Returns 1 − βᵗ.
   *
   * @param beta β in [0, 1)
   * @param t counts from 1
   */
  double at(double beta, long t) {
    if (beta == settledBeta && t >= settled) {
      return 1;
    }
    double power = StrictMath.pow(beta, (double) t);
    if (power < NOTHING) {
      settledBeta = beta;
      settled = t;
    }
    return 1 - power;
  }
}
