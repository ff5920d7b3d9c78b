package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.catalog.Controls;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What is minimized, from where, and for how many steps. What a kind of problem offers, its {@link
 * ProblemControls} say.
 */
final class ProblemPanel extends VBox {
  private static final Parameter EPOCHS =
      new Hyperparameter(
          ProblemEdits.EPOCHS, "", 10, false, Range.count(1e9), Scale.LOGARITHMIC, 1, 100);
  private static final Parameter STEPS =
      new Hyperparameter(
          ProblemEdits.STEPS, "", 200, false, Range.count(1e10), Scale.LOGARITHMIC, 10, 10_000);

  private final Session session;
  private final Texts texts;
  private final Runnable restart;
  private final RunFacts facts;
  private final ProblemChoice choice;
  private final Label about = new Label();
  private final Tooltip sentence = new Tooltip();
  private final FormulaPart formula;
  private final StartFields start;
  private final SettingsFields parameters;
  private @Nullable Recorded recorded;
  private Level level = new Level(true, List.of());

  /**
   * Controls of the session's problem.
   *
   * @param restart is called before another problem is asked for
   * @param changed gets a field of the problem and its value
   */
  ProblemPanel(
      Session session,
      Texts texts,
      Runnable restart,
      RunFacts facts,
      BiConsumer<String, Object> changed) {
    this.restart = restart;
    this.facts = facts;
    this.session = session;
    this.texts = texts;
    this.parameters = new SettingsFields(texts, changed);
    this.choice = new ProblemChoice(texts, this::controls, this::chosen);
    this.formula = new FormulaPart(session, texts);
    this.start = new StartFields(texts, given -> session.edit(spec -> Starts.moved(spec, given)));
    getStyleClass().add("problem-panel");
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.problem"));
    title.getStyleClass().add("section-title");
    title.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(title, choice);
    head.getStyleClass().add("titled-choice");
    HBox.setHgrow(choice, Priority.ALWAYS);
    about.setId("problem-about");
    about.getStyleClass().add("problem-about");
    about.setWrapText(true);
    about.setTooltip(sentence);
    sentence.setWrapText(true);
    sentence.setMaxWidth(340);
    for (Region needed : List.of(head, formula, start, parameters)) {
      needed.setMinHeight(USE_PREF_SIZE); // in a low window the sentence gives way
    }
    sentence.textProperty().bind(about.textProperty());
    getChildren().setAll(head, about, formula, start, parameters);
    session.experiment().addListener((o, was, now) -> refresh());
    texts.messages().addListener((o, was, now) -> showAbout());
    refresh();
  }

  /** Shows what only a recording tells: where a random start was drawn. */
  void show(Recorded latest) {
    recorded = latest;
    showStart();
  }

  /** Shows the fields that there are from now on. */
  void show(Level now) {
    level = now;
    refresh();
  }

  private ProblemControls controls() {
    return ProblemControls.of(session.spec().problem());
  }

  private void refresh() {
    ProblemControls controls = controls();
    choice.showCurrent();
    showAbout();
    formula.show(controls);
    showStart();
    List<Parameter> fields = new ArrayList<>();
    if (level.has(Controls.PARAMETERS)) {
      controls.fields().stream()
          .filter(field -> level.full() || controls.isBasic(field))
          .forEach(fields::add);
    }
    if (level.has(Controls.STEPS)) {
      fields.add(end());
    }
    parameters.show(fields, values(controls));
  }

  private void showAbout() {
    Optional<String> key = controls().aboutKey(controls().current());
    about.setText(key.map(texts::get).orElse(""));
    boolean room = key.isPresent() && !(controls() instanceof WrittenControls);
    about.setVisible(room);
    about.setManaged(room);
    choice.setTooltip(key.isPresent() ? sentence : null);
  }

  private void showStart() {
    ProblemSpec problem = session.spec().problem();
    Start given = problem.start();
    Recorded latest = recorded;
    List<Double> point = given.point();
    if (point.isEmpty() && latest != null) {
      boolean alike = latest.experiment().problem().kind().equals(problem.kind());
      point = alike ? latest.start() : List.of();
    }
    boolean there = level.has(Controls.START);
    start.show(there ? Starts.names(problem, point.size()) : List.of(), point, given.random());
  }

  /** The field that says when runs end. */
  private Parameter end() {
    return session.spec().stop().epochs().isPresent() ? EPOCHS : STEPS;
  }

  private Settings values(ProblemControls controls) {
    Map<String, Object> values = new LinkedHashMap<>(controls.values());
    if (values.containsKey(NetworkControls.DROPOUT)) {
      facts
          .changed(0, NetworkControls.DROPOUT)
          .ifPresent(dropout -> values.put(NetworkControls.DROPOUT, dropout));
    }
    StopSpec stop = session.spec().stop();
    stop.epochs().ifPresent(epochs -> values.put(ProblemEdits.EPOCHS, (double) epochs));
    stop.steps().ifPresent(steps -> values.put(ProblemEdits.STEPS, (double) steps));
    return new Settings(session.spec().problem().kind(), values);
  }

  private void chosen(String id) {
    ProblemEdits.chosen(session.spec(), id)
        .ifPresent(
            moved -> {
              restart.run();
              session.edit(spec -> moved);
            });
  }
}
