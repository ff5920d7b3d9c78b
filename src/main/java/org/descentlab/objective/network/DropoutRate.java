package org.descentlab.objective.network;

/**
 * The share of hidden units that training hides, held by whoever trains and read by the network: it
 * may be changed between two steps, from any thread. It is to the network what its data is, a
 * given; between two changes the network is a pure function of parameters and sample. Each
 * evaluation reads it once, so none sees two rates.
 */
public final class DropoutRate {
  private volatile double rate;

  /** Starts with a rate in [0, 1). */
  public DropoutRate(double rate) {
    set(rate);
  }

  /** Returns the rate. */
  public double get() {
    return rate;
  }

  /** Changes the rate, in [0, 1), from the next evaluation on. */
  public void set(double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout rate " + rate);
    }
    this.rate = rate;
  }
}
