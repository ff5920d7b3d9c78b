package org.descentlab.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A button that lists every key of the window. */
final class KeysHelp {
  private static final List<String> KEYS =
      List.of(
          "play", "step", "ends", "select", "delete", "run", "program", "walk", "lecture", "undo",
          "copy", "files", "number", "tab", "help");

  private final Texts texts;
  private final IconButton button;
  private @Nullable Bubble bubble;

  KeysHelp(Texts texts) {
    this.texts = texts;
    button = new IconButton("keys", Feather.HELP_CIRCLE, texts.bind("window.keys"), this::toggle);
    button
        .accessibleHelpProperty()
        .bind(Bindings.createStringBinding(this::inWords, texts.messages()));
  }

  /** The button. */
  Node button() {
    return button;
  }

  /** Shows the list, or takes it away. */
  void toggle() {
    Bubble open = bubble;
    if (open != null && open.showing()) {
      open.hide();
    } else if (button.isVisible()) {
      open = new Bubble(page());
      open.show(button);
      bubble = open;
    }
  }

  private VBox page() {
    GridPane lines = new GridPane();
    lines.getStyleClass().add("keys");
    for (int i = 0; i < KEYS.size(); i++) {
      lines.add(label("window.keys." + KEYS.get(i) + ".key", "key"), 0, i);
      lines.add(label("window.keys." + KEYS.get(i), "key-about"), 1, i);
    }
    VBox page = new VBox(label("window.keys", "section-title"), lines);
    page.setId("keys-page");
    page.getStyleClass().add("info-page");
    return page;
  }

  private String inWords() {
    return KEYS.stream()
        .map(k -> texts.get("window.keys." + k + ".key") + ": " + texts.get("window.keys." + k))
        .collect(Collectors.joining("\n"));
  }

  private Label label(String key, String style) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
