package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.Fault;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The numbers that a rule names, one a row: to set, rename, add and remove. */
final class RuleNumbers extends VBox {

  /** What somebody does with the numbers. */
  interface Edits {
    /** A number is chosen. */
    void number(String name, double value);

    /** Returns what is wrong with a name that is being typed; empty where it can be taken. */
    Optional<Fault> refused(String name);

    /** Says what is wrong with a name that is being typed; empty where nothing is any more. */
    void say(Optional<Fault> fault);

    /** A number gets another name, which can be taken. */
    void rename(String from, String to);

    /** A number is wanted no more. */
    void remove(String name);

    /** Adds a number; returns its name. */
    String add();
  }

  private final String kind;
  private final Texts texts;
  private final Edits edits;
  private final int most;
  private final Button add = new Button();
  private final GridPane grid = new GridPane();
  private final List<NamedNumber> rows = new ArrayList<>();

  /** Numbers of a kind, which is {@code constant} or {@code state}; so many at most. */
  RuleNumbers(String kind, int most, Texts texts, Edits edits) {
    this.kind = kind;
    this.most = most;
    this.texts = texts;
    this.edits = edits;
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.rule." + kind + "s"));
    title.getStyleClass().add("rule-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    add.setId("add-" + kind);
    add.setGraphic(new FontIcon(Feather.PLUS));
    add.getStyleClass().addAll("flat", "small", "rule-button");
    Hints.naming(add, texts.bind("window.rule.add-" + kind));
    add.setOnAction(e -> edit(edits.add()));
    HBox header = new HBox(title, add);
    header.setAlignment(Pos.CENTER_LEFT);
    grid.getStyleClass().addAll("settings", "rule-numbers");
    ColumnConstraints middle = new ColumnConstraints();
    middle.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints()
        .setAll(
            new ColumnConstraints(84),
            middle,
            new ColumnConstraints(70),
            new ColumnConstraints(24));
    getChildren().setAll(header, grid);
  }

  /** Shows these numbers; nobody is told. Rows stay where their names do. */
  void show(Map<String, Double> numbers) {
    if (!rows.stream().map(NamedNumber::name).toList().equals(List.copyOf(numbers.keySet()))) {
      grid.getChildren().clear();
      rows.clear();
      new LinkedHashMap<>(numbers)
          .forEach(
              (name, number) -> {
                NamedNumber row = new NamedNumber(kind, name, number, texts, edits);
                row.addTo(grid, rows.size());
                rows.add(row);
              });
    }
    rows.forEach(row -> row.show(numbers.getOrDefault(row.name(), 0.0)));
    add.setDisable(numbers.size() >= most);
  }

  /** Lets the name of a number be typed over. */
  private void edit(String name) {
    rows.stream().filter(row -> row.name().equals(name)).forEach(NamedNumber::edit);
  }
}
