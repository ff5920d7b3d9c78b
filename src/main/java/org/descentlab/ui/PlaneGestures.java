package org.descentlab.ui;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.descentlab.figure.PlotArea;

/**
 * The wheel zooms about the pointer, dragging moves what is shown or, at the ring of a start, the
 * start; a click sets the start at once, a double click shows everything again, with the start
 * where it was before its first half. The keys + − 0 and the arrows with the shortcut key do the
 * same.
 */
final class PlaneGestures {
  /** Zoom a notch of the wheel, which is 40 pixels. */
  private static final double NOTCH = 1.2;

  private static final double KEY_ZOOM = 1.4;
  private static final double KEY_PAN = 40;

  /** Shorter movements are a click. */
  private static final double STILL = 4;

  private enum Held {
    NOTHING,
    PLACE,
    PLANE,
    START
  }

  private final ZoomableView shown;
  private Held held = Held.NOTHING;
  private Runnable takeBack = () -> {};
  private double lastX;
  private double lastY;

  private PlaneGestures(ZoomableView shown) {
    this.shown = shown;
    shown.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    shown.addEventHandler(MouseEvent.MOUSE_EXITED, e -> shown.pointAway());
    shown.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    shown.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    shown.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    shown.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    shown.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    shown.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
  }

  /** Lets a picture be used so. */
  static void on(ZoomableView shown) {
    new PlaneGestures(shown);
  }

  private boolean inside(double x, double y) {
    PlotArea area = shown.area();
    return area != null && area.contains(x, y);
  }

  private void moved(MouseEvent event) {
    boolean inside = inside(event.getX(), event.getY());
    shown.setCursor(inside ? cursorAt(event.getX(), event.getY()) : Cursor.DEFAULT);
    if (inside) {
      shown.point(event.getX(), event.getY());
    } else {
      shown.pointAway();
    }
  }

  private Cursor cursorAt(double x, double y) {
    return shown.startAt(x, y).isPresent() ? Cursor.HAND : Cursor.CROSSHAIR;
  }

  private void pressed(MouseEvent event) {
    held = Held.NOTHING;
    if (event.getButton() != MouseButton.PRIMARY || !inside(event.getX(), event.getY())) {
      return;
    }
    shown.requestFocus(); // a field that was being edited is confirmed
    lastX = event.getX();
    lastY = event.getY();
    if (event.getClickCount() == 2 && shown.part().zoomed().get()) {
      takeBack.run();
      shown.part().reset();
      return;
    }
    takeBack = () -> {};
    held = Held.PLACE;
    shown
        .startAt(lastX, lastY)
        .ifPresent(
            ring -> {
              held = Held.START;
              lastX -= ring[0]; // from here on, how far beside the ring it was taken
              lastY -= ring[1];
            });
  }

  private void dragged(MouseEvent event) {
    if (event.isPrimaryButtonDown()) {
      draggedTo(event.getX(), event.getY());
    }
  }

  private void draggedTo(double x, double y) {
    if (held == Held.PLACE && Math.hypot(x - lastX, y - lastY) > STILL) {
      held = Held.PLANE;
      shown.setCursor(Cursor.CLOSED_HAND);
      shown.pointAway();
    }
    if (held == Held.PLANE) {
      shown.pan(x - lastX, y - lastY);
      lastX = x;
      lastY = y;
    } else if (held == Held.START) {
      moveStart(x - lastX, y - lastY);
    }
  }

  /** The start stays in what is shown. */
  private void moveStart(double x, double y) {
    PlotArea area = shown.area();
    if (area != null) {
      double inX = Math.max(area.left(), Math.min(area.left() + area.width(), x));
      double inY = Math.max(area.top(), Math.min(area.top() + area.height(), y));
      shown.setStart(inX, inY);
      shown.point(inX, inY);
    }
  }

  private void released(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    double x = event.getX();
    double y = event.getY();
    if (held != Held.START) {
      draggedTo(x, y); // a busy computer may tell of no movement before
    }
    if (held == Held.PLACE) {
      takeBack = shown.start().kept();
      shown.setStart(x, y);
    }
    held = Held.NOTHING;
    moved(event);
  }

  private void scrolled(ScrollEvent event) {
    if (inside(event.getX(), event.getY()) && event.getDeltaY() != 0) {
      double times = StrictMath.pow(NOTCH, event.getDeltaY() / 40);
      shown.zoom(times, event.getX(), event.getY());
      event.consume();
    }
  }

  private void pinched(ZoomEvent event) {
    if (inside(event.getX(), event.getY())) {
      shown.zoom(event.getZoomFactor(), event.getX(), event.getY());
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    if (event.getCode().isArrowKey() && !event.isShortcutDown()) {
      return; // that steps
    }
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> shown.zoom(KEY_ZOOM);
      case MINUS, SUBTRACT -> shown.zoom(1 / KEY_ZOOM);
      case DIGIT0, NUMPAD0 -> shown.part().reset();
      case LEFT -> shown.pan(KEY_PAN, 0);
      case RIGHT -> shown.pan(-KEY_PAN, 0);
      case UP -> shown.pan(0, KEY_PAN);
      case DOWN -> shown.pan(0, -KEY_PAN);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
