package org.descentlab.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * The keyboard: space plays, arrows step, Home and End go to the ends, 1 to 9 select a run, Delete
 * removes it. Who reaches a control by Tab uses it with its own keys; who clicks one keeps these.
 */
final class Keys {

  private Keys() {}

  /** Lets the keys work in a scene. */
  static void install(Scene scene, Conductor conductor, Session session) {
    StrayDrags.stop(scene);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (scene.getFocusOwner() instanceof DataView data && data.typed(event)) {
            event.consume();
          } else if (!needsKeys(scene.getFocusOwner(), event.getCode())
              && !event.isShortcutDown()
              && !WalkKeys.take(scene, event)
              && pressed(event, conductor, session)) {
            event.consume();
          }
        });
    scene.addEventFilter(
        MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(() -> releaseFocus(scene)));
  }

  /** After a click the keys are the window's again, not those of what was clicked. */
  private static void releaseFocus(Scene scene) {
    Node focused = scene.getFocusOwner();
    boolean open = focused instanceof ComboBox<?> box && box.isShowing();
    if (focused instanceof ButtonBase
        || focused instanceof Slider
        || focused instanceof SurfaceView
        || (focused instanceof ComboBox<?> && !open)) {
      scene.getRoot().requestFocus();
    }
  }

  private static boolean needsKeys(Node focused, KeyCode code) {
    if (focused instanceof ButtonBase) {
      return code == KeyCode.SPACE;
    }
    if (focused instanceof Slider) {
      return code != KeyCode.SPACE;
    }
    if (focused instanceof SurfaceView) {
      return code.isArrowKey();
    }
    if (focused instanceof DigitPad) {
      return DigitPad.takes(code);
    }
    return focused instanceof TextInputControl || focused instanceof ComboBox<?>;
  }

  private static boolean pressed(KeyEvent event, Conductor conductor, Session session) {
    switch (event.getCode()) {
      case SPACE -> conductor.togglePlay();
      case LEFT -> conductor.stepBy(event.isShiftDown() ? -10 : -1);
      case RIGHT -> conductor.stepBy(event.isShiftDown() ? 10 : 1);
      case HOME -> conductor.toStart();
      case END -> conductor.scrub((double) conductor.playhead().end());
      case DELETE, BACK_SPACE -> session.removeRun(session.selected().get());
      default -> {
        return select(event.getText(), session);
      }
    }
    return true;
  }

  private static boolean select(String key, Session session) {
    if (key.length() != 1 || key.charAt(0) < '1' || key.charAt(0) > '9') {
      return false;
    }
    int index = key.charAt(0) - '1';
    if (index < session.spec().runs().size()) {
      session.selected().set(index);
    }
    return true;
  }
}
