package org.descentlab.ui;

import javafx.beans.binding.Bindings;
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
    return Bindings.createStringBinding(() -> get(key, arguments), messages);
  }
}
