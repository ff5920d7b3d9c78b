package org.descentlab.ui;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A button that lists every key of the window. */
final class KeysHelp {
  private static final List<String> KEYS =
      List.of(
          "play", "step", "ends", "select", "delete", "lecture", "undo", "copy", "files", "tab",
          "help");

  private final Texts texts;
  private final VBox page = new VBox();
  private final Popover popover = new Popover(page);
  private final IconButton button;

  KeysHelp(Texts texts) {
    this.texts = texts;
    button = new IconButton("keys", Feather.HELP_CIRCLE, texts.bind("window.keys"), this::toggle);
    page.setId("keys-page");
    page.getStyleClass().add("info-page");
    popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    popover.setHeaderAlwaysVisible(false);
    popover.setDetachable(false);
    texts.messages().addListener((o, was, now) -> write());
    write();
  }

  /** The button. */
  Node button() {
    return button;
  }

  /** Shows the list, or takes it away. */
  void toggle() {
    if (popover.isShowing()) {
      popover.hide();
    } else if (button.isVisible()) {
      popover.show(button);
    }
  }

  private void write() {
    GridPane lines = new GridPane();
    lines.getStyleClass().add("keys");
    for (int i = 0; i < KEYS.size(); i++) {
      lines.add(label("window.keys." + KEYS.get(i) + ".key", "key"), 0, i);
      lines.add(label("window.keys." + KEYS.get(i), "key-about"), 1, i);
    }
    page.getChildren().setAll(label("window.keys", "section-title"), lines);
    button.setAccessibleHelp(
        KEYS.stream()
            .map(k -> texts.get("window.keys." + k + ".key") + ": " + texts.get("window.keys." + k))
            .reduce("", (all, line) -> all + line + "\n"));
  }

  private Label label(String key, String style) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
