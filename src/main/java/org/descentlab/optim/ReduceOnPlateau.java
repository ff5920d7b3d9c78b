package org.descentlab.optim;

/**
 * Lowers the rate when the loss no longer falls (PyTorch's ReduceLROnPlateau, to the last
 * comparison). A loss is better than the best before where it is less than best · (1 − threshold),
 * or in absolute terms than best − threshold; every other one, NaN too, is a bad one. After more
 * than {@code patience} bad ones in a row the rate becomes max(rate · factor, minimum), unless that
 * lowers it by no more than epsilon; then {@code cooldown} losses are not counted as bad.
 *
 * <p>The rate of row k so follows from the losses before row k. Where the optimizer's own learning
 * rate changes on the way, the lowered rate changes in proportion. As in PyTorch, a relative
 * threshold asks little of losses below 0: a slightly larger one is still better.
 */
public final class ReduceOnPlateau implements Schedule {

  /**
   * When to lower the rate, and by how much.
   *
   * @param factor what the rate is multiplied by, 0 to 1 without 1
   * @param patience how many losses in a row may be no better, ≥ 0
   * @param threshold how much better a loss must be, ≥ 0
   * @param relative whether the threshold is a share of the best loss
   * @param cooldown how many losses after a reduction don't count, ≥ 0
   * @param minimum the rate is not lowered beyond it, ≥ 0
   * @param epsilon a reduction must be larger than this, ≥ 0
   */
  public record Rule(
      double factor,
      long patience,
      double threshold,
      boolean relative,
      long cooldown,
      double minimum,
      double epsilon) {}

  private final Rule rule;
  private double base = Double.NaN;
  private double rate;
  private double best = Double.POSITIVE_INFINITY;
  private long bad;
  private long cooling;

  /** A schedule that has seen no loss yet. */
  public ReduceOnPlateau(Rule rule) {
    this.rule = rule;
  }

  @Override
  public double rate(double newBase, long k) {
    if (newBase != base) { // at first it is NaN
      rate = base > 0 ? rate / base * newBase : newBase;
      base = newBase;
    }
    return rate;
  }

  @Override
  public void observe(double loss) {
    if (isBetter(loss)) {
      best = loss;
      bad = 0;
    } else {
      bad++;
    }
    if (cooling > 0) {
      cooling--;
      bad = 0;
    }
    if (bad > rule.patience) {
      reduce();
      cooling = rule.cooldown;
      bad = 0;
    }
  }

  @Override
  public boolean listens() {
    return true;
  }

  private boolean isBetter(double loss) {
    return loss < (rule.relative ? best * (1 - rule.threshold) : best - rule.threshold);
  }

  private void reduce() {
    double lower = Math.max(rate * rule.factor, rule.minimum);
    if (rate - lower > rule.epsilon) {
      rate = lower;
    }
  }
}
