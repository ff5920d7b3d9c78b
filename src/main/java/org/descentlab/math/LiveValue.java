package org.descentlab.math;

/**
 * A hyper-parameter of a running optimizer: a number that may be changed between two steps. Read
 * and written by the training thread alone.
 */
public final class LiveValue {
  private double value;

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
