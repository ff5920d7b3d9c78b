package org.descentlab.ui;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.descentlab.figure.PlotArea;

/**
 * Moves, adds and removes points in the picture of the data: a point is dragged; a double click on
 * empty ground, or a click in the mode that adds, makes one; the right button opens what else can
 * be done. Keys: Alt and an arrow select, Ctrl and an arrow move, Delete removes, Insert adds.
 */
final class DataGestures {
  /** So near to a point, in pixels, it is meant. */
  private static final double REACH = 10;

  /** So far, in pixels, the pointer moves before a point does. */
  private static final double SLACK = 2;

  /** A press of a key moves a point by this share of the picture; with Shift by ten times it. */
  private static final double KEY_STEP = 0.01;

  private final DataView view;
  private final EditedPoints edited;
  private final Texts texts;
  private final ContextMenu menu = new ContextMenu();
  private boolean holds;
  private boolean drags;
  private double pressX;
  private double pressY;
  private double offX;
  private double offY;

  DataGestures(DataView view, EditedPoints edited, Texts texts) {
    this.view = view;
    this.edited = edited;
    this.texts = texts;
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
  }

  private int under(MouseEvent event, PointEdits points, PlotArea area) {
    double reach = REACH * view.theme().factor();
    return points.nearest(area, event.getX(), event.getY(), reach);
  }

  private void moved(MouseEvent event) {
    Optional<PointEdits> points = edited.points();
    PlotArea area = view.area();
    boolean inside = area != null && area.contains(event.getX(), event.getY());
    if (points.isEmpty() || area == null || !inside) {
      view.setCursor(Cursor.DEFAULT);
      return;
    }
    boolean over = under(event, points.get(), area) >= 0;
    view.setCursor(over ? Cursor.OPEN_HAND : view.adds().get() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
  }

  private void pressed(MouseEvent event) {
    menu.hide();
    view.requestFocus(); // a field that was being edited is confirmed
    Optional<PointEdits> points = edited.points();
    PlotArea area = view.area();
    if (points.isEmpty() || area == null || !area.contains(event.getX(), event.getY())) {
      return;
    }
    int row = under(event, points.get(), area);
    if (event.getButton() == MouseButton.SECONDARY) {
      edited.select(row);
      openMenu(event, points.get(), row);
    } else if (event.getButton() == MouseButton.PRIMARY) {
      boolean adds = row < 0 && (view.adds().get() || event.getClickCount() == 2);
      if (adds) {
        view.holdAxes();
        add(event, area);
        hold(event, 0, 0);
      } else {
        edited.select(row);
        if (row >= 0) {
          double x = area.pixelX(points.get().shownX()[row]);
          hold(event, x - event.getX(), area.pixelY(points.get().shownY(row)) - event.getY());
        }
      }
    }
    event.consume();
  }

  private void add(MouseEvent event, PlotArea area) {
    double x = PictureView.valueX(area, event.getX());
    edited.add(x, PictureView.valueY(area, event.getY()), label(event.isShiftDown()));
  }

  /** With Shift the other one. */
  private int label(boolean shift) {
    return shift ? 1 - view.label().get() : view.label().get();
  }

  private void hold(MouseEvent event, double x, double y) {
    holds = true;
    drags = false;
    pressX = event.getX();
    pressY = event.getY();
    offX = x;
    offY = y;
    view.setCursor(Cursor.CLOSED_HAND);
  }

  private void dragged(MouseEvent event) {
    PlotArea area = view.area();
    if (!holds || !event.isPrimaryButtonDown() || area == null) {
      return;
    }
    drags |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > SLACK;
    if (drags) {
      view.holdAxes();
      double x = within(event.getX() + offX, area.left(), area.width());
      double y = within(event.getY() + offY, area.top(), area.height());
      double unitX = (area.x().high() - area.x().low()) / area.width();
      double unitY = (area.y().high() - area.y().low()) / area.height();
      edited.move(Numbers.resolved(area.valueX(x), unitX), Numbers.resolved(area.valueY(y), unitY));
    }
    event.consume();
  }

  private static double within(double pixel, double from, double length) {
    return Math.max(from, Math.min(from + length, pixel));
  }

  private void released(MouseEvent event) {
    if (holds) {
      holds = false;
      view.releaseAxes();
      view.setCursor(Cursor.DEFAULT);
      event.consume();
    }
  }

  private void openMenu(MouseEvent event, PointEdits points, int row) {
    PlotArea area = view.area();
    menu.getItems().clear();
    if (row >= 0) {
      item("remove-point", "window.points.remove", edited::remove);
      if (points.classes()) {
        item("relabel-point", "window.points.relabel", edited::relabel);
      }
    } else if (area != null) {
      item("add-point-here", "window.points.add-here", () -> add(event, area));
    }
    menu.show(view, event.getScreenX(), event.getScreenY());
  }

  private void item(String id, String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(id);
    item.setOnAction(e -> action.run());
    menu.getItems().add(item);
  }

  /** Takes a key that the picture gets while it has the focus; false where it is for others. */
  boolean typed(KeyEvent event) {
    if (edited.points().isEmpty()) {
      return false;
    }
    KeyCode code = event.getCode();
    if (event.isAltDown() && code.isArrowKey()) {
      edited.selectBeside(code == KeyCode.RIGHT || code == KeyCode.DOWN);
    } else if (event.isShortcutDown() && code.isArrowKey()) {
      nudge(code, event.isShiftDown() ? 10 * KEY_STEP : KEY_STEP);
    } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
      edited.remove();
    } else if (code == KeyCode.INSERT) {
      addInTheMiddle(label(event.isShiftDown()));
    } else if (code == KeyCode.ESCAPE) {
      edited.select(-1);
    } else {
      return false;
    }
    return true;
  }

  private void nudge(KeyCode code, double part) {
    PlotArea area = view.area();
    if (area != null) {
      double x = code == KeyCode.LEFT ? -part : code == KeyCode.RIGHT ? part : 0;
      double y = code == KeyCode.DOWN ? -part : code == KeyCode.UP ? part : 0;
      edited.nudge(x * (area.x().high() - area.x().low()), y * (area.y().high() - area.y().low()));
    }
  }

  private void addInTheMiddle(int label) {
    PlotArea area = view.area();
    if (area != null) {
      double unitX = (area.x().high() - area.x().low()) / area.width();
      double unitY = (area.y().high() - area.y().low()) / area.height();
      edited.add(
          Numbers.resolved(area.x().value(0.5), unitX),
          Numbers.resolved(area.y().value(0.5), unitY),
          label);
    }
  }
}
