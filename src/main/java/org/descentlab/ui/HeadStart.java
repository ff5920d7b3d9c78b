package org.descentlab.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Dimension2D;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.figure.Look;
import org.descentlab.figure.LossFigure;
import org.descentlab.figure.Recording;
import org.descentlab.figure.Theme;
import org.descentlab.text.Messages;
import org.descentlab.ui.Recorded.Track;
import org.descentlab.ui.SettingsFolder.Found;
import org.jspecify.annotations.Nullable;

/**
 * What is done for the first picture while the toolkit still starts: the worker of the window to
 * come reads what the window opens with, and rehearses its race and pictures, so that their code
 * and letters are loaded when they are asked for and the terrain is there.
 */
final class HeadStart {
  /** How large a picture is before one is remembered. */
  private static final Dimension2D USUAL = new Dimension2D(603, 578);

  private static final String RASTERIZER = "com.sun.marlin.DMarlinRenderingEngine";

  /** Of an experiment with more steps only the code is rehearsed, on another one. */
  private static final long QUICK = 1000;

  /** What the window opens with. */
  record Opening(Found found, FirstExperiment first) {

    static Opening of(SettingsFolder folder, List<String> files) {
      Found found = folder.read(Messages.nearest(Locale.getDefault().getLanguage()));
      return new Opening(found, FirstExperiment.of(files, found));
    }
  }

  /** The worker that has begun, until a window takes it. */
  private static final AtomicReference<Worker> BEGUN = new AtomicReference<>();

  /** What the worker that has begun reads, until a window takes it. */
  private static final AtomicReference<CompletableFuture<Opening>> READ = new AtomicReference<>();

  /** The first terrain, until a plane takes it. */
  private static final AtomicReference<@Nullable PlanePicture> PICTURED = new AtomicReference<>();

  private HeadStart() {}

  /** Begins; the next window goes on with the worker that does it. */
  static void begin(SettingsFolder folder, List<String> files) {
    CompletableFuture<Opening> read = new CompletableFuture<>();
    READ.set(read);
    BEGUN.set(
        new Worker(
            () -> {
              try {
                Opening opening = Opening.of(folder, files);
                read.complete(opening);
                rehearse(opening);
                wakeRasterizer();
              } finally {
                read.cancel(false); // where it failed nobody shall wait
              }
            }));
  }

  /** What a window opens with: what was read meanwhile, else what is read now. */
  static Opening opening(SettingsFolder folder, List<String> files) {
    CompletableFuture<Opening> read = READ.getAndSet(null);
    try {
      return read == null ? Opening.of(folder, files) : read.join();
    } catch (CancellationException e) {
      return Opening.of(folder, files); // fails again, and is said
    }
  }

  /** The worker for a window: that which has begun, or another. */
  static Worker worker() {
    Worker begun = BEGUN.getAndSet(null);
    return begun == null ? new Worker() : begun;
  }

  /** The picture that was rehearsed, or its terrain, for one like it; null if there is none. */
  static @Nullable PlanePicture pictured() {
    return PICTURED.getAndSet(null);
  }

  /**
   * At its first use JavaFX's rasterizer puts its settings together, in texts that nobody reads.
   */
  private static void wakeRasterizer() {
    try {
      Class.forName(RASTERIZER);
    } catch (ClassNotFoundException e) {
      return; // another JavaFX, which draws by other means
    }
  }

  /** Whatever fails here fails again in the window, which says it. */
  private static void rehearse(Opening opening) {
    FirstExperiment first = opening.first();
    Remembered window = opening.found().window();
    Theme theme = window.dark() ? Theme.DARK : Theme.LIGHT;
    try {
      boolean own = isQuick(first.experiment());
      ExperimentSpec spec = own ? first.experiment() : Samples.first(SurfaceProblem.KIND);
      Recorded race = race(spec, own ? first.folder() : Path.of(""));
      Recording recording = race.recording(theme);
      Look look = Look.bare(theme, Messages.in(window.language())).withLogarithmicLoss(true);
      Picture.rehearse(
          new LossFigure(recording, look), USUAL.getWidth() / 4, USUAL.getHeight() / 4);
      Dimension2D size = window.plane().orElse(USUAL);
      Object key = race.planeKey();
      new PlanePicture.Order(key, recording, look, size.getWidth(), size.getHeight(), 1)
          .make(null, () -> false)
          .ifPresent(PICTURED::set);
    } catch (FaultException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a race is over before anybody waits for it. */
  private static boolean isQuick(ExperimentSpec spec) {
    return spec.problem() instanceof SurfaceProblem
        && spec.stop().steps().orElse(Long.MAX_VALUE) <= QUICK;
  }

  private static Recorded race(ExperimentSpec spec, Path folder) throws FaultException {
    ExperimentDocument document = ExperimentDocument.of(spec);
    ProblemLoader loader = new ProblemLoader(folder);
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
