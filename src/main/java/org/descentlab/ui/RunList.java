package org.descentlab.ui;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.RunSpec;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.RunStyles;
import org.jspecify.annotations.Nullable;

/** The runs, which are the legend of every view: what they are, how they stand, what to do. */
final class RunList extends VBox implements RunMenu.Actions {
  private final Session session;
  private final Texts texts;
  private final Looks looks;
  private final RunsAtWork atWork;
  private final RunRows rows = new RunRows(this::newRow, this::again);
  private final RunStandings standings;
  private final RunMenu menu;
  private final ReasonPopover reason;
  private final AdviceBox advice;

  RunList(Session session, Texts texts, Looks looks, RunsAtWork atWork) {
    this.atWork = atWork;
    this.session = session;
    this.texts = texts;
    this.looks = looks;
    standings = new RunStandings(session);
    menu = new RunMenu(session, texts, looks, this);
    reason = new ReasonPopover(texts);
    advice = new AdviceBox(texts, remedy -> apply(remedy, session.selected().get()));
    getStyleClass().add("run-list");
    getChildren().setAll(rows);
    session.experiment().addListener((o, was, now) -> refresh());
    session.selected().addListener((o, was, now) -> reveal());
    looks.theme().addListener((o, was, now) -> refresh());
    texts.messages().addListener((o, was, now) -> again());
    EventHandler<KeyEvent> keys = RunKeys.handler(this);
    sceneProperty()
        .addListener(
            (o, was, now) -> {
              if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
              }
            });
    refresh();
  }

  /** The title of the list, with the menu to add a run. */
  HBox header() {
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.runs"));
    title.getStyleClass().add("section-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space, new AddRunMenu(session, texts, this::full));
    header.getStyleClass().add("section-header");
    return header;
  }

  /** What is said about the selected run. */
  AdviceBox advice() {
    return advice;
  }

  Session session() {
    return session;
  }

  /** How the runs stand at the playhead. */
  RunStandings standings() {
    return standings;
  }

  /** Shows the runs as they are now. */
  void refresh() {
    List<RunSpec> runs = session.spec().runs();
    rows.count(runs.size());
    List<RunStyle> styles = RunStyles.of(runs, looks.figureTheme());
    List<RunSpec> inForce = atWork.runsInForce();
    int i = rows.first();
    for (RunRow row : rows.there()) {
      row.show(inForce.get(i), styles.get(i), i == session.selected().get());
      row.reachByTab(i == rows.nearest(session.selected().get()));
      i++;
    }
  }

  /** Shows all anew, without a frame. */
  private void again() {
    refresh();
    showAt(standings.recorded(), standings.step());
  }

  private void reveal() {
    rows.reveal(session.selected().get());
    again();
  }

  private RunRow newRow(int index) {
    RunRow row = new RunRow(index, texts);
    RunGestures.install(row, index, session, menu, this);
    row.status()
        .hint()
        .setOnShowing(
            e -> row.status().tell(standings.advice(index).map(said -> said.whole(texts))));
    return row;
  }

  @Override
  public void select(int index) {
    int near = Math.max(0, Math.min(rows.count() - 1, index));
    row(near).requestFocus(); // first: a number that is being typed is the former run's
    session.selected().set(near);
  }

  @Override
  public void explain(int index) {
    session.selected().set(index);
    RunRow row = row(index);
    standings
        .advice(index)
        .ifPresent(
            said -> {
              String title = row.name().shown() + ": " + row.status().getText();
              reason.show(row.status(), title, said, remedy -> apply(remedy, index));
            });
  }

  @Override
  public void program(int index) {
    session.selected().set(index);
    looks.program().set(true);
  }

  @Override
  public void rename(int index) {
    session.selected().set(index);
    row(index).name().edit();
  }

  @Override
  public void duplicate(int index) {
    if (!full(row(index))) {
      session.insertRun(index + 1, atWork.replayable().runs().get(index));
    }
  }

  /** Says that there is no room for another run, where there is none. */
  private boolean full(Node control) {
    if (RunEdits.room(session.spec())) {
      return false;
    }
    reason.say(control, texts.get("window.run.too-many", RunEdits.MOST));
    return true;
  }

  private void apply(Remedy remedy, int index) {
    session.selected().set(index);
    atWork.apply(remedy, index);
  }

  /** The rows scroll in a pane. */
  void within(ScrollPane pane) {
    rows.within(pane);
  }

  private RunRow row(int index) {
    return rows.at(index);
  }

  /** Keeps the focus where the selected run is. */
  void focusSelected() {
    row(session.selected().get()).requestFocus();
  }

  /** Shows how the runs stand at a step. */
  void showAt(@Nullable Recorded recorded, long step) {
    standings.moveTo(recorded, step);
    int i = rows.first();
    for (RunRow row : rows.there()) {
      row.show(standings.said(i, texts));
      i++;
    }
    advice.show(standings.advice(session.selected().get()).orElse(null));
  }
}
