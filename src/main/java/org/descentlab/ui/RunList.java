package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.RunStyles;
import org.descentlab.ui.Recorded.Track;
import org.descentlab.ui.RunJudge.Judged;
import org.jspecify.annotations.Nullable;

/** The runs, which are the legend of every view: what they are, how they stand, what to do. */
final class RunList extends VBox implements RunMenu.Actions {
  private final Session session;
  private final Texts texts;
  private final Looks looks;
  private final RunsAtWork atWork;
  private final VBox rows = new VBox();
  private final RunJudge judge = new RunJudge();
  private final RunMenu menu;
  private final ReasonPopover reason;
  private final AdviceBox advice;
  private @Nullable Recorded recorded;
  private long step;

  RunList(Session session, Texts texts, Looks looks, RunsAtWork atWork) {
    this.atWork = atWork;
    this.session = session;
    this.texts = texts;
    this.looks = looks;
    menu = new RunMenu(session, texts, this);
    reason = new ReasonPopover(texts);
    advice = new AdviceBox(texts, remedy -> apply(remedy, session.selected().get()));
    getStyleClass().add("run-list");
    rows.setId("runs");
    getChildren().setAll(rows);
    session.experiment().addListener((o, was, now) -> refresh());
    session.selected().addListener((o, was, now) -> again());
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
      boolean selected = i == session.selected().get();
      row(i).show(runs.get(i), atWork.inForce(i), styles.get(i), selected);
    }
  }

  /** Shows all anew, without a frame. */
  private void again() {
    refresh();
    showAt(recorded, step);
  }

  private RunRow newRow(int index) {
    RunRow row = new RunRow(index, texts);
    row.setOnMousePressed(e -> select(index));
    row.setOnContextMenuRequested(
        e -> {
          select(index);
          menu.open(index, row, e.getScreenX(), e.getScreenY());
          e.consume();
        });
    row.addEventHandler(KeyEvent.KEY_PRESSED, e -> pressed(e, index));
    row.enabled().addEventFilter(MouseEvent.MOUSE_RELEASED, e -> clicked(e, index));
    row.enabled().setOnAction(e -> switched(index));
    row.more()
        .setOnAction(
            e -> {
              select(index);
              menu.open(index, row.more());
            });
    row.status().setOnAction(e -> explain(index));
    row.status()
        .hint()
        .setOnShowing(e -> row.status().tell(adviceOf(index).map(said -> said.whole(texts))));
    row.name()
        .label()
        .setOnMouseClicked(
            e -> {
              if (e.getClickCount() == 2) {
                rename(index);
              }
            });
    row.name()
        .onRename(
            name -> RunEdits.nameFault(session.spec(), index, name),
            name -> session.edit(spec -> RunEdits.renamed(spec, index, name)));
    RunDrag.install(row, index, session::moveRun);
    return row;
  }

  private void switched(int index) {
    boolean on = row(index).enabled().isSelected();
    session.editRun(index, run -> run.withEnabled(on));
  }

  /** With Alt a click on the switch leaves this run alone on. */
  private void clicked(MouseEvent event, int index) {
    if (event.isAltDown()) {
      event.consume();
      row(index).enabled().disarm();
      session.edit(spec -> RunEdits.only(spec, index));
      refresh();
    }
  }

  private void select(int index) {
    session.selected().set(index);
    row(index).requestFocus();
  }

  private void pressed(KeyEvent event, int index) {
    boolean plain = !event.isAltDown() && !event.isShortcutDown();
    if (event.getCode() == KeyCode.UP && plain) {
      select(Math.max(0, index - 1));
    } else if (event.getCode() == KeyCode.DOWN && plain) {
      select(Math.min(rows.getChildren().size() - 1, index + 1));
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == row(index)) {
      explain(index);
    } else if (event.getCode() == KeyCode.DELETE) {
      session.removeRun(index);
    } else {
      return;
    }
    event.consume();
  }

  @Override
  public void explain(int index) {
    session.selected().set(index);
    RunRow row = row(index);
    adviceOf(index)
        .ifPresent(
            said -> {
              String title = row.name().shown() + ": " + row.status().getText();
              reason.show(row.status(), title, said, remedy -> apply(remedy, index));
            });
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

  private Optional<Track> track(int index) {
    Recorded shown = recorded;
    return shown == null
        ? Optional.empty()
        : shown.tracks().stream().filter(track -> track.index() == index).findFirst();
  }

  private Optional<Judged> judged(int index) {
    Recorded shown = recorded;
    return shown == null
        ? Optional.empty()
        : track(index).flatMap(track -> judge.judged(shown, track, step));
  }

  private Optional<Advice> adviceOf(int index) {
    return session.spec().runs().get(index).enabled()
        ? judged(index).map(judged -> judged.advice(session.spec()))
        : Optional.of(Advice.saying("window.why.off"));
  }

  private RunRow row(int index) {
    return (RunRow) rows.getChildren().get(index);
  }

  /** Keeps the focus where the selected run is. */
  void focusSelected() {
    row(session.selected().get()).requestFocus();
  }

  /** Shows how the runs stand at a step. */
  void showAt(@Nullable Recorded shown, long at) {
    recorded = shown;
    step = at;
    for (int i = 0; i < rows.getChildren().size(); i++) {
      Optional<Judged> judged = judged(i);
      if (judged.isPresent()) {
        show(i, judged.get());
      } else {
        boolean waits = track(i).isPresent();
        boolean off = !session.spec().runs().get(i).enabled();
        String word = waits ? "window.status.waiting" : off ? "window.status.off" : "";
        row(i).showWord(word.isEmpty() ? "" : texts.get(word));
      }
    }
    advice.show(adviceOf(session.selected().get()).orElse(null));
  }

  private void show(int index, Judged judged) {
    RunState state = judged.judgement().state();
    RunPlace place = judged.place();
    long last = place.rows().step(place.rows().size() - 1);
    double loss = place.rows().get(place.at(), Column.LOSS);
    row(index).showState(Numbers.rounded(loss), state, texts.get(state.key(), last));
  }
}
