package org.descentlab.landscape;

import java.util.Arrays;

/**
 * The least and the largest value at the corners of every few cells of a row, so that a level is
 * looked for only where it is passed.
 */
final class CellSpans {
  private static final int CELLS = 12;

  /** Takes a cell by the place of its lower left corner. */
  @FunctionalInterface
  interface Visitor {
    void cell(int i, int j);
  }

  private final int columns;
  private final int rows;
  private final int spans;
  private final double[] lowest;
  private final double[] highest;

  CellSpans(Grid grid) {
    columns = grid.nx() - 1;
    rows = grid.ny() - 1;
    spans = (columns + CELLS - 1) / CELLS;
    lowest = new double[spans * Math.max(0, rows)];
    highest = new double[lowest.length];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    for (int j = 0; j <= rows; j++) {
      for (int i = 0; i <= columns; i++) {
        include(i, j, grid.value(i, j));
      }
    }
  }

  /** A corner belongs to up to four cells, in as many spans; NaN belongs to none. */
  private void include(int i, int j, double value) {
    for (int row = Math.max(0, j - 1); row <= Math.min(rows - 1, j); row++) {
      int from = Math.max(0, i - 1) / CELLS;
      int to = Math.min(columns - 1, i) / CELLS;
      for (int span = from; span <= to; span++) {
        int at = row * spans + span;
        if (value < lowest[at]) {
          lowest[at] = value;
        }
        if (value > highest[at]) {
          highest[at] = value;
        }
      }
    }
  }

  /**
   * Visits all cells with one corner below and one at or above a level, and some others, row by
   * row.
   */
  void visit(double level, Visitor visitor) {
    for (int j = 0; j < rows; j++) {
      for (int span = 0; span < spans; span++) {
        int at = j * spans + span;
        if (lowest[at] < level && highest[at] >= level) {
          int end = Math.min(columns, (span + 1) * CELLS);
          for (int i = span * CELLS; i < end; i++) {
            visitor.cell(i, j);
          }
        }
      }
    }
  }
}
