package org.descentlab.ui;

import org.jspecify.annotations.Nullable;

/** Where something is drawn into the plane of a run. */
interface PlaneMarks {
  /**
   * Draws a mark in the plane of a run, in place of the last one of the same owner in any plane;
   * null, or a run without a plane, takes it away.
   *
   * @param run its index in the experiment
   */
  void mark(Object owner, int run, @Nullable PlaneMark mark);
}
