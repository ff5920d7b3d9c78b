package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.catalog.SchedulePart;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Schedules that follow one another: a row each, and the fields of the selected one. */
final class PartsEditor extends VBox implements PartRow.Edits {
  private final Texts texts;
  private final Consumer<List<SchedulePart>> changed;
  private final VBox rows = new VBox();
  private final Label title = new Label();
  private final SettingsFields fields;
  private PartList list = new PartList(List.of());
  private int selected;

  /** Calls {@code changed} with every list that somebody makes. */
  PartsEditor(Texts texts, Consumer<List<SchedulePart>> changed) {
    this.texts = texts;
    this.changed = changed;
    this.fields =
        new SettingsFields(texts, (field, value) -> make(list.withField(selected, field, value)));
    getStyleClass().add("parts-editor");
    rows.getStyleClass().add("part-rows");
    Button add = new Button();
    add.setId("add-part");
    add.setGraphic(new FontIcon(Feather.PLUS));
    add.textProperty().bind(texts.bind("window.part.add"));
    add.getStyleClass().addAll("flat", "small-button");
    add.setOnAction(
        e -> {
          selected = list.parts().size();
          make(list.added());
        });
    title.getStyleClass().add("part-title");
    fields.getStyleClass().add("part-fields");
    getChildren().setAll(rows, add, title, fields);
  }

  /** Shows these parts; nobody is told. */
  void show(List<SchedulePart> parts) {
    list = new PartList(parts);
    selected = Math.min(selected, parts.size() - 1);
    while (rows.getChildren().size() > parts.size()) {
      rows.getChildren().remove(rows.getChildren().size() - 1);
    }
    while (rows.getChildren().size() < parts.size()) {
      rows.getChildren().add(new PartRow(rows.getChildren().size(), texts, this));
    }
    for (int i = 0; i < parts.size(); i++) {
      PartRow row = (PartRow) rows.getChildren().get(i);
      row.show(parts.get(i), i == selected, i == parts.size() - 1, parts.size() == 1);
    }
    showFields(parts.get(selected).schedule());
  }

  private void showFields(Settings schedule) {
    String name = texts.get("schedule." + schedule.type() + ".name");
    title.setText(texts.get("window.part.title", selected + 1, name));
    boolean any = !Schedules.ALL.get(schedule.type()).parameters().isEmpty();
    title.setVisible(any);
    title.setManaged(any);
    fields.show(Schedules.ALL.get(schedule.type()).parameters(), schedule);
  }

  /** Shows what was made, and tells. */
  private void make(PartList made) {
    if (!made.equals(list)) {
      show(made.parts());
      changed.accept(made.parts());
    }
  }

  @Override
  public void selected(int index) {
    selected = index;
    show(list.parts());
  }

  @Override
  public void typed(int index, String schedule) {
    selected = index;
    make(list.withType(index, schedule));
  }

  @Override
  public void lasting(int index, long steps) {
    make(list.withSteps(index, steps));
  }

  @Override
  public void removed(int index) {
    selected = Math.max(0, selected > index ? selected - 1 : selected);
    make(list.removed(index));
  }
}
