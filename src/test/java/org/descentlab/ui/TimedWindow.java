package org.descentlab.ui;

import javafx.scene.Scene;
import javafx.stage.Stage;

/** The size at which windows are timed: that of the smallest projector, 1366×768. */
final class TimedWindow {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;

  private TimedWindow() {}

  /** Opens a window of the size, frame and title bar included, styled as the program's. */
  static Scene show(Stage stage, MainView view) {
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    scene.getStylesheets().add(App.class.getResource("window.css").toExternalForm());
    stage.setScene(scene);
    stage.show();
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    return scene;
  }
}
