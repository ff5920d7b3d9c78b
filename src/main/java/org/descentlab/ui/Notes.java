package org.descentlab.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;

/** What the experiment says about itself. */
final class Notes extends Label {

  Notes(Session session, Texts texts) {
    setId("notes");
    getStyleClass().add("notes");
    setWrapText(true);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> session.spec().notes().in(texts.messages().get().language()),
                session.experiment(),
                texts.messages()));
  }
}
