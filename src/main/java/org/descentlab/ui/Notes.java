package org.descentlab.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;

/** What the experiment says about itself. */
final class Notes extends Label {

  /** Of longer notes the beginning is shown: laying out a book would hold the window up. */
  static final int MOST = 4000;

  Notes(Session session, Texts texts) {
    setId("notes");
    getStyleClass().add("notes");
    setWrapText(true);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> shortened(session.spec().notes().in(texts.messages().get().language())),
                session.experiment(),
                texts.messages()));
  }

  /** Returns a text, or its beginning where it is too long. */
  static String shortened(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return text.substring(0, end) + "…";
  }
}
