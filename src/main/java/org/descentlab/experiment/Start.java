package org.descentlab.experiment;

import java.util.List;

/**
 * Where runs start from.
 *
 * @param random drawn anew for each seed, within the plot domain (regression: [−1, 1])
 * @param point the parameters, where not random; empty is the problem's default
 */
public record Start(boolean random, List<Double> point) {
  /** The problem's own start. */
  public static final Start DEFAULT = new Start(false, List.of());

  /** Drawn from the seed. */
  public static final Start RANDOM = new Start(true, List.of());

  /** Keeps the point. */
  public Start {
    point = List.copyOf(point);
  }

  /** A given point. */
  public static Start at(List<Double> point) {
    return new Start(false, point);
  }
}
