package org.descentlab.ui;

import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/**
 * Keeps drags from controls that were not pressed: what popped up and closes takes the press for
 * itself, and a slider that is dragged without one fails.
 */
final class StrayDrags {
  private boolean pressed;

  private StrayDrags() {}

  /** Stops them in a scene. */
  static void stop(Scene scene) {
    StrayDrags drags = new StrayDrags();
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> drags.pressed = true);
    scene.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        e ->
            drags.pressed =
                e.isPrimaryButtonDown() || e.isSecondaryButtonDown() || e.isMiddleButtonDown());
    scene.addEventFilter(
        MouseEvent.MOUSE_DRAGGED,
        e -> {
          if (!drags.pressed) {
            e.consume();
          }
        });
  }
}
