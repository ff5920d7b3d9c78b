package org.descentlab.ui;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A number of a rule as a row of name, slider and field. The name is taken over when it is
 * confirmed or left; one that can't be taken is marked and stays to be mended. A constant has a
 * slider where its name or its number tells how it would go.
 */
final class NamedNumber {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final StringProperty name;
  private final RuleNumbers.Edits edits;
  private final TextField naming;
  private final NumberControl number;
  private final Node middle;
  private final Button remove = new Button("", new FontIcon(Feather.X));

  NamedNumber(String kind, String first, double value, Texts texts, RuleNumbers.Edits edits) {
    this.edits = edits;
    name = new SimpleStringProperty(first);
    naming = new TextField(first);
    naming.setId(kind + "-" + first + "-name");
    naming.getStyleClass().add("rule-name");
    naming.accessibleTextProperty().bind(named("window.rule.name", texts));
    naming.textProperty().addListener((o, was, now) -> check());
    naming.setOnAction(e -> take());
    naming.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            naming.setText(name.get());
          }
        });
    naming.focusedProperty().addListener((o, was, now) -> left(now));
    Optional<Hyperparameter> scale =
        kind.equals("constant") ? slider(first, value) : Optional.empty();
    Hyperparameter shape = scale.orElseGet(() -> evenly(value));
    ObservableValue<String> spoken = named("window.rule." + kind, texts);
    number =
        new NumberControl(
            new Hyperparameter(
                kind + "-" + first,
                first,
                value,
                false,
                Range.FINITE,
                shape.scale(),
                shape.low(),
                shape.high()),
            texts,
            spoken,
            chosen -> edits.number(name.get(), chosen));
    middle = scale.isPresent() ? number.track() : words(kind, texts);
    remove.setId("remove-" + kind + "-" + first);
    remove.getStyleClass().addAll("flat", "small", "rule-button");
    remove.accessibleTextProperty().bind(named("window.rule.remove", texts));
    remove.setOnAction(e -> edits.remove(name.get()));
  }

  private ObservableValue<String> named(String key, Texts texts) {
    return texts.bind(() -> texts.get(key, name.get()), name);
  }

  private static Label words(String kind, Texts texts) {
    Label words = new Label();
    if (kind.equals("state")) {
      words.textProperty().bind(texts.bind("window.rule.starts-at"));
      words.getStyleClass().add("rule-hint");
      words.setMaxWidth(Double.MAX_VALUE);
      words.setMinWidth(Region.USE_PREF_SIZE);
      GridPane.setHalignment(words, HPos.RIGHT);
    }
    return words;
  }

  /** How a constant slides: as hyper-parameters of its name do, else as its size suggests. */
  private static Optional<Hyperparameter> slider(String name, double value) {
    Optional<Hyperparameter> known =
        Optimizers.ALL.entries().stream()
            .flatMap(choice -> choice.parameters().stream())
            .filter(parameter -> parameter.id().equals(name))
            .filter(Hyperparameter.class::isInstance)
            .map(Hyperparameter.class::cast)
            .findFirst();
    if (known.isPresent()) {
      return known.filter(
          number -> value == 0 || (value >= number.low() && value <= number.high()));
    }
    if (value >= 0.1 && value < 1) {
      return Optional.of(scaled(value, Scale.NEAR_ONE, 0, 0.9999));
    }
    return value > 0
        ? Optional.of(scaled(value, Scale.LOGARITHMIC, value / 100, value * 100))
        : Optional.empty();
  }

  private static Hyperparameter evenly(double value) {
    return scaled(value, Scale.LINEAR, -1, 1);
  }

  private static Hyperparameter scaled(double value, Scale scale, double low, double high) {
    return new Hyperparameter("", "", value, false, Range.FINITE, scale, low, high);
  }

  /** Puts the row into a grid of four columns. */
  void addTo(GridPane grid, int row) {
    grid.addRow(row, naming, middle, number.field(), remove);
  }

  /** The name that counts. */
  String name() {
    return name.get();
  }

  /** Shows a number; nobody is told. */
  void show(double value) {
    number.show(value);
  }

  /** Lets the name be typed over. */
  void edit() {
    naming.requestFocus();
    naming.selectAll();
  }

  private Optional<Fault> refused() {
    String typed = naming.getText().strip();
    return typed.equals(name.get()) ? Optional.empty() : edits.refused(typed);
  }

  private void check() {
    Optional<Fault> fault = refused();
    naming.pseudoClassStateChanged(ERROR, fault.isPresent());
    edits.say(fault);
  }

  private void left(boolean focused) {
    if (!focused) {
      take();
    }
  }

  private void take() {
    String typed = naming.getText().strip();
    if (!typed.equals(name.get()) && refused().isEmpty()) {
      String from = name.get();
      name.set(typed);
      edits.rename(from, typed);
    }
  }
}
