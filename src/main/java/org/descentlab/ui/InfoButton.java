package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
  private final Bubble bubble = new Bubble(page);
  private final Tooltip hint = new Tooltip();
  private String id;

  private record Line(String text, String style) {}

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
    setOnAction(e -> open());
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

  private void open() {
    fill();
    bubble.show(this);
  }

  private void write() {
    hint.setText(texts.get("window.info", name()));
    setAccessibleText(hint.getText());
    setAccessibleHelp(lines().stream().map(Line::text).collect(Collectors.joining("\n")));
    if (bubble.showing()) {
      fill();
    }
  }

  /** Of a page that nobody sees no label is made: each would be given its style. */
  private void fill() {
    page.getChildren().setAll(lines().stream().map(InfoButton::label).toList());
  }

  private String name() {
    return texts.get(catalog.kind() + "." + id + ".name");
  }

  private List<Line> lines() {
    Choice<?> choice = catalog.get(id);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(name(), "section-title"));
    lines.add(new Line(texts.get(catalog.kind() + "." + id + ".about"), "info-about"));
    choice.formula().lines().forEach(formula -> lines.add(new Line(formula, "info-formula")));
    if (choice.recipe() instanceof OptimizerRecipe recipe) {
      addLimit(recipe.limit(), lines);
    }
    if (!choice.reference().isEmpty()) {
      lines.add(new Line(texts.get("window.info.reference", choice.reference()), "info-note"));
    }
    return lines;
  }

  private void addLimit(String limit, List<Line> lines) {
    if (limit.isEmpty()) {
      lines.add(new Line(texts.get("window.info.no-limit"), "info-note"));
      return;
    }
    lines.add(new Line(texts.get("window.info.limit", limit), "info-limit"));
    boolean divided = limit.contains("P");
    String note = divided ? "window.info.limit-divided" : "window.info.limit-plain";
    lines.add(new Line(texts.get(note), "info-note"));
  }

  private static Label label(Line line) {
    Label label = new Label(line.text());
    label.getStyleClass().add(line.style());
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
