package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.descentlab.bench.SixRuns;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.figure.Theme;

/**
 * Prints the times between frames of the real window, 1366×768: while a race of six runs of 2,000
 * steps plays, and while a slider is moved at every frame; and how long a moved slider takes to
 * show.
 */
public final class FrameTimes {
  private static final int WARM = 240;
  private static final int FRAMES = 600;
  private final List<Double> playing = new ArrayList<>();
  private final List<Double> dragging = new ArrayList<>();
  private final List<Double> latency = new ArrayList<>();

  /** Opens the window and prints. */
  public static void main(String[] args) {
    Application.launch(Bench.class, args);
  }

  /** The application is a class of its own, since the launcher refuses a main class that is one. */
  public static final class Bench extends Application {
    @Override
    public void start(Stage stage) throws Exception {
      new FrameTimes().run(stage);
    }
  }

  private void run(Stage stage) throws Exception {
    Session session = new Session(ExperimentReader.read(SixRuns.RACE, "race").spec());
    MainView view = new MainView(session, new Texts("en"), new Looks(Theme.LIGHT));
    Scene scene = new Scene(view, 1366, 768);
    scene.getStylesheets().add(App.class.getResource("window.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
    view.conductor().loop(true);
    new AnimationTimer() {
      private long previous;
      private int frame;
      private long asked;

      @Override
      public void handle(long now) {
        double milliseconds = (now - previous) * 1e-6;
        previous = now;
        frame++;
        if (frame > WARM && frame <= WARM + FRAMES) {
          playing.add(milliseconds);
        } else if (frame > 2 * WARM + FRAMES && frame <= 2 * WARM + 2 * FRAMES) {
          dragging.add(milliseconds);
        }
        if (frame > WARM + FRAMES) {
          drag(frame);
        }
        if (frame > 2 * WARM + 2 * FRAMES) {
          stop();
          print();
          view.close();
          Platform.exit();
        }
      }

      private void drag(int n) {
        Recorded shown = view.conductor().recorded();
        if (asked != 0 && shown != null && shown.experiment().equals(session.spec())) {
          latency.add((System.nanoTime() - asked) * 1e-6);
          asked = 0;
        }
        if (asked == 0) {
          asked = System.nanoTime();
          session.setHyperparameter("learningRate", 0.0005 + 1e-6 * (n % 900));
        }
      }
    }.start();
  }

  private void print() {
    print("frames while playing", playing);
    print("frames while a slider moves", dragging);
    print("slider to recorded paths on the screen", latency);
  }

  private static void print(String what, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, 99th percentile %.1f ms, n %d%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100),
        sorted.size());
  }
}
