package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.figure.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class StagedWindowTest {
  private static final List<String> PARTS =
      List.of("#play", "#theme", "#experiment-menu", "#run-0", "#editor", "#notes", "#message");

  private MainView view;
  private Bounds first;
  private boolean alone;

  @Start
  void open(Stage stage) {
    Looks looks = new Looks(Theme.LIGHT);
    Session session = new Session(Samples.first(SurfaceProblem.KIND));
    view = MainView.begun(session, new Texts("en"), looks, false);
    Scene scene = new Scene(view, 1200, 720);
    scene.getStylesheets().add(App.class.getResource("window.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
    view.applyCss();
    view.layout();
    alone = PARTS.stream().allMatch(part -> view.lookup(part) == null);
    first = pictures();
  }

  @AfterEach
  void close() {
    view.close();
  }

  private Bounds pictures() {
    return view.lookup("#pictures").localToScene(view.lookup("#pictures").getLayoutBounds());
  }

  @Test
  void controlsComeAfterThePicturesAndMoveNothing(FxRobot robot) throws Exception {
    assertThat(alone).as("the pictures open alone").isTrue();
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> PARTS.stream().allMatch(part -> view.lookup(part) != null)));
    robot.interact(view::layout);
    assertThat(pictures()).isEqualTo(first);
  }

  @Test
  void whatWaitsForAllIsDoneOnceAllIsThere(FxRobot robot) {
    boolean[] there = new boolean[1];
    robot.interact(
        () -> {
          view.whenComplete(
              () -> there[0] = view.lookup("#play") != null && view.lookup("#theme") != null);
          view.complete();
        });
    assertThat(there[0]).isTrue();
  }
}
