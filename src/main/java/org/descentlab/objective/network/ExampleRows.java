package org.descentlab.objective.network;

import org.descentlab.data.Examples;

/** Rows of numbers, as they are. */
record ExampleRows(Examples examples) implements RowSource {

  @Override
  public int size() {
    return examples.count();
  }

  @Override
  public void inputs(int row, float[] to, int at) {
    int width = examples.features();
    System.arraycopy(examples.inputs(), row * width, to, at, width);
  }

  @Override
  public RowSource like(float[][] rows) {
    int width = examples.features();
    float[] inputs = new float[Math.multiplyExact(rows.length, width)];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, inputs, row * width, width);
    }
    int[] labels = new int[classes() ? rows.length : 0];
    float[] targets = new float[classes() ? 0 : rows.length * examples.outputs()];
    return new ExampleRows(new Examples(width, inputs, examples.outputs(), labels, targets));
  }

  @Override
  public boolean classes() {
    return examples.classes();
  }

  @Override
  public int label(int row) {
    return examples.labels()[row];
  }

  @Override
  public float target(int row, int output) {
    return classes()
        ? (label(row) == output ? 1 : 0)
        : examples.targets()[row * examples.outputs() + output];
  }
}
