package org.descentlab.ui;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** Boxes that offer words of the file format under their names in the window's language. */
final class Choosing {

  private Choosing() {}

  /** Shows each word as the text whose key {@code key} gives, and follows the language. */
  static void words(ComboBox<String> box, Texts texts, Function<String, String> key) {
    Runnable show =
        () -> {
          box.setCellFactory(list -> new Word(texts, key));
          box.setButtonCell(new Word(texts, key));
        };
    show.run();
    texts.messages().addListener((o, was, now) -> show.run());
  }

  private static final class Word extends ListCell<String> {
    private final Texts texts;
    private final Function<String, String> key;

    Word(Texts texts, Function<String, String> key) {
      this.texts = texts;
      this.key = key;
    }

    @Override
    protected void updateItem(String word, boolean empty) {
      super.updateItem(word, empty);
      setText(empty || word == null ? "" : texts.get(key.apply(word)));
    }
  }
}
