package org.descentlab.ui;

import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.descentlab.text.Messages;

/** The texts of the window in the language that is switched on; what is bound follows a switch. */
final class Texts {
  private final ObjectProperty<Messages> messages;

  Texts(String language) {
    messages = new SimpleObjectProperty<>(Messages.in(language));
  }

  /** The language that is switched on. */
  ObjectProperty<Messages> messages() {
    return messages;
  }

  /** Returns a text in the language of this moment. */
  String get(String key, Object... arguments) {
    return messages.get().format(key, arguments);
  }

  /** Returns a text that follows the language. */
  StringBinding bind(String key, Object... arguments) {
    return bind(() -> get(key, arguments));
  }

  /** Returns words made of texts, which follow the language and whatever else they depend on. */
  StringBinding bind(Supplier<String> words, Observable... others) {
    return new BoundText(words, others);
  }

  /**
   * Words that follow the language. Rows and menus come and go: of those that are gone JavaFX's own
   * bindings would leave a listener each, all of which the next change of language has to pass.
   */
  private final class BoundText extends StringBinding {
    private final Supplier<String> words;
    private final InvalidationListener follow = o -> invalidate();

    BoundText(Supplier<String> words, Observable... others) {
      this.words = words;
      bind(others);
      messages.addListener(new WeakInvalidationListener(follow));
    }

    @Override
    protected String computeValue() {
      return words.get();
    }
  }
}
