package org.descentlab.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button with a picture, whose words are its tooltip and what screen readers say. */
final class IconButton extends Button {

  IconButton(String id, Feather icon, ObservableValue<String> words, Runnable action) {
    super("", new FontIcon(icon));
    setId(id);
    setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("icon-button");
    accessibleTextProperty().bind(words);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(words);
    setTooltip(tooltip);
    setOnAction(e -> action.run());
  }
}
