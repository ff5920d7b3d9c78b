package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** One of several words, chosen in a menu under a heading. */
final class MenuChoice {
  private final String id;
  private final Texts texts;
  private final Consumer<String> chosen;
  private final MenuItem heading = new MenuItem();
  private final List<RadioMenuItem> items = new ArrayList<>();
  private List<String> offered = List.of();

  /**
   * A choice without words.
   *
   * @param id begins the ids of the items, as {@code id-word}; the heading is {@code window.id}, a
   *     word {@code window.id.word}
   * @param chosen gets a word that somebody chooses
   */
  MenuChoice(String id, Texts texts, Consumer<String> chosen) {
    this.id = id;
    this.texts = texts;
    this.chosen = chosen;
    heading.setId(id);
    heading.setDisable(true);
    heading.getStyleClass().add("choice-heading");
    heading.textProperty().bind(texts.bind("window." + id));
  }

  /** Shows what is offered and which of it is chosen; nobody is told. */
  void show(List<String> words, String current) {
    if (!words.equals(offered)) {
      offered = words;
      items.clear();
      ToggleGroup group = new ToggleGroup();
      words.forEach(word -> items.add(item(word, group)));
    }
    items.get(words.indexOf(current)).setSelected(true);
  }

  private RadioMenuItem item(String word, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem();
    item.setId(id + "-" + word);
    item.textProperty().bind(texts.bind("window." + id + "." + word));
    item.setToggleGroup(group);
    item.setOnAction(e -> chosen.accept(word));
    return item;
  }

  /** The heading and the words, to put into a menu. */
  List<MenuItem> items() {
    List<MenuItem> all = new ArrayList<>(List.of(heading));
    all.addAll(items);
    return all;
  }
}
