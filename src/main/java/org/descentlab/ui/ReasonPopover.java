package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sentence behind a status word, with a button for each remedy. */
final class ReasonPopover {
  private final Texts texts;
  private final VBox page = new VBox();
  private final Bubble bubble = new Bubble(page);

  ReasonPopover(Texts texts) {
    this.texts = texts;
    page.setId("reason-page");
    page.getStyleClass().add("reason-page");
  }

  /** Says a sentence beneath a control. */
  void say(Node control, String words) {
    page.getChildren().setAll(sentence(words));
    bubble.show(control);
  }

  private static Label sentence(String words) {
    Label sentence = new Label(words);
    sentence.setId("reason-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    return sentence;
  }

  /** Opens under a status word; {@code applied} gets the remedy that is chosen. */
  void show(Node word, String title, Advice advice, Consumer<Remedy> applied) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    List<Node> lines = new ArrayList<>(List.of(heading, sentence(advice.sentence(texts))));
    if (!advice.remedies().isEmpty()) {
      lines.add(buttons(advice.remedies(), applied));
    }
    page.getChildren().setAll(lines);
    bubble.show(word);
  }

  private FlowPane buttons(List<Remedy> remedies, Consumer<Remedy> applied) {
    FlowPane buttons = new FlowPane(8, 8);
    for (int i = 0; i < remedies.size(); i++) {
      Remedy remedy = remedies.get(i);
      Button button = new Button(remedy.label(texts));
      button.setId("reason-remedy-" + i);
      button.getStyleClass().add(i == 0 ? "accent" : "remedy");
      button.setTooltip(new Tooltip(remedy.hint(texts)));
      button.setAccessibleText(remedy.hint(texts));
      button.setOnAction(
          e -> {
            bubble.hide();
            applied.accept(remedy);
          });
      buttons.getChildren().add(button);
    }
    return buttons;
  }
}
