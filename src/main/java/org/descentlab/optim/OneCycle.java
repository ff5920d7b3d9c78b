package org.descentlab.optim;

/**
 * One rise and one fall: from maximum / divisor up to the maximum, then down to maximum / (divisor
 * · finalDivisor), where it stays. With u = warmupFraction · totalSteps − 1 and e = totalSteps − 1,
 * row k ≤ u is k / u of the way up, a later one (k − u) / (e − u) of the way down; the way p from a
 * to b is a + (b − a) p, or by a half cosine wave b + (a − b)(1 + cos πp) / 2 (PyTorch's OneCycleLR
 * without its cycle of the momentum; Smith and Topin 2018, "Super-convergence").
 *
 * <p>The maximum takes the place of the optimizer's own learning rate, which is not used. Where u ≤
 * 0 no row is on the way up: PyTorch's formulas as they are, and the top itself at u = 0, which it
 * leaves undefined.
 *
 * @param maximum the largest rate, ≥ 0
 * @param totalSteps rows of the cycle, ≥ 1
 * @param warmupFraction share of the cycle that rises, 0 to 1
 * @param divisor maximum over first rate, > 0
 * @param finalDivisor first rate over last rate, > 0
 * @param linear whether the rate goes along straight lines instead of half cosine waves
 */
public record OneCycle(
    double maximum,
    long totalSteps,
    double warmupFraction,
    double divisor,
    double finalDivisor,
    boolean linear)
    implements Schedule {

  @Override
  public double rate(double base, long k) {
    double first = maximum / divisor;
    double last = first / finalDivisor;
    double end = totalSteps - 1.0;
    double top = warmupFraction * totalSteps - 1;
    double row = Math.min((double) k, end);
    if (top > 0 && row <= top) {
      return between(first, maximum, row / top);
    }
    return end > top ? between(maximum, last, (row - top) / (end - top)) : maximum;
  }

  private double between(double from, double to, double way) {
    return linear
        ? from + (to - from) * way
        : to + (from - to) / 2 * (1 + StrictMath.cos(StrictMath.PI * way));
  }
}
