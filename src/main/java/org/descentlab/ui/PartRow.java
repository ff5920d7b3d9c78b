package org.descentlab.ui;

import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.SchedulePart;
import org.descentlab.experiment.catalog.Schedules;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One of the schedules that follow one another: which, for how many steps, and its removal. */
final class PartRow extends HBox {

  /** What somebody does with the part at an index. */
  interface Edits {
    void selected(int index);

    void typed(int index, String schedule);

    void lasting(int index, long steps);

    void removed(int index);
  }

  private final ToggleButton number = new ToggleButton();
  private final ComboBox<String> type = new DropDown<>();
  private final NumberField steps;
  private final Label lasts = new Label();
  private final Button remove = new Button("", new FontIcon(Feather.X));
  private boolean showing;

  PartRow(int index, Texts texts, Edits edits) {
    getStyleClass().add("part-row");
    setAlignment(Pos.CENTER_LEFT);
    number.setId("part-" + index);
    number.setText(String.valueOf(index + 1));
    number.setMinWidth(Region.USE_PREF_SIZE);
    number.accessibleTextProperty().bind(texts.bind("window.part", index + 1));
    number.setOnAction(e -> edits.selected(index));
    type.setId("part-" + index + "-schedule");
    type.getItems().setAll(Schedules.ALL.ids());
    type.accessibleTextProperty().bind(texts.bind("window.part.schedule", index + 1));
    type.setMaxWidth(Double.MAX_VALUE);
    type.setMinWidth(0);
    type.setPrefWidth(0);
    HBox.setHgrow(type, Priority.ALWAYS);
    Choosing.words(type, texts, id -> Schedules.ALL.kind() + "." + id + ".name");
    type.setOnAction(
        e -> {
          if (!showing && type.getValue() != null) {
            edits.typed(index, type.getValue());
          }
        });
    steps = new NumberField(Range.count(1e10), texts, n -> edits.lasting(index, (long) n));
    steps.setId("part-" + index + "-steps");
    steps.accessibleTextProperty().bind(texts.bind("window.part.steps", index + 1));
    steps.getStyleClass().add("part-steps");
    lasts.textProperty().bind(texts.bind("window.part.lasts"));
    lasts.getStyleClass().add("part-lasts");
    remove.setId("part-" + index + "-remove");
    remove.getStyleClass().addAll("flat", "small", "remove-run");
    Hints.naming(remove, texts.bind("window.part.remove", index + 1));
    remove.setOnAction(e -> edits.removed(index));
    getChildren().setAll(number, type, steps, lasts, remove);
  }

  /** Shows the part; nobody is told. */
  void show(SchedulePart part, boolean selected, boolean last, boolean only) {
    showing = true;
    type.setValue(part.schedule().type());
    showing = false;
    number.setSelected(selected);
    OptionalLong count = part.steps();
    count.ifPresent(n -> steps.show((double) n));
    steps.setVisible(!last);
    steps.setManaged(!last);
    lasts.setVisible(last);
    lasts.setManaged(last);
    remove.setDisable(only);
  }
}
