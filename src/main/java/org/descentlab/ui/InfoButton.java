package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.catalog.Catalog;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.OptimizerRecipe;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Tells about the chosen entry of a catalogue: what it is good for, its formula, its stability
 * limit and where it comes from. Screen readers have the same as the button's help.
 */
final class InfoButton extends Button {
  private final Catalog<?> catalog;
  private final Texts texts;
  private final VBox page = new VBox();
  private final Tooltip hint = new Tooltip();
  private String id;

  /** Tells about entries of this catalogue, the first of them to begin with. */
  InfoButton(Catalog<?> catalog, Texts texts) {
    this.catalog = catalog;
    this.texts = texts;
    this.id = catalog.ids().get(0);
    setId(catalog.kind() + "-info");
    setGraphic(new FontIcon(Feather.INFO));
    getStyleClass().addAll("flat", "info-button");
    setMinWidth(Region.USE_PREF_SIZE);
    setTooltip(hint);
    page.getStyleClass().add("info-page");
    page.setId(catalog.kind() + "-page");
    Bubble bubble = new Bubble(page);
    setOnAction(e -> bubble.show(this));
    texts.messages().addListener((o, was, now) -> write());
    write();
  }

  /** Tells about this entry from now on. */
  void show(String entry) {
    if (!entry.equals(id)) {
      id = entry;
      write();
    }
  }

  private void write() {
    Choice<?> choice = catalog.get(id);
    String name = texts.get(catalog.kind() + "." + id + ".name");
    hint.setText(texts.get("window.info", name));
    setAccessibleText(hint.getText());
    List<Node> lines = new ArrayList<>();
    lines.add(line(name, "section-title"));
    lines.add(line(texts.get(catalog.kind() + "." + id + ".about"), "info-about"));
    choice.formula().lines().forEach(formula -> lines.add(line(formula, "info-formula")));
    if (choice.recipe() instanceof OptimizerRecipe recipe) {
      addLimit(recipe.limit(), lines);
    }
    if (!choice.reference().isEmpty()) {
      lines.add(line(texts.get("window.info.reference", choice.reference()), "info-note"));
    }
    page.getChildren().setAll(lines);
    List<String> said = lines.stream().map(line -> ((Label) line).getText()).toList();
    setAccessibleHelp(String.join("\n", said));
  }

  private void addLimit(String limit, List<Node> lines) {
    if (limit.isEmpty()) {
      lines.add(line(texts.get("window.info.no-limit"), "info-note"));
      return;
    }
    lines.add(line(texts.get("window.info.limit", limit), "info-limit"));
    boolean divided = limit.contains("P");
    String note = divided ? "window.info.limit-divided" : "window.info.limit-plain";
    lines.add(line(texts.get(note), "info-note"));
  }

  private static Label line(String text, String style) {
    Label line = new Label(text);
    line.getStyleClass().add(style);
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }
}
