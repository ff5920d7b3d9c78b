package org.descentlab.experiment.run;

import org.descentlab.experiment.run.History.Column;

/**
 * Where the values of a row stand among the cells of a history: in the order of {@link Column}, the
 * parameters last, and behind them the four scores where there are any.
 */
final class RowLayout {
  private static final int SCORES = 4;

  private final int thetas;
  private final boolean scored;

  RowLayout(int thetas, boolean scored) {
    this.thetas = thetas;
    this.scored = scored;
  }

  /** How many cells a row has. */
  int width() {
    return Column.THETA + thetas + (scored ? SCORES : 0);
  }

  /** Writes a row to its cells. */
  void fill(double[] cells, Row row) {
    cells[Column.STEP] = row.step();
    cells[Column.EPOCH] = row.epoch();
    cells[Column.LOSS] = row.loss();
    cells[Column.LEARNING_RATE] = row.learningRate();
    cells[Column.GRADIENT_NORM] = row.gradientNorm();
    cells[Column.UPDATE_NORM] = row.updateNorm();
    cells[Column.EVALUATIONS] = row.evaluations();
    System.arraycopy(row.theta(), 0, cells, Column.THETA, thetas);
    if (scored) {
      int at = Column.THETA + thetas;
      cells[at] = row.trainLoss();
      cells[at + 1] = row.trainAccuracy();
      cells[at + 2] = row.testLoss();
      cells[at + 3] = row.testAccuracy();
    }
  }

  /** Whether a row has scores, as {@link Row#measured} says. */
  boolean measured(RowStore rows, int i) {
    int at = Column.THETA + thetas;
    return scored && (Row.present(rows.get(i, at)) || Row.present(rows.get(i, at + 3)));
  }

  /** Returns kept row {@code i} as a new one. */
  Row row(History.Snapshot rows, int i) {
    Row row = new Row(thetas);
    row.step = rows.step(i);
    row.epoch = rows.get(i, Column.EPOCH);
    row.loss = rows.get(i, Column.LOSS);
    row.learningRate = rows.get(i, Column.LEARNING_RATE);
    row.gradientNorm = rows.get(i, Column.GRADIENT_NORM);
    row.updateNorm = rows.get(i, Column.UPDATE_NORM);
    row.evaluations = (long) rows.get(i, Column.EVALUATIONS);
    for (int j = 0; j < thetas; j++) {
      row.theta[j] = rows.theta(i, j);
    }
    if (scored) {
      row.trainLoss = rows.score(i, 0);
      row.trainAccuracy = rows.score(i, 1);
      row.testLoss = rows.score(i, 2);
      row.testAccuracy = rows.score(i, 3);
    }
    row.last = !Row.present(row.learningRate);
    return row;
  }
}
