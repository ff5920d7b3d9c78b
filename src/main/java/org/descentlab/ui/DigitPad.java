package org.descentlab.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/**
 * A square to draw on, with the mouse or with the keys: arrows move the pen, the space bar puts it
 * down and lifts it, Delete takes everything away. The secondary button, like the rubber, takes ink
 * away.
 */
final class DigitPad extends Region {
  private static final double LARGEST = 420;
  private static final double LEAST = 84;
  private static final double KEY = 6;

  private final InkGrid ink = new InkGrid();
  private final WritableImage image = new WritableImage(InkGrid.SIDE, InkGrid.SIDE);
  private final ImageView view = new ImageView(image);
  private final Circle pen = new Circle();
  private final BooleanProperty rubber = new SimpleBooleanProperty();
  private final Looks looks;
  private final Runnable changed;
  private double x = InkGrid.SIDE / 2.0;
  private double y = InkGrid.SIDE / 2.0;
  private boolean down;

  /** Tells {@code changed} when there is something else on it. */
  DigitPad(Looks looks, Runnable changed) {
    this.looks = looks;
    this.changed = changed;
    setId("digit-pad");
    getStyleClass().add("digit-pad");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setCursor(Cursor.CROSSHAIR);
    view.setSmooth(true);
    pen.getStyleClass().add("digit-pen");
    pen.setManaged(false);
    pen.visibleProperty().bind(focusVisibleProperty());
    getChildren().setAll(view, pen);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnKeyPressed(this::typed);
    looks.theme().addListener((o, was, now) -> paint());
    paint();
  }

  /** Whether strokes take ink away. */
  BooleanProperty rubber() {
    return rubber;
  }

  /** Takes everything away. */
  void clear() {
    ink.clear();
    down = false;
    show();
  }

  /** What is drawn. */
  InkGrid ink() {
    return ink;
  }

  private double scale() {
    return InkGrid.SIDE / Math.max(1, getWidth());
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    x = event.getX() * scale();
    y = event.getY() * scale();
    stroke(x, y, event.getButton() == MouseButton.SECONDARY);
    event.consume();
  }

  private void dragged(MouseEvent event) {
    stroke(event.getX() * scale(), event.getY() * scale(), event.isSecondaryButtonDown());
    event.consume();
  }

  private void stroke(double toX, double toY, boolean takes) {
    if (takes || rubber.get()) {
      ink.erase(x, y, toX, toY);
    } else {
      ink.draw(x, y, toX, toY);
    }
    x = toX;
    y = toY;
    show();
  }

  /** Whether a key is for the pad while it has the focus. */
  static boolean takes(KeyCode code) {
    return code.isArrowKey()
        || code == KeyCode.SPACE
        || code == KeyCode.DELETE
        || code == KeyCode.BACK_SPACE;
  }

  private void typed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> move(-KEY, 0);
      case RIGHT -> move(KEY, 0);
      case UP -> move(0, -KEY);
      case DOWN -> move(0, KEY);
      case SPACE -> {
        down = !down;
        move(0, 0);
      }
      case DELETE, BACK_SPACE -> clear();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(double dx, double dy) {
    double toX = Math.max(0, Math.min(InkGrid.SIDE, x + dx));
    double toY = Math.max(0, Math.min(InkGrid.SIDE, y + dy));
    if (down) {
      stroke(toX, toY, false);
    }
    x = toX;
    y = toY;
    place();
  }

  private void show() {
    paint();
    place();
    changed.run();
  }

  private void paint() {
    int rgb = looks.figureTheme().text();
    for (int row = 0; row < InkGrid.SIDE; row++) {
      for (int column = 0; column < InkGrid.SIDE; column++) {
        int alpha = Math.round(255 * ink.at(column, row));
        image.getPixelWriter().setArgb(column, row, alpha << 24 | rgb);
      }
    }
  }

  private void place() {
    pen.setRadius(InkGrid.PEN / scale());
    pen.setCenterX(x / scale());
    pen.setCenterY(y / scale());
    pen.setOpacity(down ? 1 : 0.5);
  }

  @Override
  protected double computePrefWidth(double height) {
    return LARGEST;
  }

  @Override
  protected double computePrefHeight(double width) {
    return LARGEST;
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST;
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST;
  }

  @Override
  protected void layoutChildren() {
    view.setFitWidth(getWidth());
    view.setFitHeight(getHeight());
    place();
  }
}
