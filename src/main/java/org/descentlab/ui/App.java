package org.descentlab.ui;

import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.figure.Theme;
import org.descentlab.ui.SettingsFolder.Found;
import org.jspecify.annotations.Nullable;

/** The window. */
public final class App extends Application {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;

  private @Nullable MainView view;
  private @Nullable WindowMemory memory;

  /** Opens the window with these files and returns when it is closed. */
  public static void open(List<String> files) {
    HeadStart.begin(SettingsFolder.ofUser(), files);
    launch(App.class, files.toArray(String[]::new));
  }

  @Override
  public void start(Stage stage) {
    open(stage, SettingsFolder.ofUser(), getParameters().getUnnamed());
  }

  /** Opens the window as it was left, with the first of these files if there is one. */
  void open(Stage stage, SettingsFolder folder, List<String> files) {
    HeadStart.Opening opening = HeadStart.opening(folder, files);
    Found found = opening.found();
    Remembered was = found.window();
    Texts texts = new Texts(was.language());
    Looks looks = new Looks(was.dark() ? Theme.DARK : Theme.LIGHT);
    looks.full().set(was.full());
    FirstExperiment first = opening.first();
    Session session = new Session(first.experiment());
    session.restore(first.experiment(), first.folder(), first.selected());
    boolean held = first.remembered() && session.spec().problem() instanceof NetworkProblem;
    MainView content = MainView.begun(session, texts, looks, held);
    view = content;
    content.picture().set(was.picture());
    content.exports().set(was.exports());
    content.conductor().speed(was.speed());
    content.conductor().loop(was.loop());
    content.conductor().begin();
    show(stage, content, was, looks);
    content.conductor().wake();
    WindowMemory remembers = new WindowMemory(folder, was, content, session, texts, looks, stage);
    memory = remembers;
    remembers.divide();
    content.whenComplete(
        () -> {
          content.transport().set(was.speed(), was.loop());
          remembers.watch();
          String faults = first.faults(texts.messages().get(), found.faults());
          if (!faults.isEmpty()) {
            content.messages().warn(faults);
          }
        });
  }

  private static void show(Stage stage, MainView content, Remembered was, Looks looks) {
    Rectangle2D first = Screen.getPrimary().getVisualBounds();
    Rectangle2D usual =
        new Rectangle2D(
            first.getMinX(),
            first.getMinY(),
            Placement.side(first.getWidth(), WIDTH),
            Placement.side(first.getHeight(), HEIGHT));
    Rectangle2D place =
        was.place()
            .map(
                wanted ->
                    Placement.reachable(
                        wanted, Screen.getScreens().stream().map(Screen::getVisualBounds).toList()))
            .orElse(usual);
    Scene scene = new Scene(content, place.getWidth(), place.getHeight());
    scene.getStylesheets().add(App.class.getResource("window.css").toExternalForm());
    Keys.install(scene, content.conductor(), content.session());
    stage.setScene(scene);
    stage.setTitle("DescentLab");
    stage.setMinWidth(900);
    stage.setMinHeight(560);
    if (was.place().isPresent()) {
      stage.setX(place.getMinX());
      stage.setY(place.getMinY());
    }
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
    stage.setMaximized(was.maximized());
    fillScreenInLecture(stage, looks);
    stage.show();
    content.requestFocus(); // the keys are the window's until somebody takes them by Tab
    // some window managers open a small window and let it be sized only once it is shown
    Platform.runLater(
        () -> {
          if (!stage.isMaximized()) {
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
          }
        });
  }

  /** A lecture fills the screen; who leaves the one leaves the other. */
  private static void fillScreenInLecture(Stage stage, Looks looks) {
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    looks.lecture().addListener((o, was, now) -> stage.setFullScreen(now));
    stage
        .fullScreenProperty()
        .addListener(
            (o, was, now) -> {
              if (!now) {
                looks.lecture().set(false);
              }
            });
  }

  /** The window's content, null before it is opened. */
  @Nullable MainView view() {
    return view;
  }

  @Override
  public void stop() {
    if (view != null) {
      view.complete(); // what is remembered is remembered by what comes last
    }
    if (memory != null) {
      memory.close();
    }
    if (view != null) {
      view.close();
    }
  }
}
