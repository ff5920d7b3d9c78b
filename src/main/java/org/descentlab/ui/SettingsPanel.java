package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Controls;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.RuleExamples;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;

/** The selected run: its optimizer with the hyper-parameters, its schedule, its gradient. */
final class SettingsPanel extends VBox {
  private static final String BATCH = "batch";
  private static final double MAX_ROWS = 1e7;
  private static final double SLIDER_ROWS = 1000;

  /** A longer name of a run is cut. */
  private static final double NAME = 96;

  private final Session session;
  private final Texts texts;
  private final RunFacts facts;
  private final RuleEditor rule;
  private final RateMarks marks;
  private final Label title = new Label();
  private final Tooltip name = new Tooltip();
  private final EntryChooser chooser;
  private final SettingsFields fields;
  private final SchedulePanel schedule;
  private final GradientPanel gradient;
  private Level level = new Level(true, List.of());
  private Object builtFor = "";

  /**
   * Controls of the selected run.
   *
   * @param changed gets field and value of its optimizer, or its batch
   * @param rule edits a rule of the user
   */
  SettingsPanel(
      Session session,
      Texts texts,
      BiConsumer<String, Object> changed,
      RunFacts facts,
      RuleEditor rule) {
    this.rule = rule;
    this.session = session;
    this.texts = texts;
    this.facts = facts;
    this.marks = new RateMarks(session, texts);
    this.fields = new SettingsFields(texts, changed);
    getStyleClass().add("settings-panel");
    title.getStyleClass().add("section-title");
    title.setMinWidth(0);
    title.setMaxWidth(NAME);
    title.setTooltip(name);
    name.textProperty().bind(title.textProperty());
    chooser = new EntryChooser(Optimizers.ALL, texts, "window.optimizer", this::chosen);
    HBox head = new HBox(title, chooser);
    head.getStyleClass().add("titled-choice");
    HBox.setHgrow(chooser, Priority.ALWAYS);
    schedule = new SchedulePanel(session, texts, facts);
    gradient = new GradientPanel(session, texts, facts);
    getChildren().setAll(head, fields, schedule, gradient);
    session.experiment().addListener((o, was, now) -> refresh());
    session.selected().addListener((o, was, now) -> refresh());
    texts.messages().addListener((o, was, now) -> refresh());
    refresh();
  }

  /** Shows the selected run as it is now. */
  void refresh() {
    RunSpec run = session.selectedRun();
    title.setText(run.name());
    String type = run.optimizer().type();
    chooser.show(type, OptimizerChoices.with(type, session.spec().problem()));
    Settings values = withBatch(facts.inForce(session.selected().get()));
    if (fields.offer(wanted(run, values))) {
      marks.on(fields.grid());
    }
    showRule(run.optimizer().type().equals(UserRule.ID));
    fields.grid().show(values);
    marks.refresh();
    schedule.refresh();
    gradient.refresh();
    present(chooser, level.has(Controls.OPTIMIZER));
    present(schedule, level.hasSchedule(run));
    present(gradient, level.hasGradient(run));
  }

  /** Says what was steered to. Who steers has the numbers at hand, and may be ahead of the run. */
  void sayInForce() {
    gradient.refresh();
  }

  /** Shows the fields that there are from now on. */
  void show(Level now) {
    level = now;
    refresh();
  }

  private static void present(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  /** The fields that there are for a run; one that is shown stays while the run does. */
  private List<Parameter> wanted(RunSpec run, Settings values) {
    List<Parameter> all = new ArrayList<>(Optimizers.ALL.get(values.type()).parameters());
    if (run.problem().hasData()) {
      all.add(batch(facts.rows()));
    }
    List<Object> now = List.of(level, values.type(), run.name());
    List<Parameter> before = now.equals(builtFor) ? fields.offered() : List.of();
    builtFor = now;
    return level.of(all, values, before);
  }

  /** The field of the batch: as many rows as there are, at most. */
  private static Hyperparameter batch(OptionalInt rows) {
    double most = rows.isPresent() ? rows.getAsInt() : MAX_ROWS;
    return new Hyperparameter(
        BATCH,
        "B",
        Math.min(32, most),
        false,
        Range.count(most),
        Scale.LOGARITHMIC,
        1,
        Math.min(most, SLIDER_ROWS));
  }

  /** The editor of a rule is a part of the window while it is needed only. */
  private void showRule(boolean needed) {
    if (needed && rule.getParent() == null) {
      getChildren().add(getChildren().indexOf(fields) + 1, rule);
    } else if (!needed) {
      getChildren().remove(rule);
    }
    if (needed) {
      rule.show();
    }
  }

  private Settings withBatch(Settings settings) {
    RunSpec run = session.selectedRun();
    Map<String, Object> values = new LinkedHashMap<>(settings.values());
    double batch = run.batch().orElse(facts.rows().orElse(1));
    values.put(BATCH, facts.changed(session.selected().get(), BATCH).orElse(batch));
    return new Settings(settings.type(), values);
  }

  private void chosen(String id) {
    Optional<Settings> written =
        id.equals(UserRule.ID)
            ? RuleExamples.of(facts.inForce(session.selected().get()))
            : Optional.empty();
    Settings settings =
        written.orElseGet(
            () -> Recommended.on(session.spec().problem(), Optimizers.ALL.get(id).defaults()));
    String called = texts.get("optimizer." + id + ".name");
    session.edit(spec -> RunNames.withOptimizer(spec, session.selected().get(), settings, called));
  }
}
