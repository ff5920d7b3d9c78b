package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** From where to where a formula is shown, along x and, with two parameters, along y. */
final class ViewFields extends HBox {
  private final List<CoordinateField> fields = new ArrayList<>();
  private final Texts texts;
  private final Consumer<List<Double>> changed;
  private List<Double> ends = List.of();

  /** Calls {@code changed} with all ends when somebody gives one. */
  ViewFields(int parameters, Texts texts, Consumer<List<Double>> changed) {
    this.texts = texts;
    this.changed = changed;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("number-row");
    for (int axis = 0; axis < parameters; axis++) {
      Label name = new Label(axis == 0 ? "x" : "y");
      name.getStyleClass().add("symbol");
      name.setMinWidth(USE_PREF_SIZE);
      getChildren().add(name);
      add(2 * axis, axis == 0 ? "x" : "y", "from");
      getChildren().add(new Label("…"));
      add(2 * axis + 1, axis == 0 ? "x" : "y", "to");
    }
  }

  private void add(int index, String axis, String end) {
    CoordinateField field =
        new CoordinateField(
            "view-" + axis + "-" + end,
            texts,
            texts.bind("window.view." + end, axis),
            number -> refusal(index, number),
            number -> set(index, number));
    HBox.setHgrow(field, Priority.ALWAYS);
    fields.add(field);
    getChildren().add(field);
  }

  private String refusal(int index, double number) {
    boolean first = index % 2 == 0;
    double other = ends.get(first ? index + 1 : index - 1);
    double width = first ? other - number : number - other;
    if (!(width > 0)) {
      return texts.get(first ? "window.field.below" : "window.field.above", other);
    }
    return Double.isInfinite(width) ? texts.get("window.field.too-wide") : "";
  }

  private void set(int index, double number) {
    List<Double> next = new ArrayList<>(ends);
    next.set(index, number);
    ends = List.copyOf(next);
    changed.accept(ends);
  }

  /** Shows these ends; nobody is told. */
  void show(List<Double> shown) {
    ends = shown;
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).show(shown.get(i));
    }
  }
}
