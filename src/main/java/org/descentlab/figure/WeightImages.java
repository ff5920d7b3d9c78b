package org.descentlab.figure;

import java.util.List;

/**
 * The weights of a first layer as images, one a unit.
 *
 * @param run name of the run
 * @param step after which the weights are these
 * @param rows of an image
 * @param columns of an image
 * @param units weights of each unit shown, {@code [rows · columns]} each, top row first
 * @param all how many units the layer has, at least those shown
 */
public record WeightImages(
    String run, long step, int rows, int columns, List<float[]> units, int all) implements Finding {

  /** Keeps the list; the arrays are not copied, and must not change. */
  public WeightImages {
    units = List.copyOf(units);
    for (float[] unit : units) {
      if (unit.length != rows * columns) {
        throw new IllegalArgumentException(unit.length + " weights of " + rows + " × " + columns);
      }
    }
  }
}
