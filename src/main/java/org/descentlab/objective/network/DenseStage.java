package org.descentlab.objective.network;

/** A linear layer on numbers of which any may be other than 0. */
final class DenseStage implements LinearStage {
  private final LayerShape shape;
  private final DenseLinear linear;
  private final Rows inputRows;
  private int part = 1;

  DenseStage(LayerShape shape) {
    this.shape = shape;
    this.linear = new DenseLinear(shape);
    this.inputRows = new Rows(0, shape.inputs());
  }

  @Override
  public void load(float[] params, int base, int rows) {
    part = Math.min(MAX_PART, rows);
    linear.load(params, base, part);
    linear.reserve(part);
    inputRows.reserve(part);
  }

  @Override
  public void forward(Chosen batch, Matrix inputs, Matrix sums) {
    int rows = batch.size();
    sums.reshape(rows, shape.outputs());
    for (int done = 0; done < rows; done += part) {
      int count = Math.min(part, rows - done);
      LinearStage.read(inputRows, inputs, done, count);
      linear.forward(inputRows, count);
      LinearStage.write(linear.outputs(), sums, done, count);
    }
  }

  @Override
  public void gradient(Chosen batch, Matrix inputs, Matrix deltas, GradientPart gradient) {
    int rows = batch.size();
    for (int done = 0; done < rows; done += part) {
      int count = Math.min(part, rows - done);
      LinearStage.read(inputRows, inputs, done, count);
      LinearStage.read(linear.deltas(), deltas, done, count);
      linear.gradient(inputRows, count, gradient.following(done));
    }
  }

  @Override
  public void backward(Matrix deltas, Matrix inputDeltas, int rows) {
    inputDeltas.reshape(rows, shape.inputs());
    for (int done = 0; done < rows; done += part) {
      int count = Math.min(part, rows - done);
      LinearStage.read(linear.deltas(), deltas, done, count);
      linear.backward(inputRows, count);
      LinearStage.write(inputRows, inputDeltas, done, count);
    }
  }
}
