package org.descentlab.ui;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys that walk through the lines of a step while these are shown: comma and period wherever
 * nothing is typed, Shift with the arrow keys where panel or plane has the focus.
 */
final class WalkKeys implements EventHandler<KeyEvent> {
  private final AnatomyView view;

  WalkKeys(AnatomyView view) {
    this.view = view;
  }

  /** Leaves a scene, and works in another from now on. */
  void move(@Nullable Scene from, @Nullable Scene to) {
    if (from != null) {
      from.removeEventHandler(KeyEvent.KEY_PRESSED, this);
    }
    if (to != null) {
      to.addEventHandler(KeyEvent.KEY_PRESSED, this);
    }
  }

  /** Whether a key walks: then it is not the window's. */
  static boolean take(Scene scene, KeyEvent event) {
    boolean arrow = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
    return event.isShiftDown() && arrow && inReach(scene);
  }

  private static boolean inReach(Scene scene) {
    Node focused = scene.getFocusOwner();
    if (focused instanceof PlaneView || focused instanceof BallView) {
      return scene.lookup("#anatomy") != null;
    }
    Node node = focused;
    while (node != null && !(node instanceof AnatomyView)) {
      node = node.getParent();
    }
    return node != null;
  }

  @Override
  public void handle(KeyEvent event) {
    Scene scene = view.getScene();
    Node focused = scene.getFocusOwner();
    boolean typing = focused instanceof TextInputControl || focused instanceof ComboBoxBase<?>;
    if (event.isShortcutDown() || event.isAltDown() || typing) {
      return;
    }
    if (event.getCode() == KeyCode.PERIOD || walks(scene, event, KeyCode.RIGHT)) {
      view.walkForward();
    } else if (event.getCode() == KeyCode.COMMA || walks(scene, event, KeyCode.LEFT)) {
      view.walkBack();
    } else {
      return;
    }
    event.consume();
  }

  private static boolean walks(Scene scene, KeyEvent event, KeyCode arrow) {
    return event.getCode() == arrow && take(scene, event);
  }
}
