package org.descentlab.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;

/**
 * A page that opens at a control, above everything, and goes when somebody presses elsewhere or
 * Escape. Starts no thread, as the popovers of the theme's library do at each opening.
 */
final class Bubble {
  private static final double GAP = 4;

  private final Popup popup = new Popup();
  private final StackPane frame;

  Bubble(Node page) {
    frame = new StackPane(page);
    frame.getStyleClass().add("bubble");
    Typeface.of(frame);
    popup.getContent().setAll(frame);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.setAutoFix(true);
  }

  /** Opens beneath a control, towards the middle of the window. */
  void show(Node control) {
    Looks.like(control, frame);
    Bounds place = control.localToScreen(control.getBoundsInLocal());
    Bounds inScene = control.localToScene(control.getBoundsInLocal());
    boolean right = inScene.getCenterX() > control.getScene().getWidth() / 2;
    popup.setAnchorLocation(
        right ? AnchorLocation.WINDOW_TOP_RIGHT : AnchorLocation.WINDOW_TOP_LEFT);
    popup.show(control, right ? place.getMaxX() : place.getMinX(), place.getMaxY() + GAP);
  }

  void hide() {
    popup.hide();
  }

  boolean showing() {
    return popup.isShowing();
  }
}
