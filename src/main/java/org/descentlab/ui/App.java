package org.descentlab.ui;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/** The window. */
public final class App extends Application {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;

  private @Nullable MainView view;

  /** Opens the window with these files and returns when it is closed. */
  public static void open(List<String> files) {
    HeadStart.begin();
    launch(App.class, files.toArray(String[]::new));
  }

  @Override
  public void start(Stage stage) {
    Texts texts = new Texts(Locale.getDefault().getLanguage());
    Looks looks = new Looks(Theme.LIGHT);
    Session session = new Session(Samples.first("surface"));
    MainView content = new MainView(session, texts, looks);
    view = content;
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = Math.min(screen.getWidth(), WIDTH);
    double height = Math.min(screen.getHeight(), HEIGHT);
    Scene scene = new Scene(content, width, height);
    scene.getStylesheets().add(App.class.getResource("window.css").toExternalForm());
    Keys.install(scene, content.conductor(), session);
    stage.setScene(scene);
    stage.setTitle("DescentLab");
    stage.setMinWidth(900);
    stage.setMinHeight(560);
    stage.show();
    // some window managers open a small window and let it be sized only once it is shown
    Platform.runLater(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    List<String> named = getParameters().getUnnamed();
    if (!named.isEmpty()) {
      content.files().open(named.get(0));
    }
  }

  @Override
  public void stop() {
    if (view != null) {
      view.close();
    }
  }
}
