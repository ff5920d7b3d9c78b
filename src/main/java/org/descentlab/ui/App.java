package org.descentlab.ui;

import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The window. */
public final class App extends Application {
  /** Opens the window with these files and returns when it is closed. */
  public static void open(List<String> files) {
    launch(App.class, files.toArray(String[]::new));
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new Label("DescentLab"), 640, 400));
    stage.setTitle("DescentLab");
    stage.show();
  }
}
