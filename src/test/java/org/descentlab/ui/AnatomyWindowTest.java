package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
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
    save(robot, "anatomy");
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

  private static ToggleButton all(FxRobot robot) {
    return robot.lookup("#substep-all").queryAs(ToggleButton.class);
  }

  private String line(FxRobot robot) {
    return robot.lookup("#substep-line").queryAs(Label.class).getText();
  }

  private long step() {
    return view.conductor().playhead().step();
  }

  @Test
  void theButtonsWalkThroughTheLinesAndOverTheEndOfTheStep(FxRobot robot) throws Exception {
    AnatomyView anatomy = opened(robot);
    await(() -> said(anatomy).startsWith(update(0, 4)));
    assertThat(line(robot)).isEqualTo("1–3");
    for (int i = 1; i <= 3; i++) {
      String current = "Line " + i + " of 3,";
      robot.clickOn("#substep");
      await(() -> said(anatomy).startsWith(current));
      assertThat(line(robot)).isEqualTo(i + " / 3");
      assertThat(step()).isEqualTo(3);
    }
    robot.clickOn("#substep");
    await(() -> said(anatomy).startsWith("Line 1 of 3,") && step() == 4);
    await(() -> said(anatomy).contains(update(0, 5)));
    robot.clickOn("#substep-back");
    await(() -> said(anatomy).startsWith("Line 3 of 3,") && step() == 3);
    assertThat(all(robot).isSelected()).isFalse();
    robot.clickOn("#substep-all");
    await(() -> said(anatomy).startsWith(update(0, 4)));
    robot.clickOn("#substep-all");
    await(() -> said(anatomy).startsWith("Line 1 of 3,"));
  }

  @Test
  void theKeysWalkWhereNothingIsTyped(FxRobot robot) throws Exception {
    AnatomyView anatomy = opened(robot);
    await(() -> said(anatomy).startsWith(update(0, 4)));
    robot.type(KeyCode.PERIOD, 2);
    await(() -> said(anatomy).startsWith("Line 2 of 3,"));
    robot.type(KeyCode.COMMA);
    await(() -> said(anatomy).startsWith("Line 1 of 3,"));
    robot.interact(() -> robot.lookup("#plane").query().requestFocus());
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 2).release(KeyCode.SHIFT);
    await(() -> said(anatomy).startsWith("Line 3 of 3,") && step() == 3);
    robot.interact(() -> lines(anatomy).requestFocus());
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
    await(() -> said(anatomy).startsWith("Line 2 of 3,") && step() == 3);
    robot.type(KeyCode.RIGHT);
    await(() -> said(anatomy).startsWith("Line 2 of 3,") && step() == 4);
    robot.interact(() -> view.requestFocus());
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    await(() -> step() == 14);
    TextInputControl field = (TextInputControl) robot.lookup(".text-field").query();
    robot.interact(field::requestFocus);
    robot.type(KeyCode.PERIOD);
    await(() -> field.getText().contains("."));
    assertThat(line(robot)).isEqualTo("2 / 3");
  }

  @Test
  void walkingPausesAndPlayingShowsAllLines(FxRobot robot) throws Exception {
    AnatomyView anatomy = opened(robot);
    robot.interact(() -> view.conductor().speed(0.1));
    robot.interact(() -> view.conductor().togglePlay());
    await(() -> view.conductor().playhead().playing());
    robot.type(KeyCode.PERIOD);
    await(() -> said(anatomy).startsWith("Line 1 of 3,"));
    assertThat(view.conductor().playhead().playing()).isFalse();
    assertThat(view.conductor().playhead().position()).isEqualTo((double) step());
    robot.interact(() -> view.conductor().togglePlay());
    await(() -> all(robot).isSelected() && !said(anatomy).startsWith("Line"));
    robot.interact(() -> view.conductor().togglePlay());
    assertThat(all(robot).isSelected()).isTrue();
  }

  @Test
  void anotherRunIsWalkedFromItsFirstLine(FxRobot robot) throws Exception {
    AnatomyView anatomy = opened(robot);
    robot.type(KeyCode.PERIOD, 3);
    await(() -> said(anatomy).startsWith("Line 3 of 3,"));
    robot.interact(() -> session.selected().set(3));
    await(() -> said(anatomy).startsWith("Line 1 of 8,"));
  }

  @Test
  void theCurrentLineIsScrolledIntoView(FxRobot robot) throws Exception {
    AnatomyView anatomy = opened(robot);
    robot.interact(() -> session.selected().set(3));
    await(() -> said(anatomy).startsWith(update(3, 4)));
    assertThat(lines(anatomy).getVvalue()).isZero();
    robot.type(KeyCode.COMMA);
    await(() -> said(anatomy).startsWith("Line 8 of 8,"));
    assertThat(lines(anatomy).getVvalue()).isGreaterThan(0.9);
    robot.type(KeyCode.COMMA, 7);
    await(() -> said(anatomy).startsWith("Line 1 of 8,"));
    assertThat(lines(anatomy).getVvalue()).isLessThan(0.1);
    save(robot, "anatomy-walked");
  }

  private static Node layer(Parent picture) {
    return picture.getChildrenUnmodifiable().stream()
        .filter(MarkLayer.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  /** How many pixels of a layer are drawn. */
  private static long inked(FxRobot robot, Node layer) {
    long[] count = new long[1];
    robot.interact(
        () -> {
          SnapshotParameters clear = new SnapshotParameters();
          clear.setFill(Color.TRANSPARENT);
          WritableImage image = layer.snapshot(clear, null);
          for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
              count[0] += image.getPixelReader().getArgb(x, y) >>> 24 > 0 ? 1 : 0;
            }
          }
        });
    return count[0];
  }

  @Test
  void theVectorsStandInThePlaneUpToTheCurrentLineWhileTheAnatomyIsOpen(FxRobot robot)
      throws Exception {
    AnatomyView anatomy = opened(robot);
    await(() -> said(anatomy).startsWith(update(0, 4)));
    PlaneView plane = robot.lookup("#plane").queryAs(PlaneView.class);
    Node labels = layer(plane);
    Node arrows = layer((Parent) plane.getChildrenUnmodifiable().get(1));
    long allLabels = inked(robot, labels);
    long allArrows = inked(robot, arrows);
    robot.type(KeyCode.PERIOD);
    await(() -> said(anatomy).startsWith("Line 1 of 3,"));
    assertThat(inked(robot, labels)).isPositive().isLessThan(allLabels);
    assertThat(inked(robot, arrows)).isPositive().isLessThan(allArrows);
    robot.interact(() -> robot.lookup("#open-anatomy").queryAs(ToggleButton.class).fire());
    assertThat(inked(robot, labels)).isZero();
    assertThat(inked(robot, arrows)).isZero();
  }

  @Test
  void ofOneParameterTheVectorsStandAtTheBall(FxRobot robot) throws Exception {
    AnatomyView anatomy = opened(robot);
    robot.interact(() -> session.open(Samples.first(CurveProblem.KIND), Path.of("")));
    awaitRecordingOf(session.spec());
    robot.interact(() -> view.conductor().scrub(3));
    String run = session.spec().runs().get(session.selected().get()).name();
    await(() -> said(anatomy).startsWith(run + ": update 4,"));
    BallView curve = robot.lookup("#curve").queryAs(BallView.class);
    await(curve::ready);
    for (Node layer : curve.getChildrenUnmodifiable()) {
      if (layer instanceof MarkLayer) {
        assertThat(inked(robot, layer)).isPositive();
      }
    }
    save(robot, "anatomy-curve");
  }

  @Test
  void inBasicThereIsNoAnatomy(FxRobot robot) throws Exception {
    AnatomyView anatomy = opened(robot);
    robot.interact(() -> looks.full().set(false));
    assertThat(robot.lookup("#open-anatomy").query().isVisible()).isFalse();
    assertThat(anatomy.getScene()).isNull();
    robot.interact(() -> looks.full().set(true));
    assertThat(anatomy.getScene()).isNotNull();
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
