package org.descentlab.experiment.run;

import java.util.function.Consumer;

/** Histories that no run recorded, for tests of what shows them. */
public final class MadeRows {
  private final Row row;

  private MadeRows(int thetas) {
    this.row = new Row(thetas);
  }

  /**
   * Records {@code n} rows of a network: {@code batches} an epoch, scored at each epoch's first.
   */
  public static History network(int n, int batches, double rate) {
    History history = new History(0, true);
    MadeRows made = new MadeRows(0);
    for (int k = 0; k < n; k++) {
      double epoch = (double) k / batches;
      made.fill(k, epoch, rate, k % batches == 0 || k == n - 1);
      made.row.last = k == n - 1;
      history.row(made.row);
    }
    return history;
  }

  /** Records rows that {@code fill} writes losses and parameters into. */
  public static History of(int thetas, int n, Consumer<double[]> fill) {
    return into(new History(thetas, false), n, fill);
  }

  /** Records rows into a history without scores. */
  public static History into(History history, int n, Consumer<double[]> fill) {
    int thetas = history.thetas();
    MadeRows made = new MadeRows(thetas);
    double[] cells = new double[thetas + 2];
    for (int k = 0; k < n; k++) {
      cells[0] = k;
      fill.accept(cells);
      made.row.step = k;
      made.row.loss = cells[1];
      System.arraycopy(cells, 2, made.row.theta, 0, thetas);
      made.row.last = k == n - 1;
      history.row(made.row);
    }
    return history;
  }

  private void fill(int k, double epoch, double rate, boolean scored) {
    double decay = Math.exp(-rate * epoch);
    double scatter = Math.sin(k * 12.9898) * 0.4 * decay;
    row.step = k;
    row.epoch = epoch;
    row.loss = 0.02 + 2.2 * decay + scatter;
    row.trainLoss = scored ? 0.02 + 2.2 * decay : Row.ABSENT;
    row.testLoss = scored ? 0.07 + 2.2 * decay : Row.ABSENT;
    row.trainAccuracy = scored ? 0.999 - 0.9 * decay : Row.ABSENT;
    row.testAccuracy = scored ? 0.981 - 0.88 * decay : Row.ABSENT;
  }
}
