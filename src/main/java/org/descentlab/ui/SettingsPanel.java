package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.RuleExamples;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;

/** The selected run: which optimizer, and its hyper-parameters. */
final class SettingsPanel extends VBox {
  private static final Hyperparameter BATCH =
      new Hyperparameter("batch", "B", 32, false, Range.count(1e7), Scale.LOGARITHMIC, 1, 1000);

  private final Session session;
  private final Texts texts;
  private final BiConsumer<String, Object> changed;
  private final IntFunction<Settings> inForce;
  private final IntSupplier rows;
  private final RuleEditor rule;
  private final Label title = new Label();
  private final ComboBox<String> type = new ComboBox<>();
  private final VBox fields = new VBox();
  private SettingsGrid grid;
  private String builtFor = "";

  /**
   * Controls of the selected run.
   *
   * @param changed gets field and value of its optimizer
   * @param inForce gives the settings that a run works with now
   * @param rows gives how many rows of data there are
   * @param rule edits a rule of the user
   */
  SettingsPanel(
      Session session,
      Texts texts,
      BiConsumer<String, Object> changed,
      IntFunction<Settings> inForce,
      IntSupplier rows,
      RuleEditor rule) {
    this.rule = rule;
    this.inForce = inForce;
    this.rows = rows;
    this.session = session;
    this.texts = texts;
    this.changed = changed;
    this.grid = new SettingsGrid(List.of(), texts, changed);
    getStyleClass().add("settings-panel");
    title.getStyleClass().add("section-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    type.setId("optimizer-choice");
    type.getItems().setAll(Optimizers.ALL.ids());
    type.accessibleTextProperty().bind(texts.bind("window.optimizer"));
    Choosing.words(type, texts, id -> "optimizer." + id + ".name");
    type.setOnAction(e -> chosen(type.getValue()));
    type.setMinWidth(150);
    HBox header = new HBox(title, type);
    header.getStyleClass().add("section-header");
    getChildren().setAll(header, fields);
    session.experiment().addListener((o, was, now) -> refresh());
    session.selected().addListener((o, was, now) -> refresh());
    refresh();
  }

  /** Shows the selected run as it is now. */
  void refresh() {
    RunSpec run = session.selectedRun();
    title.setText(run.name());
    type.setValue(run.optimizer().type());
    String shape = run.optimizer().type() + run.problem().hasData();
    if (!shape.equals(builtFor)) {
      builtFor = shape;
      List<Parameter> all =
          new ArrayList<>(Optimizers.ALL.get(run.optimizer().type()).parameters());
      if (run.problem().hasData()) {
        all.add(BATCH);
      }
      grid = new SettingsGrid(all, texts, changed);
      fields.getChildren().setAll(isRule(run) ? List.of(grid, rule) : List.<Node>of(grid));
    }
    if (isRule(run)) {
      rule.show();
    }
    grid.show(withBatch(inForce.apply(session.selected().get())));
  }

  private static boolean isRule(RunSpec run) {
    return run.optimizer().type().equals(UserRule.ID);
  }

  private Settings withBatch(Settings settings) {
    if (!session.selectedRun().problem().hasData()) {
      return settings;
    }
    Map<String, Object> values = new LinkedHashMap<>(settings.values());
    values.put(BATCH.id(), (double) session.selectedRun().batch().orElse(rows.getAsInt()));
    return new Settings(settings.type(), values);
  }

  private void chosen(String id) {
    RunSpec run = session.selectedRun();
    if (id == null || id.equals(run.optimizer().type())) {
      return;
    }
    Optional<Settings> written =
        id.equals(UserRule.ID)
            ? RuleExamples.of(inForce.apply(session.selected().get()))
            : Optional.empty();
    Settings settings =
        written.orElseGet(
            () -> Recommended.on(session.spec().problem(), Optimizers.ALL.get(id).defaults()));
    session.editRun(session.selected().get(), r -> r.withOptimizer(settings));
  }
}
