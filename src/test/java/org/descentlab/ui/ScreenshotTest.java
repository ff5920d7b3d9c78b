package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.descentlab.experiment.NetworkProblem;
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
    "ravine-race, basic, light, en, 1366, 768",
    "ravine-race, full, dark, zh, 1366, 768",
    "ravine-race, lecture, light, en, 1366, 768",
    "ravine-race, lecture-curvature, dark, zh, 1600, 1000",
    "ravine-race, anatomy, light, en, 1366, 768",
    "ravine-race, walk, dark, en, 1600, 1000",
    "ravine-race, curvature, light, zh, 1366, 768",
    "ravine-limits, reason, light, en, 1366, 768",
    "adam-axes, basic, light, zh, 1366, 768",
    "bounded-saddle, full, light, zh, 1366, 768",
    "growing-waves, basic, dark, zh, 1366, 768",
    "growing-waves, anatomy, light, en, 1600, 1000",
    "seed0-batches, full, dark, en, 1366, 768",
    "seed0-batches, basic, light, zh, 1600, 1000",
    "mnist-dropout, basic, light, en, 1366, 768",
    "mnist-dropout, full, dark, zh, 1600, 1000"
  })
  void theWindowShowsAllItsPictures(
      String sample,
      String state,
      String theme,
      String language,
      int width,
      int height,
      FxRobot robot)
      throws Exception {
    Session session = new Session(Samples.read(sample));
    boolean network = session.spec().problem() instanceof NetworkProblem;
    if (network) {
      session.edit(spec -> spec.withStop(StopSpec.after(1000)));
    }
    Looks looks = new Looks(theme.equals("dark") ? Theme.DARK : Theme.LIGHT);
    looks.full().set(!state.equals("basic"));
    MainView view = show(session, language, looks, width, height, robot);
    await(() -> view.conductor().recorded() != null);
    if (!network) {
      long end = view.conductor().recorded().steps();
      robot.interact(() -> view.conductor().scrub(Math.min(40.0, end / 3.0)));
    }
    robot.interact(() -> bring(view, looks, state));
    await(() -> view.conductor().idle() && view.ready());
    if (state.equals("reason")) {
      await(() -> opaque(robot.lookup("#reason-page").query()));
    }
    Image image = picture(view.getScene(), state.equals("reason"), robot);
    File folder = new File("target/screenshots");
    folder.mkdirs();
    String name = String.join("-", sample, state, theme, language, width + "x" + height);
    assertThat(
            ImageIO.write(
                SwingFXUtils.fromFXImage(image, null), "png", new File(folder, name + ".png")))
        .isTrue();
    List<String> poor = new ArrayList<>();
    robot.interact(() -> poor.addAll(Contrast.poor(view, (Color) view.getScene().getFill())));
    assertThat(poor).as("texts below the contrast that WCAG AA asks").isEmpty();
    Set<String> classes =
        view.lookupAll("*").stream()
            .flatMap(node -> node.getStyleClass().stream())
            .collect(Collectors.toSet());
    assertThat(classes)
        .as("controls whose rules the theme's sheet has")
        .doesNotContainAnyElementsOf(ThemeShortening.leftOut());
    robot.interact(view::close);
  }

  private MainView show(
      Session session, String language, Looks looks, int width, int height, FxRobot robot) {
    MainView[] made = new MainView[1];
    robot.interact(
        () -> {
          made[0] = new MainView(session, new Texts(language), looks);
          Scene scene = new Scene(made[0], width, height);
          scene.getStylesheets().add(App.class.getResource("window.css").toExternalForm());
          stage.setScene(scene);
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(width);
          stage.setHeight(height);
          stage.show();
        });
    return made[0];
  }

  /** Whether nothing fades in any more. */
  private static boolean opaque(Node node) {
    return node == null || (node.getOpacity() == 1 && opaque(node.getParent()));
  }

  /** The screen shows what pops up too, but may be smaller than the window. */
  private static Image picture(Scene scene, boolean popup, FxRobot robot) {
    if (popup) {
      return robot.capture(robot.bounds(scene).query()).getImage();
    }
    Image[] image = new Image[1];
    robot.interact(() -> image[0] = scene.snapshot(null));
    return image[0];
  }

  /** Brings the window into a state, as its buttons do. */
  private static void bring(MainView view, Looks looks, String state) {
    switch (state) {
      case "lecture" -> looks.lecture().set(true);
      case "lecture-curvature" -> {
        looks.lecture().set(true);
        fire(view, "#open-curvature");
      }
      case "anatomy" -> fire(view, "#open-anatomy");
      case "walk" -> {
        fire(view, "#open-anatomy");
        fire(view, "#substep");
        fire(view, "#substep");
      }
      case "curvature" -> fire(view, "#open-curvature");
      case "reason" -> fire(view, "#run-1-status");
      default -> {}
    }
  }

  private static void fire(MainView view, String id) {
    view.applyCss();
    view.layout();
    ((ButtonBase) view.lookup(id)).fire();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }
}
