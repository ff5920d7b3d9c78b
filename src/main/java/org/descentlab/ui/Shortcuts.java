package org.descentlab.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * The keys that concern the window as a whole: undo and redo, lecture mode, the list of all keys.
 * Where somebody types, letters are letters, and undo is the field's as long as it has something to
 * undo. Those of the menu stand with its items.
 */
final class Shortcuts {
  private final Undoing undoing;
  private final Looks looks;
  private final Runnable help;

  Shortcuts(Undoing undoing, Looks looks, Runnable help) {
    this.undoing = undoing;
    this.looks = looks;
    this.help = help;
  }

  /** Lets the keys work in a scene. */
  void install(Scene scene) {
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> undoing.press());
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> undoing.release());
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (pressed(event, scene.getFocusOwner())) {
            event.consume();
          }
        });
  }

  private boolean pressed(KeyEvent event, Node focused) {
    if (event.isShortcutDown()) {
      return !event.isAltDown() && withControl(event, focused);
    }
    boolean types = focused instanceof TextInputControl || focused instanceof ComboBox<?>;
    boolean lectures = looks.lecture().get();
    if (event.getCode() == KeyCode.F11 || (event.getCode() == KeyCode.F && !types)) {
      looks.lecture().set(!lectures);
    } else if (event.getCode() == KeyCode.P && !types && !event.isAltDown() && looks.full().get()) {
      looks.program().set(!looks.program().get());
    } else if (event.getCode() == KeyCode.ESCAPE && lectures && !types) {
      looks.lecture().set(false);
    } else if ((event.getCode() == KeyCode.F1 && !RunRow.holds(focused))
        || (event.getText().equals("?") && !types)) {
      help.run(); // in the list of runs F1 says why a run stands as it does
    } else {
      return false;
    }
    return true;
  }

  private boolean withControl(KeyEvent event, Node focused) {
    boolean back = event.getCode() == KeyCode.Z && !event.isShiftDown();
    boolean again = event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z;
    if (!back && !again) {
      return false;
    }
    if (focused instanceof TextInputControl field
        && (back ? field.isUndoable() : field.isRedoable())) {
      return false;
    }
    if (back) {
      undoing.undo();
    } else {
      undoing.redo();
    }
    return true;
  }
}
