package org.descentlab.ui;

import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the selected run, wherever in the window the focus is, but not where somebody writes:
 * W says why it stands as it does (in the list F1 too), F2 renames, Ctrl+D duplicates, Alt+Up and
 * Alt+Down move it.
 */
final class RunKeys {
  private RunKeys() {}

  /** What does it in a scene. */
  static EventHandler<KeyEvent> handler(RunList list) {
    return event -> {
      boolean writing = event.getTarget() instanceof TextInputControl;
      if (!writing && pressed(event, list)) {
        event.consume();
      }
    };
  }

  private static boolean pressed(KeyEvent event, RunList list) {
    Session session = list.session();
    int index = session.selected().get();
    boolean plain = !event.isAltDown() && !event.isShortcutDown();
    if (event.getCode() == KeyCode.W && plain) {
      list.explain(index);
    } else if (event.getCode() == KeyCode.F2 && plain) {
      list.rename(index);
    } else if (event.getCode() == KeyCode.D && event.isShortcutDown() && !event.isAltDown()) {
      list.duplicate(index);
    } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      session.moveRun(index, index - 1);
      list.focusSelected();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      session.moveRun(index, index + 1);
      list.focusSelected();
    } else {
      return false;
    }
    return true;
  }
}
