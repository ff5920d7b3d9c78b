package org.descentlab.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.descentlab.experiment.Fault;
import org.descentlab.text.FaultText;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One sentence about what went wrong or was done, until it is dismissed or replaced. */
final class MessageBar extends HBox {
  private static final String FAULT = "fault";

  private final Texts texts;
  private final Label sentence = new Label();

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
    dismiss.accessibleTextProperty().bind(texts.bind("window.dismiss"));
    dismiss.getStyleClass().add("flat");
    dismiss.setOnAction(e -> hide());
    getChildren().setAll(sentence, dismiss);
    hide();
  }

  /** Says what is wrong, and where. */
  void show(Fault fault) {
    String text =
        FaultText.line(
            texts.messages().get(),
            fault.file(),
            fault.line(),
            fault.path(),
            fault.code(),
            fault.arguments());
    say(text, true);
  }

  /** Says what was done. */
  void tell(String done) {
    say(done, false);
  }

  private void say(String text, boolean fault) {
    sentence.setText(text);
    getStyleClass().remove(FAULT);
    if (fault) {
      getStyleClass().add(FAULT);
    }
    setVisible(true);
    setManaged(true);
  }

  /** Takes a sentence about a fault away, since the fault is no more. */
  void hideFault() {
    if (getStyleClass().contains(FAULT)) {
      hide();
    }
  }

  /** Takes the sentence away. */
  void hide() {
    setVisible(false);
    setManaged(false);
  }
}
