package org.descentlab.ui;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Estimators;

/**
 * The gradient of the selected run: a line that opens to its estimator, clipping, noise and order
 * of rows.
 */
final class GradientPanel extends VBox {
  private final Session session;
  private final Texts texts;
  private final RunFacts facts;
  private final EntryChooser chooser;
  private final SettingsFields fields;
  private final Disclosure disclosure;

  GradientPanel(Session session, Texts texts, RunFacts facts) {
    this.session = session;
    this.texts = texts;
    this.facts = facts;
    this.fields = new SettingsFields(texts, this::set);
    chooser = new EntryChooser(Estimators.ALL, texts, "kind.estimator", this::chosen);
    VBox content = new VBox(chooser, fields);
    disclosure = new Disclosure("gradient-line", content, this::showContent);
    getChildren().setAll(disclosure);
  }

  /** Shows the gradient's settings as they are now. */
  void refresh() {
    RunSpec run = session.selectedRun();
    OptionalDouble steered = facts.changed(session.selected().get(), "batch");
    RunSpec inForce =
        steered.isPresent() ? run.withBatch(OptionalInt.of((int) steered.getAsDouble())) : run;
    disclosure.say(RunWords.gradient(inForce, texts));
    if (disclosure.open()) {
      showContent();
    }
  }

  private void showContent() {
    GradientControls controls = new GradientControls(session.selectedRun());
    chooser.show(controls.run().estimator().type(), controls.offered(facts.parameters()));
    fields.show(controls.fields(), controls.values());
  }

  private void set(String field, Object value) {
    session.editRun(
        session.selected().get(), run -> new GradientControls(run).changed(field, value));
  }

  private void chosen(String id) {
    session.editRun(session.selected().get(), run -> new GradientControls(run).chosen(id));
  }
}
