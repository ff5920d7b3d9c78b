package org.descentlab.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;

/** The selected run: which optimizer, and its hyper-parameters. */
final class SettingsPanel extends VBox {
  private final Session session;
  private final Texts texts;
  private final BiConsumer<String, Object> changed;
  private final IntFunction<Settings> inForce;
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
   */
  SettingsPanel(
      Session session,
      Texts texts,
      BiConsumer<String, Object> changed,
      IntFunction<Settings> inForce) {
    this.inForce = inForce;
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
    HBox header = new HBox(title, type);
    header.getStyleClass().add("section-header");
    getChildren().setAll(header, fields);
    session.experiment().addListener((o, was, now) -> refresh());
    session.selected().addListener((o, was, now) -> refresh());
    refresh();
  }

  private void refresh() {
    RunSpec run = session.selectedRun();
    title.setText(run.name());
    type.setValue(run.optimizer().type());
    if (!run.optimizer().type().equals(builtFor)) {
      builtFor = run.optimizer().type();
      grid = new SettingsGrid(Optimizers.ALL.get(builtFor), texts, changed);
      fields.getChildren().setAll(List.<Node>of(grid));
    }
    grid.show(inForce.apply(session.selected().get()));
  }

  private void chosen(String id) {
    RunSpec run = session.selectedRun();
    if (id == null || id.equals(run.optimizer().type())) {
      return;
    }
    Settings settings = Optimizers.ALL.get(id).defaults();
    session.editRun(session.selected().get(), r -> r.withOptimizer(settings));
  }
}
