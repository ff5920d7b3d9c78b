package org.descentlab.data;

import java.util.Arrays;

/**
 * Rows of numbers to learn from, each with a class or with targets. The arrays are shared, not
 * copied: nobody changes them.
 *
 * @param features number of inputs of a row
 * @param inputs {@code [rows][features]}
 * @param outputs number of classes, or of targets of a row
 * @param labels {@code [rows]}, each from 0 to outputs − 1; empty where rows have targets
 * @param targets {@code [rows][outputs]}; empty where rows have classes
 */
public record Examples(int features, float[] inputs, int outputs, int[] labels, float[] targets) {

  /** Checks that the arrays have the same number of rows. */
  public Examples {
    int rows = inputs.length / features;
    if (inputs.length != rows * features
        || (labels.length != rows && labels.length > 0)
        || targets.length != (labels.length > 0 ? 0 : rows * outputs)) {
      throw new IllegalArgumentException(
          inputs.length + " inputs, " + labels.length + " labels, " + targets.length + " targets");
    }
  }

  /** Returns the number of rows. */
  public int count() {
    return inputs.length / features;
  }

  /** Tells whether rows have classes. */
  public boolean classes() {
    return labels.length > 0;
  }

  /** Returns the rows from {@code from} (inclusive) to {@code to} (exclusive). */
  public Examples rows(int from, int to) {
    return new Examples(
        features,
        Arrays.copyOfRange(inputs, from * features, to * features),
        outputs,
        classes() ? Arrays.copyOfRange(labels, from, to) : labels,
        classes() ? targets : Arrays.copyOfRange(targets, from * outputs, to * outputs));
  }
}
