package org.descentlab.ui;

import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.math.DoubleVector;
import org.descentlab.text.Messages;

/** Puts the vectors of a step into the picture of the parameters, where these are one or two. */
final class StepMarks {
  private final PlaneView plane;
  private final BallView curve;

  StepMarks(PlaneView plane, BallView curve) {
    this.plane = plane;
    this.curve = curve;
  }

  /** Shows the vectors of a step in place of those of the last. */
  void show(StepPictures.Made made) {
    StepPictures.Wanted wanted = made.wanted();
    StepAnatomy step = made.step();
    boolean shared = wanted.recorded().sharingParameters().contains(wanted.track());
    int parameters = step.before().length;
    int line = wanted.walk().current(step.subSteps().size());
    Messages messages = wanted.look().messages();
    if (parameters == 1) {
      double value =
          wanted.track().run().problem().objective().value(new DoubleVector(step.before()));
      curve.mark(this, new StepMark(step, line, messages, value));
    }
    if (parameters == 2) {
      plane.mark(this, shared ? new StepMark(step, line, messages, 0) : null);
    }
  }

  /** Takes them away. */
  void clear() {
    plane.mark(this, null);
    curve.mark(this, null);
  }
}
