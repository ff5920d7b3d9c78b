package org.descentlab.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.figure.Look;
import org.descentlab.figure.LossFigure;
import org.descentlab.figure.PlaneFigure;
import org.descentlab.figure.Recording;
import org.descentlab.figure.Theme;
import org.descentlab.text.Messages;
import org.descentlab.ui.Recorded.Track;

/**
 * What is done for the first picture while the toolkit still starts: the worker of the window to
 * come rehearses a race and its pictures, so that their code and letters are loaded when they are
 * asked for.
 */
final class HeadStart {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 480;

  /** The worker that has begun, until a window takes it. */
  private static final AtomicReference<Worker> BEGUN = new AtomicReference<>();

  private HeadStart() {}

  /** Begins; the next window goes on with the worker that does it. */
  static void begin() {
    BEGUN.set(new Worker(HeadStart::rehearse));
  }

  /** The worker for a window: that which has begun, or another. */
  static Worker worker() {
    Worker begun = BEGUN.getAndSet(null);
    return begun == null ? new Worker() : begun;
  }

  /** Whatever fails here fails again in the window, which says it. */
  private static void rehearse() {
    try {
      Recording recording = race(Samples.first(SurfaceProblem.KIND)).recording(Theme.LIGHT);
      Look look =
          Look.bare(Theme.LIGHT, Messages.in(Locale.getDefault().getLanguage()))
              .withLogarithmicLoss(true);
      Picture.rehearse(new LossFigure(recording, look), WIDTH, HEIGHT);
      PlaneFigure.terrain(recording, look, () -> false)
          .ifPresent(
              terrain ->
                  Picture.rehearse(new PlaneFigure(recording, look, terrain), WIDTH, HEIGHT));
    } catch (FaultException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Recorded race(ExperimentSpec spec) throws FaultException {
    ExperimentDocument document = ExperimentDocument.of(spec);
    ProblemLoader loader = new ProblemLoader(Path.of(""));
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < spec.runs().size(); i++) {
      Run run = new Run(spec, spec.runs().get(i), loader.load(document, i));
      History history = run.newHistory();
      run.train(history);
      tracks.add(new Track(i, run, history));
    }
    return new Recorded(0, spec, loader.load(document), List.copyOf(tracks));
  }
}
