package org.descentlab.objective.network;

/** The first layer on images: it reads their lit pixels alone. */
final class ImageStage implements LinearStage {
  private final LayerShape shape;
  private final SparseLinear linear;
  private int part = 1;

  ImageStage(LayerShape shape) {
    this.shape = shape;
    this.linear = new SparseLinear(shape);
  }

  @Override
  public void load(float[] params, int base, int rows) {
    part = Math.min(MAX_PART, rows);
    linear.load(params, base);
    linear.reserve(part);
  }

  private static Batch pixels(Chosen batch) {
    SparseRows images = ((ImageRows) batch.source()).images();
    return new Batch(images, batch.rows(), batch.from(), batch.to());
  }

  @Override
  public void forward(Chosen batch, Matrix inputs, Matrix sums) {
    sums.reshape(batch.size(), shape.outputs());
    for (int done = 0; done < batch.size(); done += part) {
      Batch rows = pixels(batch).part(done, part);
      linear.forward(rows);
      LinearStage.write(linear.outputs(), sums, done, rows.size());
    }
  }

  /** The layer's lists are those of the part that last went forward. */
  @Override
  public void gradient(Chosen batch, Matrix inputs, Matrix deltas, GradientPart gradient) {
    for (int done = 0; done < batch.size(); done += part) {
      Batch rows = pixels(batch).part(done, part);
      if (batch.size() > part) {
        linear.forward(rows);
      }
      LinearStage.read(linear.deltas(), deltas, done, rows.size());
      linear.gradient(rows.size(), gradient.following(done));
    }
  }

  @Override
  public void backward(Matrix deltas, Matrix inputDeltas, int rows) {
    throw new IllegalStateException("nothing asks for derivatives by pixels");
  }
}
