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
