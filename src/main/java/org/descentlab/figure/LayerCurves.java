package org.descentlab.figure;

import java.util.List;

/**
 * What was measured of every layer over the steps.
 *
 * @param run name of the run
 * @param measure what it is
 * @param steps of the measurements, ascending
 * @param layers what each layer is called
 * @param values {@code [layer][measurement]}; NaN where there is none
 */
public record LayerCurves(
    String run, Measure measure, double[] steps, List<String> layers, double[][] values)
    implements Finding {

  /** What is measured. */
  public enum Measure {
    /** Euclidean norm of the gradient of a layer's weights and biases. */
    GRADIENT_NORM,
    /** Share in [0, 1] of units that are 0 for all examples looked at. */
    DEAD_UNITS
  }

  /** Keeps the list of layers. */
  public LayerCurves {
    layers = List.copyOf(layers);
  }

  @Override
  public long step() {
    return steps.length == 0 ? 0 : (long) steps[steps.length - 1];
  }
}
