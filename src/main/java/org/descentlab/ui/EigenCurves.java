package org.descentlab.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.descentlab.figure.EigenComponentsFigure;
import org.descentlab.figure.Look;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunCurves;
import org.descentlab.objective.TwiceDifferentiable;
import org.descentlab.ui.Recorded.Track;

/** The loss of the selected run split along the principal axes, where that is possible. */
final class EigenCurves {

  /** The run that is shown; pictures are made on the worker's thread. */
  private record Chosen(String name, TwiceDifferentiable objective) {}

  private final CurveView view;
  private volatile Optional<Chosen> chosen = Optional.empty();

  EigenCurves(
      CurveOptions options,
      Looks looks,
      Texts texts,
      Worker worker,
      DoubleConsumer scrub,
      Consumer<Exception> failed) {
    view = new CurveView(this::figure, options, looks, texts, worker, scrub, failed);
    view.setId("eigen-components");
    view.managedProperty().bind(view.visibleProperty());
    view.setVisible(false);
  }

  private RunCurves figure(Recording recording, Look look) {
    Chosen run = chosen.orElseThrow();
    return new EigenComponentsFigure(
        recording,
        recording.traces().stream().filter(trace -> trace.name().equals(run.name)).findFirst(),
        run.objective,
        look);
  }

  CurveView view() {
    return view;
  }

  /** Whether there is something to see. */
  boolean shown() {
    return view.isVisible();
  }

  /** Shows a run of a recording; its objective may have no such curves. */
  void show(Recorded recorded, Optional<Track> track) {
    Optional<Chosen> now =
        track
            .map(t -> t.run())
            .filter(run -> EigenComponentsFigure.shows(run.problem().objective()))
            .map(
                run ->
                    new Chosen(run.spec().name(), (TwiceDifferentiable) run.problem().objective()));
    view.setVisible(now.isPresent());
    if (now.isPresent()) {
      chosen = now;
      view.show(recorded);
    }
  }

  void showAt(double step) {
    view.showAt(step);
  }

  boolean ready() {
    return !view.isVisible() || view.ready();
  }
}
