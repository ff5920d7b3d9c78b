package org.descentlab.ui;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.descentlab.Main;

/** The program as it is started, which says when its first race runs. */
public final class RunningWindow {
  private RunningWindow() {}

  /** Starts the program, says when the race runs, and ends. */
  public static void main(String[] args) {
    Thread watch = new Thread(RunningWindow::watch, "watch");
    watch.setDaemon(true);
    watch.start();
    Main.main(args);
  }

  private static void watch() {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(5);
        if (asked()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      System.out.println("interrupted");
    }
  }

  private static boolean asked() {
    try {
      Platform.runLater(RunningWindow::look);
      return true;
    } catch (IllegalStateException e) {
      return false; // there is no toolkit yet
    }
  }

  private static void look() {
    Scene scene =
        Window.getWindows().stream()
            .map(Window::getScene)
            .filter(s -> s != null && s.getRoot() instanceof MainView)
            .findFirst()
            .orElse(null);
    if (scene == null) {
      Platform.runLater(RunningWindow::look);
      return;
    }
    MainView view = (MainView) scene.getRoot();
    scene.addPostLayoutPulseListener(
        () -> {
          if (view.ready() && view.conductor().playhead().position() > 0) {
            System.out.println(StartTimes.SHOWN);
            Platform.exit();
          }
        });
  }
}
