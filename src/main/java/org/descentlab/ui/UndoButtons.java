package org.descentlab.ui;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Undo and redo; each says what it would take back or do again. */
final class UndoButtons extends HBox {

  UndoButtons(Undoing undoing, Texts texts) {
    getStyleClass().add("undo-buttons");
    setMinWidth(USE_PREF_SIZE);
    IconButton undo =
        button("undo", Feather.CORNER_UP_LEFT, undoing.undoable(), texts, undoing::undo);
    IconButton redo =
        button("redo", Feather.CORNER_UP_RIGHT, undoing.redoable(), texts, undoing::redo);
    getChildren().setAll(undo, redo);
  }

  private static IconButton button(
      String id, Feather icon, ObservableValue<Optional<Edit>> next, Texts texts, Runnable action) {
    ObservableValue<String> words =
        Bindings.createStringBinding(
            () ->
                next.getValue()
                    .map(edit -> texts.get("window." + id + ".what", edit.words(texts)))
                    .orElseGet(() -> texts.get("window." + id)),
            next,
            texts.messages());
    IconButton button = new IconButton(id, icon, words, action);
    button
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> next.getValue().isEmpty(), next));
    return button;
  }
}
