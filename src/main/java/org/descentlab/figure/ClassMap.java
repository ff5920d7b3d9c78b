package org.descentlab.figure;

import org.descentlab.objective.Domain;

/**
 * What a network takes each place of the plane of two features for, and its data.
 *
 * @param run name of the run
 * @param step of the parameters
 * @param domain what is shown
 * @param nx places from left to right, ≥ 2, the edges included
 * @param ny places from bottom to top, ≥ 2
 * @param classes how many there are
 * @param winners likeliest class of place (i, j) at {@code j · nx + i}, row 0 the lowest y
 * @param probabilities of that class, in [0, 1]
 * @param points the data
 */
public record ClassMap(
    String run,
    long step,
    Domain domain,
    int nx,
    int ny,
    int classes,
    int[] winners,
    float[] probabilities,
    Points points)
    implements Finding {

  /**
   * Labelled points.
   *
   * @param x first feature
   * @param y second feature
   * @param labels classes from 0
   * @param test whether a point is of the test data
   */
  public record Points(double[] x, double[] y, int[] labels, boolean[] test) {}
}
