package org.descentlab.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line that tells how something is set, and opens to what sets it. */
final class Disclosure extends VBox {
  private final ToggleButton line = new ToggleButton();

  /**
   * Closed at first.
   *
   * @param opened is called before the content is shown
   */
  Disclosure(String id, Node content, Runnable opened) {
    getStyleClass().add("disclosure");
    line.setId(id);
    line.setMnemonicParsing(false);
    line.getStyleClass().addAll("flat", "disclosure-line");
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setWrapText(true);
    line.setGraphic(new FontIcon(Feather.CHEVRON_RIGHT));
    content.getStyleClass().add("disclosed");
    line.selectedProperty()
        .addListener(
            (o, was, open) -> {
              if (open) {
                opened.run();
              }
              line.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
              show(content, open);
            });
    getChildren().setAll(line);
  }

  /** What is closed is no part of the window: no change of its looks has to visit it. */
  private void show(Node content, boolean open) {
    if (open) {
      getChildren().add(content);
    } else {
      getChildren().remove(content);
    }
  }

  /** Tells how it is set. */
  void say(String text) {
    line.setText(text);
  }

  /** Whether the content is shown. */
  boolean open() {
    return line.isSelected();
  }
}
