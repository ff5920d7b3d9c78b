package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.descentlab.figure.Camera;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The surface in three dimensions in the window. */
class SurfaceWindowTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private SurfaceView shown(FxRobot robot, String choice) throws Exception {
    awaitRecording();
    robot.clickOn(choice);
    SurfaceView surface = robot.lookup("#surface").queryAs(SurfaceView.class);
    await(surface::ready);
    await(() -> view.conductor().idle() || view.conductor().recorded() != null);
    return surface;
  }

  private static Object image(SurfaceView surface) {
    return ((ImageView) surface.getChildrenUnmodifiable().get(0)).getImage();
  }

  @Test
  void draggingTurnsTheSurfaceAndADoubleClickTurnsItBack(FxRobot robot) throws Exception {
    SurfaceView surface = shown(robot, "#shown-surface");
    Camera before = surface.camera().orElseThrow();
    Object picture = image(surface);
    robot.moveTo(surface).press(MouseButton.PRIMARY).moveBy(60, 25);
    await(() -> image(surface) != picture);
    robot.release(MouseButton.PRIMARY);
    Camera turned = surface.camera().orElseThrow();
    assertThat(turned.azimuth()).isNotEqualTo(before.azimuth());
    assertThat(turned.elevation()).isGreaterThan(before.elevation());
    robot.scroll(2, javafx.geometry.VerticalDirection.UP);
    await(() -> surface.camera().orElseThrow().zoom() != 1);
    robot.doubleClickOn(surface);
    await(() -> surface.camera().orElseThrow().equals(before));
    save(robot, "surface");
  }

  @Test
  void arrowKeysTurnTheSurfaceThatHasTheFocus(FxRobot robot) throws Exception {
    SurfaceView surface = shown(robot, "#shown-both");
    assertThat(robot.lookup("#plane").queryAs(PlaneView.class).getScene()).isNotNull();
    Camera before = surface.camera().orElseThrow();
    robot.interact(surface::requestFocus);
    robot.type(KeyCode.DOWN);
    await(() -> surface.camera().orElseThrow().elevation() == before.elevation() + 5);
    assertThat(surface.getAccessibleText()).isNotBlank();
    save(robot, "both");
  }

  private void save(FxRobot robot, String name) throws Exception {
    double end = view.conductor().recorded().steps();
    robot.interact(() -> view.conductor().scrub(Math.min(40.0, end / 3)));
    await(() -> view.conductor().idle());
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = view.getScene().snapshot(null));
    File folder = new File("target/screenshots");
    folder.mkdirs();
    File file = new File(folder, "surface-3d-" + name + ".png");
    assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png", file)).isTrue();
  }
}
