package org.descentlab.ui;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window of the program's theme and size with one label: the least that a window can take. */
public final class EmptyWindow {
  private EmptyWindow() {}

  /** Opens it, says when it is shown, and ends. */
  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /** The application is a class of its own, since the launcher refuses a main class that is one. */
  public static final class Shown extends Application {
    @Override
    public void start(Stage stage) {
      Application.setUserAgentStylesheet(ThemeSheet.address());
      Scene scene = new Scene(new StackPane(new Label("DescentLab")), 1366, 768);
      stage.setScene(scene);
      stage.show();
      scene.addPostLayoutPulseListener(
          () -> {
            System.out.println(StartTimes.SHOWN);
            Platform.runLater(Platform::exit); // not amidst a pulse
          });
    }
  }
}
