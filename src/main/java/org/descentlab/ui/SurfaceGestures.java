package org.descentlab.ui;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Moves the camera of a surface: dragging and the arrow keys turn it, the wheel zooms, a double
 * click resets it.
 */
final class SurfaceGestures {
  /** Degrees a pixel of dragging. */
  private static final double TURN = 0.4;

  /** Degrees a press of an arrow key. */
  private static final double KEY_TURN = 5;

  /** Zoom a notch of the wheel, which is 40 pixels. */
  private static final double NOTCH = 1.12;

  private final SurfaceView view;
  private double lastX;
  private double lastY;

  SurfaceGestures(SurfaceView view) {
    this.view = view;
    view.setCursor(Cursor.OPEN_HAND);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> view.setCursor(Cursor.OPEN_HAND));
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    view.requestFocus(); // a field that was being edited is confirmed
    lastX = event.getX();
    lastY = event.getY();
    view.setCursor(Cursor.CLOSED_HAND);
    if (event.getClickCount() == 2) {
      view.reset();
    }
  }

  private void dragged(MouseEvent event) {
    if (event.isPrimaryButtonDown()) {
      turn((lastX - event.getX()) * TURN, (event.getY() - lastY) * TURN);
      lastX = event.getX();
      lastY = event.getY();
      event.consume();
    }
  }

  private void scrolled(ScrollEvent event) {
    double times = StrictMath.pow(NOTCH, event.getDeltaY() / 40);
    view.camera().ifPresent(camera -> view.look(camera.zoomed(times)));
    event.consume();
  }

  private void typed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> turn(KEY_TURN, 0);
      case RIGHT -> turn(-KEY_TURN, 0);
      case UP -> turn(0, -KEY_TURN);
      case DOWN -> turn(0, KEY_TURN);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** The same way as the surface moves under the pointer. */
  private void turn(double around, double upwards) {
    view.camera().ifPresent(camera -> view.look(camera.turned(around, upwards)));
  }
}
