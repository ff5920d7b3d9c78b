package org.descentlab.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is minimized: a formula to read, or one to write, with what is shown of it. */
final class FormulaPart extends VBox {
  private record Fields(FormulaField text, ViewFields view) {}

  private final Session session;
  private final Texts texts;
  private final Label given = new Label();
  private final Map<Integer, Fields> known = new HashMap<>();
  private int parameters;

  /** The formula of the session's problem. */
  FormulaPart(Session session, Texts texts) {
    this.session = session;
    this.texts = texts;
    getStyleClass().add("formula-part");
    given.getStyleClass().add("formula");
    given.setWrapText(true);
    getChildren().setAll(given);
  }

  /** Shows the formula of the session's problem, whose controls these are. */
  void show(ProblemControls controls) {
    if (controls instanceof WrittenControls written) {
      showWritten(written);
    } else {
      parameters = 0;
      given.setText(controls.formula());
      getChildren().setAll(List.of(given));
    }
  }

  private void showWritten(WrittenControls written) {
    Fields fields = known.computeIfAbsent(written.parameters(), n -> fields(written));
    if (written.parameters() != parameters) {
      parameters = written.parameters();
      fields.text().begin(written.text());
      getChildren().setAll(List.of(fields.text(), fields.view()));
    }
    fields.text().show(written.text());
    fields.view().show(ProblemEdits.ends(session.spec()));
  }

  private Fields fields(WrittenControls written) {
    FormulaField text =
        new FormulaField(
            written.formula(),
            written.parameters(),
            texts,
            formula -> session.edit(spec -> ProblemEdits.written(spec, formula)));
    ViewFields view =
        new ViewFields(
            written.parameters(),
            texts,
            ends -> session.edit(spec -> ProblemEdits.shownBetween(spec, ends)));
    return new Fields(text, view);
  }
}
