package org.descentlab.math;

/**
 * A hyper-parameter of a running optimizer: a number that may be changed between two steps. Written
 * by the training thread alone, read by any.
 */
public final class LiveValue {
  private volatile double value;

  /** A value that starts at {@code value}. */
  public LiveValue(double value) {
    this.value = value;
  }

  /** Returns the value in force. */
  public double get() {
    return value;
  }

  /** Changes the value from the next step on. */
  public void set(double value) {
    this.value = value;
  }
}
