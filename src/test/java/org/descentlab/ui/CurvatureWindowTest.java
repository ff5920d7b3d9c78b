package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.descentlab.experiment.catalog.Optimizers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The limit at the slider, and curvature beneath the loss and in the plane. */
class CurvatureWindowTest extends OpenWindow {
  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private void openFile(FxRobot robot, String yaml) throws Exception {
    awaitRecording();
    Path file = folder.resolve("experiment.yaml");
    Files.writeString(file, yaml);
    robot.interact(() -> view.files().open(file.toString()));
    awaitRecordingOf(session.spec());
  }

  private void openRavine(FxRobot robot) throws Exception {
    openFile(
        robot,
        """
        format: 1
        problem: { kind: surface, surface: ravine, start: [-5, -2] }
        stop: { steps: 60 }
        runs:
          - { name: GD, optimizer: { type: sgd, learningRate: 0.2 } }
          - { name: Ball, optimizer: { type: momentum, form: heavy-ball, beta: 0.5, learningRate: 0.8 } }
          - { name: Adam, optimizer: { type: adam, learningRate: 0.3 } }
        """);
  }

  private String caption(FxRobot robot) {
    return robot.lookup("#limit-caption").queryAs(Label.class).getText();
  }

  private double rate(int run) {
    return session.spec().runs().get(run).optimizer().number(Optimizers.LEARNING_RATE);
  }

  private void openCurvature(FxRobot robot) throws Exception {
    await(() -> robot.lookup("#open-curvature").query().isVisible());
    robot.interact(() -> robot.lookup("#open-curvature").query().requestFocus());
    robot.type(KeyCode.SPACE);
    CurvatureView panel = robot.lookup("#curvature").queryAs(CurvatureView.class);
    await(panel::ready);
  }

  private static String said(FxRobot robot, String id) {
    StringBuilder text = new StringBuilder();
    for (Node cell : robot.lookup(id).queryAs(CellGrid.class).getChildren()) {
      text.append(((Label) cell).getText()).append('|');
    }
    return text.toString();
  }

  @Test
  void theLimitStandsAtTheSliderAndFollowsTheSelection(FxRobot robot) throws Exception {
    openRavine(robot);
    await(() -> caption(robot).startsWith("stable up to 0.5 = 2/λ"));
    Node limit = robot.lookup("#learningRate-limit").query();
    assertThat(limit.isVisible()).isTrue();
    MarkedSlider slider = (MarkedSlider) limit.getParent();
    await(() -> Math.abs(limit.getLayoutX() + 1 - slider.pixel(0.5)) <= 1);
    assertThat(limit.getAccessibleText()).contains("Above 0.5 = 2/λ").contains("λ = 4");
    robot.interact(() -> session.selected().set(1));
    await(() -> caption(robot).startsWith("above 0.75 = 2(1 + β)/λ"));
    robot.interact(() -> session.selected().set(2));
    await(() -> caption(robot).contains("here"));
  }

  @Test
  void theThumbStandsAtTheMarkOfItsValue(FxRobot robot) throws Exception {
    openRavine(robot);
    await(() -> robot.lookup("#learningRate-recommended").query().isVisible());
    Node thumb = robot.lookup("#learningRate-slider").query().lookup(".thumb");
    MarkedSlider slider = (MarkedSlider) robot.lookup("#learningRate-slider").query().getParent();
    await(
        () -> {
          var bounds = slider.sceneToLocal(thumb.localToScene(thumb.getBoundsInLocal()));
          return Math.abs(bounds.getCenterX() - slider.pixel(0.2)) < 1.5;
        });
  }

  @Test
  void theRecommendedRateIsChosenByAClickByAKeyAndByADoubleClick(FxRobot robot) throws Exception {
    openRavine(robot);
    robot.interact(() -> robot.lookup("#learningRate-slider").query().requestFocus());
    robot.type(KeyCode.R);
    double recommended = rate(0);
    assertThat(recommended).isNotEqualTo(0.2);
    robot.interact(() -> session.setHyperparameter(Optimizers.LEARNING_RATE, 0.01));
    robot.clickOn("#learningRate-recommended");
    assertThat(rate(0)).isEqualTo(recommended);
    robot.interact(() -> session.setHyperparameter(Optimizers.LEARNING_RATE, 0.01));
    Node slider = robot.lookup("#learningRate-slider").query();
    robot.interact(() -> slider.fireEvent(doubleClick()));
    assertThat(rate(0)).isEqualTo(recommended);
  }

