package org.descentlab.objective.network;

/** The loss of single rows by their outputs, and its derivatives. */
final class OutputLoss {
  private final Loss loss;
  private final float[] z;
  private final float[] delta;

  OutputLoss(Loss loss, int outputs) {
    this.loss = loss;
    this.z = new float[outputs];
    this.delta = new float[outputs];
  }

  /** Adds a batch's losses to a tally and writes their derivatives times {@code scale}. */
  void derive(Chosen batch, Matrix outputs, float scale, Matrix deltas, Tally tally) {
    for (int r = 0; r < batch.size(); r++) {
      read(outputs, r);
      int row = batch.row(r);
      tally.loss +=
          loss == Loss.MSE
              ? MeanSquaredError.lossAndDelta(z, batch.source(), row, scale, delta)
              : SoftmaxCrossEntropy.lossAndDelta(z, batch.source().label(row), scale, delta);
      System.arraycopy(delta, 0, deltas.values(), r * delta.length, delta.length);
    }
  }

  /** Adds a batch's losses and hits to a tally. */
  void tally(Chosen batch, Matrix outputs, Tally tally) {
    for (int r = 0; r < batch.size(); r++) {
      read(outputs, r);
      int row = batch.row(r);
      tally.loss +=
          loss == Loss.MSE
              ? MeanSquaredError.loss(z, batch.source(), row)
              : SoftmaxCrossEntropy.loss(z, batch.source().label(row));
      if (batch.source().classes() && SoftmaxCrossEntropy.correct(z, batch.source().label(row))) {
        tally.correct++;
      }
    }
  }

  private void read(Matrix outputs, int r) {
    System.arraycopy(outputs.values(), r * z.length, z, 0, z.length);
  }

  /** What was added up so far. */
  static final class Tally {
    private double loss;
    private int correct;

    /** Returns the mean loss of so many rows. */
    double loss(int rows) {
      return loss / rows;
    }

    /** Returns the share of hits among so many rows. */
    double accuracy(int rows) {
      return (double) correct / rows;
    }
  }
}
