package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.StopSpec;
import org.descentlab.figure.Theme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window's main states, in target/screenshots, for a person to look at. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class ScreenshotTest {
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @ParameterizedTest
  @CsvSource({
    "surface, light, en, 1366, 768",
    "surface, dark, zh, 1366, 768",
    "surface, light, en, 1600, 1000",
    "formula, light, zh, 1366, 768",
    "curve, light, en, 1366, 768",
    "curve, dark, zh, 1366, 768",
    "linear-regression, dark, en, 1366, 768",
    "linear-regression, light, zh, 1600, 1000",
    "network, light, en, 1366, 768",
    "network, dark, zh, 1600, 1000"
  })
  void theWindowShowsAllItsPictures(
      String kind, String theme, String language, int width, int height, FxRobot robot)
      throws Exception {
    Session session = new Session(Samples.first(kind));
    if (kind.equals(NetworkProblem.KIND)) {
      session.edit(spec -> spec.withStop(StopSpec.after(1000)));
    }
    MainView[] made = new MainView[1];
    robot.interact(
        () -> {
          Looks looks = new Looks(theme.equals("dark") ? Theme.DARK : Theme.LIGHT);
          made[0] = new MainView(session, new Texts(language), looks);
          Scene scene = new Scene(made[0], width, height);
          scene.getStylesheets().add(App.class.getResource("window.css").toExternalForm());
          stage.setScene(scene);
          stage.setWidth(width);
          stage.setHeight(height);
          stage.show();
        });
    MainView view = made[0];
    await(() -> view.conductor().recorded() != null);
    if (!kind.equals(NetworkProblem.KIND)) {
      long end = view.conductor().recorded().steps();
      robot.interact(() -> view.conductor().scrub(Math.min(40.0, end / 3.0)));
    }
    await(() -> view.conductor().idle() && view.ready());
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = view.getScene().snapshot(null));
    File folder = new File("target/screenshots");
    folder.mkdirs();
    String name = String.join("-", kind, theme, language, width + "x" + height);
    assertThat(
            ImageIO.write(
                SwingFXUtils.fromFXImage(image[0], null), "png", new File(folder, name + ".png")))
        .isTrue();
    robot.interact(view::close);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }
}
