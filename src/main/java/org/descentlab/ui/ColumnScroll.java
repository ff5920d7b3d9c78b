package org.descentlab.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A column that scrolls from above to below, without edges. What it shows changes at every frame,
 * so it is painted where it stands and not into an image of its own first, as a plain scroll pane
 * does.
 */
class ColumnScroll extends ScrollPane {
  ColumnScroll() {
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("column-scroll");
  }

  ColumnScroll(Node content) {
    this();
    setContent(content);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    getChildren().forEach(child -> child.setCache(false));
    return skin;
  }
}
