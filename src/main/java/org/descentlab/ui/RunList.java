package org.descentlab.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.RunStyles;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/** The runs, which are the legend of every view: to switch, select, add and remove. */
final class RunList extends VBox {
  private final Session session;
  private final Texts texts;
  private final Looks looks;
  private final IntFunction<Settings> inForce;
  private final VBox rows = new VBox();

  RunList(Session session, Texts texts, Looks looks, IntFunction<Settings> inForce) {
    this.inForce = inForce;
    this.session = session;
    this.texts = texts;
    this.looks = looks;
    getStyleClass().add("run-list");
    rows.setId("runs");
    getChildren().setAll(rows);
    session.experiment().addListener((o, was, now) -> refresh());
    session.selected().addListener((o, was, now) -> refresh());
    looks.theme().addListener((o, was, now) -> refresh());
    refresh();
  }

  /** The title of the list, with the menu to add a run. */
  HBox header() {
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.runs"));
    title.getStyleClass().add("section-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    MenuButton add = new MenuButton();
    add.setId("add-run");
    add.textProperty().bind(texts.bind("window.add-run"));
    add.getStyleClass().add("small-button");
    for (Choice<?> choice : Optimizers.ALL.entries()) {
      MenuItem item = new MenuItem();
      item.textProperty().bind(texts.bind("optimizer." + choice.id() + ".name"));
      item.disableProperty()
          .bind(
              Bindings.createBooleanBinding(
                  () -> !OptimizerChoices.suits(choice.id(), session.spec().problem()),
                  session.experiment()));
      item.setOnAction(
          e ->
              session.addRun(
                  texts.get("optimizer." + choice.id() + ".name"),
                  Recommended.on(session.spec().problem(), choice.defaults())));
      add.getItems().add(item);
    }
    HBox header = new HBox(title, space, add);
    header.getStyleClass().add("section-header");
    return header;
  }

  /** Shows the runs as they are now. */
  void refresh() {
    List<RunSpec> runs = session.spec().runs();
    while (rows.getChildren().size() > runs.size()) {
      rows.getChildren().remove(rows.getChildren().size() - 1);
    }
    while (rows.getChildren().size() < runs.size()) {
      rows.getChildren().add(newRow(rows.getChildren().size()));
    }
    List<RunStyle> styles = RunStyles.of(runs, looks.figureTheme());
    for (int i = 0; i < runs.size(); i++) {
      row(i)
          .show(
              runs.get(i),
              inForce.apply(i),
              styles.get(i),
              i == session.selected().get(),
              runs.size() > 1);
    }
  }

  private RunRow newRow(int index) {
    RunRow row =
        new RunRow(
            index,
            texts,
            on -> session.editRun(index, run -> run.withEnabled(on)),
            () -> session.removeRun(index));
    row.setOnMousePressed(
        e -> {
          session.selected().set(index);
          row.requestFocus();
        });
    row.addEventHandler(KeyEvent.KEY_PRESSED, e -> pressed(e, index));
    return row;
  }

  private void pressed(KeyEvent event, int index) {
    if (event.getCode() == KeyCode.ENTER) {
      session.selected().set(index);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      session.removeRun(index);
      event.consume();
    }
  }

  private RunRow row(int index) {
    return (RunRow) rows.getChildren().get(index);
  }

  /** Shows how the runs stand at a step. */
  void showAt(@Nullable Recorded recorded, long step) {
    Set<Integer> shown = new HashSet<>();
    for (Track track : recorded == null ? List.<Track>of() : recorded.tracks()) {
      History.Snapshot snapshot = track.history().snapshot();
      if (track.index() < rows.getChildren().size()) {
        shown.add(track.index());
        if (snapshot.size() > 0) {
          show(track, snapshot, step);
        } else {
          row(track.index()).showWord(texts.get("window.status.waiting"));
        }
      }
    }
    for (int i = 0; i < rows.getChildren().size(); i++) {
      if (!shown.contains(i)) {
        row(i).showNothing();
      }
    }
  }

  private void show(Track track, History.Snapshot snapshot, long step) {
    int at = snapshot.rowAt((double) step);
    double loss = snapshot.get(at, History.Column.LOSS);
    boolean atLast = at == snapshot.size() - 1;
    RunState state = RunState.of(track.run(), snapshot, at);
    String word =
        state == RunState.DIVERGED
            ? texts.get("window.status.diverges-at", snapshot.step(snapshot.size() - 1))
            : texts.get("window.status." + state.key(atLast ? track.run().outcome() : null));
    row(track.index()).showState(loss, word, state.bad());
  }
}
