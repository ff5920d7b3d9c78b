package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Settings;

/**
 * What is minimized, and for how many steps. What a kind of problem offers, its {@link
 * ProblemControls} say.
 */
final class ProblemPanel extends VBox {
  private static final String STEPS = "steps";
  private static final String EPOCHS = "epochs";

  private final Session session;
  private final Texts texts;
  private final Runnable restart;
  private final ComboBox<String> choice = new ComboBox<>();
  private final Label formula = new Label();
  private final VBox parameters = new VBox();
  private List<Parameter> built = List.of();
  private SettingsGrid grid;

  /** Controls of the session's problem; another problem calls {@code restart} first. */
  ProblemPanel(Session session, Texts texts, Runnable restart) {
    this.restart = restart;
    this.session = session;
    this.texts = texts;
    this.grid = new SettingsGrid(List.of(), texts, (field, value) -> {});
    getStyleClass().add("problem-panel");
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.problem"));
    title.getStyleClass().add("section-title");
    choice.setId("problem-choice");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.accessibleTextProperty().bind(texts.bind("window.problem"));
    Choosing.words(choice, texts, id -> controls().nameKey(id));
    choice.setOnAction(e -> chosen(choice.getValue()));
    formula.getStyleClass().add("formula");
    formula.setWrapText(true);
    getChildren().setAll(title, choice, formula, parameters);
    session.experiment().addListener((o, was, now) -> refresh());
    refresh();
  }

  private ProblemControls controls() {
    return ProblemControls.of(session.spec().problem());
  }

  private void refresh() {
    ProblemControls controls = controls();
    List<String> offered = controls.offered();
    if (!choice.getItems().equals(offered)) {
      choice.getItems().setAll(offered);
    }
    choice.setValue(controls.current());
    formula.setText(controls.formula());
    List<Parameter> fields = new ArrayList<>(controls.fields());
    fields.add(end());
    if (!fields.equals(built)) {
      built = fields;
      grid = new SettingsGrid(fields, texts, this::set);
      parameters.getChildren().setAll(List.<Node>of(grid));
    }
    grid.show(values(controls));
  }

  /** The field that says when runs end. */
  private Parameter end() {
    return session.spec().stop().epochs().isPresent()
        ? new Hyperparameter(EPOCHS, "", 10, false, Range.count(1e9), Scale.LOGARITHMIC, 1, 100)
        : new Hyperparameter(
            STEPS, "", 200, false, Range.count(1e10), Scale.LOGARITHMIC, 10, 10_000);
  }

  private Settings values(ProblemControls controls) {
    Map<String, Object> values = new LinkedHashMap<>(controls.values());
    StopSpec stop = session.spec().stop();
    stop.epochs().ifPresent(epochs -> values.put(EPOCHS, (double) epochs));
    stop.steps().ifPresent(steps -> values.put(STEPS, (double) steps));
    return new Settings(session.spec().problem().kind(), values);
  }

  private void chosen(String id) {
    ProblemControls controls = controls();
    if (id != null && !id.equals(controls.current())) {
      controls.chosen(id).ifPresent(this::move);
    }
  }

  private void move(ProblemSpec problem) {
    restart.run();
    OptionalLong steps = ProblemControls.of(problem).steps();
    session.edit(
        spec -> {
          ExperimentSpec moved = spec.withProblem(problem).forAnotherProblem();
          return steps.isPresent() ? moved.withStop(moved.stop().withSteps(steps)) : moved;
        });
  }

  private void set(String field, Object value) {
    session.edit(spec -> changed(spec, field, value));
  }

  private static ExperimentSpec changed(ExperimentSpec spec, String field, Object value) {
    StopSpec stop = spec.stop();
    return switch (field) {
      case STEPS -> spec.withStop(stop.withSteps(OptionalLong.of((long) (double) value)));
      case EPOCHS -> spec.withStop(stop.withEpochs(OptionalInt.of((int) (double) value)));
      default -> spec.withProblems(problem -> ProblemControls.of(problem).changed(field, value));
    };
  }
}
