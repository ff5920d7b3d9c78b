package org.descentlab.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Schedules;

/** The schedule of the selected run: a line that opens to its choice, its fields and a picture. */
final class SchedulePanel extends VBox {
  private static final int POINTS = 240;

  private final Session session;
  private final Texts texts;
  private final RunFacts facts;
  private final EntryChooser chooser;
  private final SettingsFields fields;
  private final RateCurve curve = new RateCurve();
  private final Label rates = new Label();
  private final Disclosure disclosure;

  SchedulePanel(Session session, Texts texts, RunFacts facts) {
    this.session = session;
    this.texts = texts;
    this.facts = facts;
    this.fields = new SettingsFields(texts, this::set);
    chooser = new EntryChooser(Schedules.ALL, texts, "kind.schedule", this::chosen);
    rates.getStyleClass().add("rates");
    rates.setId("rates");
    rates.setWrapText(true);
    VBox content = new VBox(chooser, fields, curve, rates);
    disclosure = new Disclosure("schedule-line", content, this::showContent);
    getChildren().setAll(disclosure);
  }

  /** Shows the schedule as it is now. */
  void refresh() {
    disclosure.say(RunWords.schedule(session.selectedRun(), texts));
    if (disclosure.open()) {
      showContent();
    }
  }

  private void showContent() {
    ScheduleControls controls = new ScheduleControls(session.selectedRun());
    chooser.show(controls.run().schedule().type(), Schedules.ALL.ids());
    fields.show(controls.fields(), controls.values());
    showRates(controls.rates(length(controls.run()), POINTS));
  }

  /** A rate that stays as it is needs no picture. */
  private void showRates(List<Double> shown) {
    boolean told = shown.stream().distinct().count() > 1;
    curve.setVisible(told);
    curve.setManaged(told);
    curve.show(shown);
    rates.setText(shown.isEmpty() ? texts.get("window.schedule.listens") : words(shown));
    rates.setVisible(told || shown.isEmpty());
    rates.setManaged(rates.isVisible());
  }

  private String words(List<Double> shown) {
    double highest = shown.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    return texts.get(
        "window.schedule.rates",
        Numbers.rounded(shown.get(0)),
        Numbers.rounded(highest),
        Numbers.rounded(shown.get(shown.size() - 1)));
  }

  private long length(RunSpec run) {
    return Horizon.of(run, session.spec().stop(), facts.rows());
  }

  private void set(String field, Object value) {
    session.editRun(
        session.selected().get(), run -> new ScheduleControls(run).changed(field, value));
  }

  private void chosen(String id) {
    session.editRun(
        session.selected().get(), run -> new ScheduleControls(run).chosen(id, length(run)));
  }
}
