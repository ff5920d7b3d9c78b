package org.descentlab.ui;

import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.History.Snapshot;
import org.descentlab.experiment.run.Row;

/**
 * What the steps up to the playhead tell: whether the parameters go to and fro, and how far they
 * come.
 *
 * @param rows those recorded
 * @param at the last one that counts
 */
record RecentSteps(Snapshot rows, int at) {
  /** Steps that are looked at for reversals, and how many of them must reverse. */
  private static final int STEPS = 12;

  private static final int REVERSALS = 9;

  /** A parameter counts where it makes so much of the step. */
  private static final double SHARE = 0.3;

  /** Whether a parameter that makes a good part of the steps is thrown to and fro. */
  boolean reverses() {
    if (at < STEPS || rows.thetas() == 0 || rows.stride() > 1) {
      return false;
    }
    for (int j = 0; j < rows.thetas(); j++) {
      int reversals = 0;
      for (int i = at; i > at - STEPS + 1; i--) {
        double now = step(i, j);
        double before = step(i - 1, j);
        if (now * before < 0 && counts(now, i) && counts(before, i - 1)) {
          reversals++;
        }
      }
      if (reversals >= REVERSALS) {
        return true;
      }
    }
    return false;
  }

  private double step(int i, int j) {
    return rows.theta(i, j) - rows.theta(i - 1, j);
  }

  private boolean counts(double step, int i) {
    double square = 0;
    for (int j = 0; j < rows.thetas(); j++) {
      square += step(i, j) * step(i, j);
    }
    return Math.abs(step) >= SHARE * Math.sqrt(square);
  }

  /** Whether the gradient stays as large while the run goes to and fro, as it does at a crease. */
  boolean gradientStays() {
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (int i = at - 1; i > Math.max(-1, at - STEPS); i--) {
      double norm = rows.get(i, Column.GRADIENT_NORM);
      if (!Row.present(norm)) {
        return false;
      }
      least = Math.min(least, norm);
      greatest = Math.max(greatest, norm);
    }
    return least > 0.5 * greatest;
  }

  /** How far the parameters came over the last third; NaN where they are not recorded. */
  double moved() {
    if (rows.thetas() == 0) {
      return Double.NaN;
    }
    int from = Math.max(0, at - new RecentRows(rows, at).span());
    double square = 0;
    for (int j = 0; j < rows.thetas(); j++) {
      double way = rows.theta(at, j) - rows.theta(from, j);
      square += way * way;
    }
    return Math.sqrt(square);
  }
}
