package org.descentlab.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.descentlab.experiment.Fault;
import org.descentlab.text.FaultText;
import org.descentlab.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One sentence about what went wrong or was done, until it is dismissed or replaced. */
final class MessageBar extends HBox {
  private static final String FAULT = "fault";

  private final Texts texts;
  private final Label sentence = new Label();
  private final PauseTransition fading = new PauseTransition(Duration.seconds(6));
  private boolean untilTrained;

  MessageBar(Texts texts) {
    this.texts = texts;
    setId("message");
    getStyleClass().add("message-bar");
    setAlignment(Pos.CENTER_LEFT);
    sentence.setId("message-text");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button dismiss = new Button("", new FontIcon(Feather.X));
    dismiss.setId("dismiss");
    Hints.naming(dismiss, texts.bind("window.dismiss"));
    dismiss.setMinWidth(USE_PREF_SIZE);
    sentence.setMinHeight(USE_PREF_SIZE);
    dismiss.getStyleClass().add("flat");
    dismiss.setOnAction(e -> hide());
    fading.setOnFinished(e -> hide());
    setMaxHeight(USE_PREF_SIZE);
    getChildren().setAll(sentence, dismiss);
    hide();
  }

  /** Says the same elsewhere: in a page that lies above the bar. */
  Label echo() {
    Label echo = new Label();
    echo.setId("message-echo");
    echo.setWrapText(true);
    echo.setMinHeight(USE_PREF_SIZE);
    echo.textProperty().bind(sentence.textProperty());
    echo.visibleProperty().bind(visibleProperty());
    echo.managedProperty().bind(visibleProperty());
    return echo;
  }

  /** Says why an experiment can't be trained, until one is. */
  void showUntilTrained(Fault fault) {
    show(fault);
    untilTrained = true;
  }

  /** Says what is wrong, and where, until somebody dismisses it. */
  void show(Fault fault) {
    say(line(texts.messages().get(), fault), true);
  }

  /** The sentence about a fault, with its place. */
  static String line(Messages messages, Fault fault) {
    return FaultText.line(
        messages, fault.file(), fault.line(), fault.path(), fault.code(), fault.arguments());
  }

  /** Says what was done. */
  void tell(String done) {
    say(done, false);
    fading.playFromStart();
  }

  /** Says what could not be done, until somebody dismisses it. */
  void warn(String sentence) {
    say(sentence, true);
  }

  /** Says what should not have happened; the terminal gets all that a report needs. */
  void bug(Throwable what) {
    Bugs.log(what);
    say(texts.get("window.bug", String.valueOf(what)), true);
  }

  private void say(String text, boolean fault) {
    untilTrained = false;
    fading.stop();
    sentence.setText(text);
    getStyleClass().remove(FAULT);
    if (fault) {
      getStyleClass().add(FAULT);
    }
    setVisible(true);
    setManaged(true);
  }

  /** An experiment was trained: what was said about an earlier one is no more. */
  void trained() {
    if (untilTrained) {
      hide();
    }
  }

  /** Takes the sentence away. */
  void hide() {
    setVisible(false);
    setManaged(false);
  }
}
