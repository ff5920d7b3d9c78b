package org.descentlab.ui;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * The keyboard: space plays, arrows step, Home and End go to the ends, 1 to 9 select a run, Up and
 * Down the one beside it, Delete removes it. Who reaches a control by Tab uses it with its own
 * keys; who clicks one keeps these; who types in a field has them again after Escape.
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
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && scene.getFocusOwner() instanceof TextField) {
            scene.getRoot().requestFocus();
          }
        });
    scene.addEventFilter(
        MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(() -> releaseFocus(scene)));
  }

  /**
   * After a click the keys are the window's again, not those of what was clicked; a list that it
   * opened keeps them until it closes.
   */
  private static void releaseFocus(Scene scene) {
    Node focused = scene.getFocusOwner();
    Optional<ReadOnlyBooleanProperty> open =
        listShowing(focused).filter(ReadOnlyBooleanProperty::get);
    if (open.isPresent()) {
      whenClosed(open.get(), () -> releaseFocus(scene));
    } else if (focused instanceof ButtonBase
        || focused instanceof Slider
        || focused instanceof SurfaceView
        || focused instanceof ComboBox<?>) {
      scene.getRoot().requestFocus();
    }
  }

  private static Optional<ReadOnlyBooleanProperty> listShowing(Node control) {
    if (control instanceof MenuButton menu) {
      return Optional.of(menu.showingProperty());
    }
    return control instanceof ComboBox<?> box
        ? Optional.of(box.showingProperty())
        : Optional.empty();
  }

  private static void whenClosed(ReadOnlyBooleanProperty showing, Runnable then) {
    showing.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Boolean> open, Boolean was, Boolean isOpen) {
            showing.removeListener(this);
            Platform.runLater(then);
          }
        });
  }

  private static boolean needsKeys(Node focused, KeyCode code) {
    if (focused instanceof ToggleButton one && one.getToggleGroup() != null) {
      return code == KeyCode.SPACE || code.isArrowKey(); // to the others of its group
    }
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
      case UP, DOWN -> {
        return selectsBeside(event) && select(session, event.getCode() == KeyCode.UP ? -1 : 1);
      }
      default -> {
        return select(event.getText(), session);
      }
    }
    return true;
  }

  /** Whoever came to a control by Tab goes on from there instead. */
  private static boolean selectsBeside(KeyEvent event) {
    Node focused =
        event.getTarget() instanceof Scene scene ? scene.getRoot() : (Node) event.getTarget();
    boolean nowhere = focused.getParent() == null;
    return !event.isAltDown() && (nowhere || focused instanceof ZoomableView);
  }

  private static boolean select(Session session, int by) {
    int beside = session.selected().get() + by;
    session.selected().set(Math.max(0, Math.min(session.spec().runs().size() - 1, beside)));
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
