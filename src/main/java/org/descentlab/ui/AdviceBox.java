package org.descentlab.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Why the selected run stands as it does, and the first thing to do about it at a click. As high as
 * it is, it stays: nothing moves when the sentence changes.
 */
final class AdviceBox extends HBox {
  private final Texts texts;
  private final Label sentence = new Label();
  private final Button remedy = new Button();
  private final Tooltip whole = new Tooltip();
  private final Tooltip hint = new Tooltip();
  private @Nullable Advice shown;
  private @Nullable String language;

  /** A box whose button applies a remedy. */
  AdviceBox(Texts texts, Consumer<Remedy> applied) {
    this.texts = texts;
    setId("advice");
    getStyleClass().add("advice");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    sentence.setId("advice-sentence");
    sentence.setWrapText(true);
    sentence.setMinWidth(0);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setTooltip(whole);
    whole.setWrapText(true);
    whole.setMaxWidth(380);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    remedy.setId("advice-remedy");
    remedy.getStyleClass().addAll("accent", "remedy");
    remedy.setMinWidth(USE_PREF_SIZE);
    remedy.setTooltip(hint);
    remedy.setOnAction(
        e -> {
          Advice advice = shown;
          if (advice != null && !advice.remedies().isEmpty()) {
            applied.accept(advice.remedies().get(0));
          }
        });
    getChildren().setAll(sentence, remedy);
    show(null);
  }

  /** Shows what is said about a run; nothing where null. */
  void show(@Nullable Advice advice) {
    String spoken = texts.messages().get().language();
    if (Objects.equals(advice, shown) && spoken.equals(language)) {
      return;
    }
    shown = advice;
    language = spoken;
    sentence.setText(advice == null ? "" : advice.sentence(texts));
    whole.setText(advice == null ? "" : advice.whole(texts));
    List<Remedy> remedies = advice == null ? List.of() : advice.remedies();
    remedy.setVisible(!remedies.isEmpty());
    remedy.setManaged(!remedies.isEmpty());
    if (!remedies.isEmpty()) {
      remedy.setText(remedies.get(0).label(texts));
      hint.setText(remedies.get(0).hint(texts));
      remedy.setAccessibleText(remedies.get(0).hint(texts));
    }
  }
}
