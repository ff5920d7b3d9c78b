package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.file.ExperimentReader;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Paths that are too long for one frame. */
class LongPathsTest extends OpenWindow {
  private static final String NOISY =
      """
      format: 1
      problem: { kind: surface, surface: ravine }
      stop: { steps: 8000 }
      runs:
        - { noise: 5, optimizer: { type: sgd, learningRate: 0.09 } }
        - { noise: 5, seed: 7, optimizer: { type: sgd, learningRate: 0.09 } }
      """;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void aLongPathIsDrawnInPartsFrameByFrameAndBecomesWhole(FxRobot robot) throws Exception {
    awaitRecording();
    ExperimentSpec noisy = ExperimentReader.read(NOISY, "noisy.yaml").spec();
    robot.interact(() -> session.open(noisy, Path.of("")));
    awaitRecordingOf(session.spec());
    PlaneView plane = robot.lookup("#plane").queryAs(PlaneView.class);
    await(plane::ready);
    robot.interact(
        () -> {
          plane.showAt(8000);
          plane.showAt(4000); // back: all is drawn anew
          assertThat(plane.ready()).isFalse();
        });
    await(plane::ready);
  }
}
