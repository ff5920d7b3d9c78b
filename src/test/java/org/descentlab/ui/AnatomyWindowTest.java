package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The anatomy of a step in the window. */
class AnatomyWindowTest extends OpenWindow {
  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private AnatomyView opened(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(() -> view.conductor().scrub(3));
    robot.interact(() -> robot.lookup("#open-anatomy").query().requestFocus());
    robot.type(KeyCode.SPACE);
    AnatomyView anatomy = robot.lookup("#anatomy").queryAs(AnatomyView.class);
    await(anatomy::ready);
    return anatomy;
  }

  private static ScrollPane lines(AnatomyView anatomy) {
    return (ScrollPane) anatomy.getChildrenUnmodifiable().get(0);
  }

  private static String said(AnatomyView anatomy) {
    return String.valueOf(lines(anatomy).getAccessibleText());
  }

  private String update(int run, long number) {
    return session.spec().runs().get(run).name() + ": update " + number + ",";
  }

  @Test
  void theStepOfTheSelectedRunIsShownAndFollowsPlayheadAndSelection(FxRobot robot)
      throws Exception {
    AnatomyView anatomy = opened(robot);
    await(() -> said(anatomy).startsWith(update(0, 4)));
    robot.interact(() -> view.conductor().stepBy(1));
    await(() -> said(anatomy).startsWith(update(0, 5)));
    robot.interact(() -> session.selected().set(1));
    await(() -> said(anatomy).startsWith(update(1, 5)));
    assertThat(lines(anatomy).isVisible()).isTrue();
    save(robot);
  }

  @Test
  void noUpdateFollowsTheLastRow(FxRobot robot) throws Exception {
    AnatomyView anatomy = opened(robot);
    robot.interact(() -> view.conductor().scrub((double) view.conductor().playhead().end()));
    Labeled none = (Labeled) anatomy.getChildrenUnmodifiable().get(1);
    await(() -> none.isVisible() && none.getText().equals(texts.get("window.anatomy.none")));
    assertThat(lines(anatomy).isVisible()).isFalse();
  }

  @Test
  void aNetworkHasNone(FxRobot robot) throws Exception {
    AnatomyView anatomy = opened(robot);
    Path file = folder.resolve("network.yaml");
    Files.writeString(
        file,
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 2000, hidden: [10] }
        stop: { epochs: 1 }
        runs: [ { optimizer: { type: sgd } } ]
        """);
    robot.interact(() -> view.files().open(file.toString()));
    awaitRecordingOf(session.spec());
    assertThat(robot.lookup("#open-anatomy").query().isVisible()).isFalse();
    assertThat(anatomy.getScene()).isNull();
  }

  private void save(FxRobot robot) throws Exception {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = view.getScene().snapshot(null));
    File shots = new File("target/screenshots");
    shots.mkdirs();
    File file = new File(shots, "anatomy.png");
    assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png", file)).isTrue();
  }
}
