package org.descentlab.ui;

import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.descentlab.figure.PlotArea;

/**
 * The wheel zooms about the pointer, dragging moves what is shown or, at the ring of a start, the
 * start; a click sets the start, a double click shows everything again. The keys + − 0 and the
 * arrows with the shortcut key do the same.
 */
final class PlaneGestures {
  /** Zoom a notch of the wheel, which is 40 pixels. */
  private static final double NOTCH = 1.2;

  private static final double KEY_ZOOM = 1.4;
  private static final double KEY_PAN = 40;

  /** Shorter movements are a click. */
  private static final double STILL = 4;

  /** A click waits so long for a second one, where a double click has something to do. */
  private static final Duration SECOND_CLICK = Duration.millis(300);

  private enum Held {
    NOTHING,
    PLACE,
    PLANE,
    START
  }

  private final Region view;
  private final Zoomable shown;
  private final PauseTransition click = new PauseTransition(SECOND_CLICK);
  private Held held = Held.NOTHING;
  private double lastX;
  private double lastY;

  private <V extends Region & Zoomable> PlaneGestures(V view) {
    this.view = view;
    this.shown = view;
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    view.addEventHandler(MouseEvent.MOUSE_EXITED, e -> shown.pointAway());
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    view.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
  }

  /** Lets a picture be used so. */
  static <V extends Region & Zoomable> void on(V view) {
    new PlaneGestures(view);
  }

  private boolean inside(double x, double y) {
    PlotArea area = shown.area();
    return area != null && area.contains(x, y);
  }

  private void moved(MouseEvent event) {
    boolean inside = inside(event.getX(), event.getY());
    view.setCursor(inside ? cursorAt(event.getX(), event.getY()) : Cursor.DEFAULT);
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
    click.stop();
    held = Held.NOTHING;
    if (event.getButton() != MouseButton.PRIMARY || !inside(event.getX(), event.getY())) {
      return;
    }
    view.requestFocus(); // a field that was being edited is confirmed
    lastX = event.getX();
    lastY = event.getY();
    if (event.getClickCount() == 2 && shown.part().zoomed().get()) {
      shown.part().reset();
      return;
    }
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
      view.setCursor(Cursor.CLOSED_HAND);
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
      if (shown.part().zoomed().get()) {
        click.setOnFinished(e -> shown.setStart(x, y));
        click.playFromStart();
      } else {
        shown.setStart(x, y);
      }
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
    if (event.isShiftDown() && event.getCode().isArrowKey()) {
      return; // these walk through the anatomy of the step
    }
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> shown.zoom(KEY_ZOOM);
      case MINUS, SUBTRACT -> shown.zoom(1 / KEY_ZOOM);
      case DIGIT0, NUMPAD0 -> shown.part().reset();
      case LEFT -> pan(event, KEY_PAN, 0);
      case RIGHT -> pan(event, -KEY_PAN, 0);
      case UP -> pan(event, 0, KEY_PAN);
      case DOWN -> pan(event, 0, -KEY_PAN);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void pan(KeyEvent event, double dx, double dy) {
    if (event.isShortcutDown()) {
      shown.pan(dx, dy);
    }
  }
}
