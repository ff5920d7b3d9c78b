package org.descentlab.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.descentlab.bench.SixRuns;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.figure.Camera;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlaneFigure;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.RunStyles;
import org.descentlab.figure.RunTrace;
import org.descentlab.figure.SurfaceFigure;
import org.descentlab.figure.SurfaceFigure.Detail;
import org.descentlab.figure.Theme;
import org.descentlab.landscape.Terrain;
import org.descentlab.text.Messages;

/**
 * Prints how long a surface of 800×600 pixels with the paths of six runs of 2,000 steps takes on
 * the worker: while it turns and at rest; and how long the choice of its first view takes.
 */
public final class SurfaceTimes {
  private static final int TIMES = 150;

  private SurfaceTimes() {}

  /** Draws and prints. */
  public static void main(String[] args) throws Exception {
    ExperimentDocument document = ExperimentReader.read(SixRuns.RACE, "race");
    ExperimentSpec spec = document.spec();
    ProblemLoader loader = new ProblemLoader(Path.of("."));
    List<RunStyle> styles = RunStyles.of(spec.runs(), Theme.LIGHT);
    List<RunTrace> traces = new ArrayList<>();
    for (int i = 0; i < spec.runs().size(); i++) {
      Run run = new Run(spec, spec.runs().get(i), loader.load(document, i));
      History history = run.newHistory();
      run.train(history);
      traces.add(RunTrace.of(spec.runs().get(i), styles.get(i), history.snapshot(), run.outcome()));
    }
    Recording recording = new Recording(spec, loader.load(document, 0).objective(), traces);
    Look look = Look.bare(Theme.LIGHT, Messages.in("en"));
    Terrain terrain = PlaneFigure.terrain(recording, look, () -> false).orElseThrow();
    for (Detail detail : Detail.values()) {
      print(
          detail + " surface and paths",
          turn -> {
            SurfaceFigure figure =
                new SurfaceFigure(recording, look, terrain, Camera.USUAL.turned(turn * 2.4, 0));
            Picture.OfSurface picture = Picture.surface(figure, detail, 800, 600, 1);
            traces.forEach(trace -> picture.scene().path(trace.rows()));
          });
    }
    print("choice of the first view", turn -> SurfaceFigure.camera(terrain));
  }

  private interface Task {
    void run(int turn);
  }

  private static void print(String what, Task task) {
    List<Double> times = new ArrayList<>();
    for (int turn = 0; turn < 2 * TIMES; turn++) {
      long begin = System.nanoTime();
      task.run(turn);
      if (turn >= TIMES) {
        times.add((System.nanoTime() - begin) * 1e-6);
      }
    }
    List<Double> sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, 90th percentile %.1f ms%n",
        what,
        sorted.get(TIMES / 2),
        sorted.get(TIMES * 9 / 10));
  }
}
