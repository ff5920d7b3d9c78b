package org.descentlab.ui;

import java.util.List;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.math.DoubleVector;
import org.descentlab.text.Messages;
import org.descentlab.ui.Recorded.Track;

/** Puts the vectors of a step into the picture of the parameters, where these are one or two. */
final class StepMarks {
  private final PlaneGrid planes;
  private final Lazy<BallView> curve;

  StepMarks(PlaneGrid planes, Lazy<BallView> curve) {
    this.planes = planes;
    this.curve = curve;
  }

  /** Shows the vectors of a step in place of those of the last. */
  void show(StepPictures.Made made) {
    clear();
    StepPictures.Wanted wanted = made.wanted();
    StepAnatomy step = made.step();
    int line = wanted.walk().current(step.subSteps().size());
    Messages messages = wanted.look().messages();
    if (step.before().length == 1) {
      double value =
          wanted.track().run().problem().objective().value(new DoubleVector(step.before()));
      curve.get().mark(this, new StepMark(step, line, messages, value, List.of()));
      return;
    }
    int run = wanted.track().index();
    planes.mark(this, run, new StepMark(step, line, messages, 0, others(wanted)));
  }

  /** Where the other runs are. */
  private List<double[]> others(StepPictures.Wanted wanted) {
    return planes.of(wanted.track().index(), wanted.recorded()).tracks().stream()
        .filter(track -> !track.equals(wanted.track()))
        .map(Track::history)
        .map(History::snapshot)
        .filter(rows -> rows.size() > 0 && rows.thetas() == 2)
        .map(
            rows -> {
              int row = rows.rowAt((double) wanted.walk().step());
              return new double[] {rows.theta(row, 0), rows.theta(row, 1)};
            })
        .toList();
  }

  /** Takes them away. */
  void clear() {
    planes.mark(this, 0, null);
    curve.ifMade(view -> view.mark(this, null));
  }
}
