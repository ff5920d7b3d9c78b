package org.descentlab.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The name of a run, which can be written over in its place. */
final class RunName extends StackPane {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Texts texts;
  private final Label label = new Label();
  private final TextField field = new TextField();
  private final Tooltip refusal = new Tooltip();
  private Function<String, Optional<String>> fault = name -> Optional.empty();
  private Consumer<String> renamed = name -> {};

  RunName(int index, Texts texts) {
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    label.getStyleClass().add("run-name");
    label.setId("run-" + index + "-name");
    label.setMinWidth(0);
    field.setId("run-" + index + "-rename");
    field.getStyleClass().add("run-rename");
    field.accessibleTextProperty().bind(texts.bind("window.run.rename"));
    field.setOnAction(e -> confirm());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    field.textProperty().addListener((o, was, now) -> refuse(Optional.empty()));
    field.focusedProperty().addListener((o, was, now) -> left(now));
    getChildren().setAll(label);
  }

  /** What a name is asked, and who gets a good one. */
  void onRename(Function<String, Optional<String>> faultOf, Consumer<String> taken) {
    fault = faultOf;
    renamed = taken;
  }

  Label label() {
    return label;
  }

  /** The name that is shown. */
  String shown() {
    return label.getText();
  }

  /** Shows a name. */
  void show(String name) {
    label.setText(name);
  }

  /** Lets the name be written over. */
  void edit() {
    field.setText(label.getText());
    writing(true);
    field.requestFocus();
    field.selectAll();
  }

  private void writing(boolean on) {
    getChildren().setAll(on ? field : label);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      end();
      event.consume();
    }
  }

  private void left(boolean focused) {
    if (!focused && getChildren().contains(field)) {
      String name = field.getText().strip();
      boolean good = fault.apply(name).isEmpty();
      end();
      if (good && !name.equals(label.getText())) {
        renamed.accept(name);
      }
    }
  }

  private void confirm() {
    Optional<String> why = fault.apply(field.getText().strip());
    if (why.isEmpty()) {
      left(false);
    } else {
      refuse(why);
    }
  }

  private void end() {
    refuse(Optional.empty());
    writing(false);
  }

  private void refuse(Optional<String> why) {
    field.pseudoClassStateChanged(ERROR, why.isPresent());
    field.setAccessibleHelp(why.map(texts::get).orElse(null));
    if (why.isEmpty()) {
      refusal.hide();
      return;
    }
    refusal.setText(texts.get(why.get()));
    Bounds at = field.localToScreen(field.getBoundsInLocal());
    refusal.show(field, at.getMinX(), at.getMaxY() + 4);
  }
}