  private static MouseEvent doubleClick() {
    boolean off = false;
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        5,
        5,
        5,
        5,
        MouseButton.PRIMARY,
        2,
        off,
        off,
        off,
        off,
        true,
        off,
        off,
        off,
        off,
        true,
        null);
  }

  @Test
  void thePanelTellsEigenvaluesAndTheLimitOfEachRun(FxRobot robot) throws Exception {
    openRavine(robot);
    robot.interact(() -> view.conductor().scrub(8));
    openCurvature(robot);
    await(() -> said(robot, "#eigenvalues").contains("λ₁ = 0.2|(1, 0)"));
    assertThat(said(robot, "#eigenvalues")).contains("λ₂ = 4|(0, 1)");
    assertThat(robot.lookup("#curvature-title").queryAs(Label.class).getText())
        .isEqualTo("GD at step 8: condition number κ = 20");
    assertThat(said(robot, "#limits"))
        .contains("GD|0.5|0.2|0.4, below|")
        .contains("Ball|0.75|0.8|1.07, above|")
        .contains("Adam|≈ ");
    assertThat(robot.lookup("#eigen-components").query().isVisible()).isTrue();
    save(robot, "curvature");
  }

  @Test
  void whatIsSaidOfMoreRunsIsSaidInAnotherLanguageWhenThereAreFewer(FxRobot robot)
      throws Exception {
    openRavine(robot);
    robot.interact(() -> session.removeRun(1));
    awaitRecordingOf(session.spec());
    Recorded fewer = view.conductor().recorded();
    openRavine(robot);
    openCurvature(robot);
    await(() -> said(robot, "#limits").contains("Adam|≈ "));
    robot.interact(
        () -> {
          robot.lookup("#curvature").queryAs(CurvatureView.class).show(fewer);
          robot.lookup("#language").queryButton().fire();
          assertThat(said(robot, "#limits")).contains("Adam|").doesNotContain("below");
        });
  }

  @Test
  void aSaddleIsNotConvexAndAnotherSurfaceIsNotSplit(FxRobot robot) throws Exception {
    openFile(
        robot,
        """
        format: 1
        problem: { kind: surface, surface: bounded-saddle, start: [-1, 0.3] }
        stop: { steps: 60 }
        runs: [ { optimizer: { type: sgd, learningRate: 0.05 } } ]
        """);
    openCurvature(robot);
    await(
        () ->
            robot.lookup("#curvature-title").queryAs(Label.class).getText().contains("not convex"));
    assertThat(robot.lookup("#eigen-components").query().isVisible()).isFalse();
    save(robot, "curvature-saddle");
  }

  @Test
  void aNetworkHasNoneAndBasicShowsTheLimitAlone(FxRobot robot) throws Exception {
    openRavine(robot);
    await(() -> robot.lookup("#open-curvature").query().isVisible());
    robot.interact(() -> looks.full().set(false));
    assertThat(robot.lookup("#open-curvature").query().isVisible()).isFalse();
    await(() -> robot.lookup("#learningRate-limit").query().isVisible());
    robot.interact(() -> looks.full().set(true));
    openFile(
        robot,
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 2000, hidden: [10] }
        stop: { epochs: 1 }
        runs: [ { optimizer: { type: sgd } } ]
        """);
    assertThat(robot.lookup("#open-curvature").query().isVisible()).isFalse();
    await(() -> !robot.lookup("#learningRate-limit").query().isVisible());
  }

  private void save(FxRobot robot, String name) throws Exception {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = view.getScene().snapshot(null));
    File shots = new File("target/screenshots");
    shots.mkdirs();
    File file = new File(shots, name + ".png");
    assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png", file)).isTrue();
  }
}
