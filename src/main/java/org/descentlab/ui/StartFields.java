package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.descentlab.experiment.Start;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where runs start from, in numbers: typed, or drawn at random. */
final class StartFields extends HBox {
  private final Texts texts;
  private final Consumer<Start> changed;
  private final List<CoordinateField> fields = new ArrayList<>();
  private final Label title = new Label();
  private final ToggleButton random = new ToggleButton("", new FontIcon(Feather.SHUFFLE));
  private List<String> names = List.of();
  private List<Double> point = List.of();

  /** Calls {@code changed} with each start that somebody gives. */
  StartFields(Texts texts, Consumer<Start> changed) {
    this.texts = texts;
    this.changed = changed;
    setId("start");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("number-row");
    title.textProperty().bind(texts.bind("window.start"));
    title.setMinWidth(USE_PREF_SIZE);
    random.setId("start-random");
    random.textProperty().bind(texts.bind("window.start.random"));
    random.getStyleClass().add("small-button");
    random.setMinWidth(USE_PREF_SIZE);
    Hints.on(random, texts.bind("window.start.random.about"));
    random.setOnAction(e -> changed.accept(random.isSelected() ? Start.RANDOM : Start.at(point)));
    show(List.of(), List.of(), false);
  }

  /**
   * Shows a start; nobody is told.
   *
   * @param numbers their names; none hides everything
   * @param values one a name
   * @param drawn whether it was drawn at random
   */
  void show(List<String> numbers, List<Double> values, boolean drawn) {
    setVisible(!numbers.isEmpty());
    setManaged(!numbers.isEmpty());
    point = values;
    if (!numbers.equals(names)) {
      names = numbers;
      build();
    }
    random.setSelected(drawn);
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).show(values.get(i));
    }
  }

  private void build() {
    fields.clear();
    getChildren().setAll(title);
    for (int i = 0; i < names.size(); i++) {
      int index = i;
      Label name = new Label(names.get(i));
      name.getStyleClass().add("symbol");
      name.setMinWidth(USE_PREF_SIZE);
      CoordinateField field =
          new CoordinateField(
              "start-" + i,
              texts,
              texts.bind("window.start.of", names.get(i)),
              number -> "",
              number -> set(index, number));
      HBox.setHgrow(field, Priority.ALWAYS);
      name.setLabelFor(field);
      fields.add(field);
      getChildren().addAll(name, field);
    }
    getChildren().add(random);
  }

  private void set(int index, double number) {
    List<Double> next = new ArrayList<>(point);
    next.set(index, number);
    point = List.copyOf(next);
    changed.accept(Start.at(point));
  }
}
