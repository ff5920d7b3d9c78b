package org.descentlab.ui;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Boxes that offer words of the file format under their names in the window's language. */
final class Choosing {

  private Choosing() {}

  /** Shows each word as the text whose key {@code key} gives, and follows the language. */
  static void words(ComboBox<String> box, Texts texts, Function<String, String> key) {
    box.setConverter(converter(texts, key));
    texts.messages().addListener((o, was, now) -> box.setConverter(converter(texts, key)));
  }

  private static StringConverter<String> converter(Texts texts, Function<String, String> key) {
    return new StringConverter<>() {
      @Override
      public String toString(String word) {
        return word == null ? "" : texts.get(key.apply(word));
      }

      @Override
      public String fromString(String shown) {
        return shown;
      }
    };
  }
}
