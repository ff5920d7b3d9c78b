package org.descentlab.figure;

import java.util.List;

/**
 * Images that a network is surest about and takes for something else.
 *
 * @param run name of the run
 * @param step of the parameters
 * @param rows of an image
 * @param columns of an image
 * @param worst the surest first
 * @param wrong how many mistakes there are
 * @param size how many images were looked at
 */
public record Mistakes(
    String run, long step, int rows, int columns, List<Mistake> worst, int wrong, int size)
    implements Finding {

  /** Keeps the list. */
  public Mistakes {
    worst = List.copyOf(worst);
  }

  /**
   * One of them.
   *
   * @param pixels {@code [rows · columns]} in [0, 1], top row first; not copied
   * @param truth its class
   * @param predicted the class that it is taken for
   * @param probability of that class, in [0, 1]
   */
  public record Mistake(float[] pixels, int truth, int predicted, double probability) {}
}
