package org.descentlab.ui;

import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps drags from controls that were not pressed, since a slider that is dragged without a press
 * fails: what popped up and closes takes the press for itself, and what was pressed and has gone
 * since leaves the drag to what is there instead.
 */
final class StrayDrags {
  private @Nullable EventTarget pressed;

  private StrayDrags() {}

  /** Stops them in a scene. */
  static void stop(Scene scene) {
    StrayDrags drags = new StrayDrags();
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> drags.pressed = e.getTarget());
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, drags::released);
    scene.addEventFilter(
        MouseEvent.MOUSE_DRAGGED,
        e -> {
          if (!e.getTarget().equals(drags.pressed)) {
            e.consume();
          }
        });
  }

  private void released(MouseEvent event) {
    if (!event.isPrimaryButtonDown()
        && !event.isSecondaryButtonDown()
        && !event.isMiddleButtonDown()) {
      pressed = null;
    }
  }
}
