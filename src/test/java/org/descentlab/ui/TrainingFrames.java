package org.descentlab.ui;

import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Theme;

/**
 * Prints the times between frames of the real window, 1366×768, while a network of 128 hidden units
 * trains on MNIST at full speed, and how many images a second it sees meanwhile.
 */
public final class TrainingFrames {
  private static final int WARM = 300;
  private static final int FRAMES = 1200;
  private static final String EXPERIMENT =
      """
      format: 1
      problem: { kind: network, data: mnist, hidden: [128] }
      stop: { epochs: 1000 }
      runs:
        - optimizer: { type: adam, learningRate: 0.001 }
          batch: 32
      """;

  private TrainingFrames() {}

  /** Opens the window and prints. */
  public static void main(String[] args) {
    Application.launch(Bench.class, args);
  }

  /** The application is a class of its own, since the launcher refuses a main class that is one. */
  public static final class Bench extends Application {
    private final FrameMeter meter = new FrameMeter();
    private final FrameMeter.Part training = new FrameMeter.Part("while a network trains");

    @Override
    public void start(Stage stage) throws FaultException {
      Session session = new Session(ExperimentReader.read(EXPERIMENT, "mnist").spec());
      MainView view = new MainView(session, new Texts("en"), new Looks(Theme.LIGHT));
      TimedWindow.show(stage, view);
      new Driver(view).start();
    }

    private final class Driver extends AnimationTimer {
      private final MainView view;
      private int frame;
      private long begun;
      private long updates;

      Driver(MainView view) {
        this.view = view;
      }

      @Override
      public void handle(long pulse) {
        if (updates() < 1) {
          return; // it has not begun to train
        }
        frame++;
        meter.frame(frame <= WARM ? null : training);
        if (frame == WARM) {
          begun = System.nanoTime();
          updates = updates();
        } else if (frame == WARM + FRAMES) {
          stop();
          training.print();
          double seconds = (System.nanoTime() - begun) * 1e-9;
          System.out.printf(
              Locale.ROOT, "%.0f images a second%n", (updates() - updates) * 32 / seconds);
          view.close();
          Platform.exit();
        }
      }

      private long updates() {
        Recorded recorded = view.conductor().recorded();
        if (recorded == null) {
          return 0;
        }
        History.Snapshot rows = recorded.tracks().get(0).history().snapshot();
        return rows.size() == 0 ? 0 : rows.step(rows.size() - 1);
      }
    }
  }
}
