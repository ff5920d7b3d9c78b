package org.descentlab.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.descentlab.bench.SixRuns;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.figure.Theme;

/**
 * Prints the times between frames of the real window, 1366×768 and with every layer of the plane
 * shown: while a race of six runs of 2,000 steps plays, and while the slider of the learning rate
 * is dragged at every frame; what each frame costs the two threads that make it; and how long a
 * dragged slider takes to show new paths.
 */
public final class FrameTimes {
  private static final int WARM = 300;
  private static final int FRAMES = 900;
  private static final double STROKE = 0.06;

  private final FrameMeter meter = new FrameMeter();
  private final FrameMeter.Part playing = new FrameMeter.Part("while playing");
  private final FrameMeter.Part dragging = new FrameMeter.Part("while a slider is dragged");
  private final Times latency = new Times("dragged slider to new paths");

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
    Scene scene = TimedWindow.show(stage, view);
    view.conductor().loop(true);
    new Driver(scene, session, view).start();
  }

  /** Measures frame after frame, and drags. */
  private final class Driver extends AnimationTimer {
    private final Scene scene;
    private final Session session;
    private final MainView view;
    private final Map<Double, Long> moved = new HashMap<>();
    private double from;
    private int frame;

    Driver(Scene scene, Session session, MainView view) {
      this.scene = scene;
      this.session = session;
      this.view = view;
    }

    @Override
    public void handle(long pulse) {
      if (!view.ready() && frame == 0) {
        return;
      }
      frame++;
      int inPart = (frame - 1) % (WARM + FRAMES);
      meter.frame(inPart < WARM ? null : frame <= WARM + FRAMES ? playing : dragging);
      if (frame > WARM + FRAMES) {
        drag();
      }
      if (frame > 2 * (WARM + FRAMES)) {
        stop();
        print();
        view.close();
        Platform.exit();
      }
    }

    private void drag() {
      Slider slider = (Slider) scene.lookup("#learningRate-slider");
      if (frame == WARM + FRAMES + 1) {
        from = slider.getValue();
        slider.setValueChanging(true); // as it is while a mouse button is down
      }
      Recorded shown = view.conductor().recorded();
      if (shown != null) {
        Long when = moved.remove(rate(shown.experiment()));
        if (when != null) {
          latency.addNanos(System.nanoTime() - when);
        }
      }
      double way = STROKE * (slider.getMax() - slider.getMin());
      slider.setValue(from - way * 0.5 * (1 - Math.cos(frame * 0.05)));
      moved.put(rate(session.spec()), System.nanoTime());
    }

    private static double rate(ExperimentSpec spec) {
      return spec.runs().get(0).optimizer().number("learningRate");
    }
  }

  private void print() {
    playing.print();
    dragging.print();
    latency.print();
  }
}
