package org.descentlab.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.Parameter.Parts;
import org.descentlab.experiment.catalog.Settings;

/** The controls of a catalogue entry: each of its fields appears by itself. */
final class SettingsGrid extends GridPane {
  private final List<Consumer<Settings>> shown = new ArrayList<>();
  private final Map<String, NumberControl> numbers = new HashMap<>();
  private boolean showing;

  /** Controls of these fields; {@code told} gets the field that somebody changes, and its value. */
  SettingsGrid(List<Parameter> parameters, Texts texts, BiConsumer<String, Object> told) {
    getStyleClass().add("settings");
    BiConsumer<String, Object> changed =
        (field, value) -> {
          if (!showing) {
            told.accept(field, value);
          }
        };
    ColumnConstraints symbols = new ColumnConstraints(); // never narrower than its words
    ColumnConstraints sliders = new ColumnConstraints();
    sliders.setHgrow(Priority.ALWAYS);
    ColumnConstraints fields = new ColumnConstraints(84);
    getColumnConstraints().setAll(symbols, sliders, fields);
    int row = 0;
    for (Parameter parameter : parameters) {
      if (parameter instanceof Hyperparameter number) {
        NumberControl control =
            new NumberControl(number, texts, value -> changed.accept(number.id(), value));
        control.addTo(this, row);
        numbers.put(number.id(), control);
        row += number.id().equals(Optimizers.LEARNING_RATE) ? 2 : 1; // room for its limit
        ToDoubleFunction<Settings> value = s -> s.number(number.id());
        shown.add(s -> control.show(value.applyAsDouble(s)));
      } else if (parameter instanceof Flag flag) {
        addFlag(flag, texts, changed, row++);
      } else if (parameter instanceof Option option) {
        addOption(option, texts, changed, row++);
      } else if (parameter instanceof Parts parts) {
        addParts(parts, texts, changed, row++);
      }
    }
  }

  private void addFlag(Flag flag, Texts texts, BiConsumer<String, Object> changed, int row) {
    CheckBox box = new CheckBox();
    box.setId(flag.id() + "-flag");
    box.textProperty().bind(texts.bind("parameter." + flag.id()));
    box.setOnAction(e -> changed.accept(flag.id(), box.isSelected()));
    add(box, 1, row, 2, 1);
    shown.add(s -> box.setSelected(s.flag(flag.id())));
  }

  private void addOption(Option option, Texts texts, BiConsumer<String, Object> changed, int row) {
    ComboBox<String> box = new DropDown<>();
    box.setId(option.id() + "-option");
    box.getItems().setAll(option.words());
    box.setMaxWidth(Double.MAX_VALUE);
    Label name = new Label();
    name.textProperty().bind(texts.bind("parameter." + option.id()));
    name.setLabelFor(box);
    name.setMinWidth(USE_PREF_SIZE);
    box.accessibleTextProperty().bind(name.textProperty());
    Choosing.words(box, texts, word -> "option." + word);
    box.setOnAction(e -> changed.accept(option.id(), box.getValue()));
    add(name, 0, row);
    add(box, 1, row, 2, 1);
    shown.add(s -> box.setValue(s.word(option.id())));
  }

  private void addParts(Parts parts, Texts texts, BiConsumer<String, Object> changed, int row) {
    PartsEditor editor = new PartsEditor(texts, list -> changed.accept(parts.id(), list));
    add(editor, 0, row, 3, 1);
    shown.add(s -> editor.show(s.parts(parts.id())));
  }

  /** The control of a number, if there is one. */
  Optional<NumberControl> number(String id) {
    return Optional.ofNullable(numbers.get(id));
  }

  /** Puts words beneath the control of a number. */
  void explain(String id, Label words) {
    if (words.getParent() != this) {
      number(id).ifPresent(control -> add(words, 0, getRowIndex(control.track()) + 1, 3, 1));
    }
  }

  /** Shows these values; nobody is told. */
  void show(Settings settings) {
    showing = true;
    try {
      shown.forEach(control -> control.accept(settings));
    } finally {
      showing = false;
    }
  }
}
