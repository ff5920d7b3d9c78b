package org.descentlab.ui;

import org.descentlab.figure.AnatomyFigure;

/**
 * Where a walk through the lines of a run's steps stands: after the last line of a step comes the
 * first of the next.
 *
 * @param step that is shown
 * @param line that is current, from 0, or {@link #ALL}
 */
record SubStepWalk(long step, int line) {
  /** Nobody walks: all lines are shown alike. */
  static final int ALL = AnatomyFigure.ALL;

  /** The last line of a step whose lines are not known yet. */
  private static final int LAST = Integer.MAX_VALUE;

  /** Returns the current line of a step with so many, or {@link #ALL}. */
  int current(int lines) {
    return Math.min(line, lines - 1);
  }

  boolean showsAll() {
    return line == ALL;
  }

  /**
   * Goes on to the next line.
   *
   * @param lines of this step; 0 where no update follows
   * @param lastRow of the run: no update follows it
   */
  SubStepWalk forward(int lines, long lastRow) {
    if (showsAll() || line < lines - 1) {
      return new SubStepWalk(step, line + 1);
    }
    return step < lastRow ? new SubStepWalk(step + 1, 0) : this;
  }

  /** Goes back to the line before. */
  SubStepWalk back(int lines, long lastRow) {
    if (lines == 0) {
      return before(Math.min(step, lastRow));
    }
    if (showsAll()) {
      return new SubStepWalk(step, LAST);
    }
    int current = current(lines);
    return current > 0 ? new SubStepWalk(step, current - 1) : before(step);
  }

  private SubStepWalk before(long row) {
    return row > 0 ? new SubStepWalk(row - 1, LAST) : this;
  }

  /** Shows all lines of a step. */
  SubStepWalk all() {
    return new SubStepWalk(step, ALL);
  }

  /** Shows the first line alone; those of another run may be others. */
  SubStepWalk first() {
    return new SubStepWalk(step, 0);
  }

  /** Follows the playhead. */
  SubStepWalk at(long other) {
    return new SubStepWalk(other, line);
  }
}
