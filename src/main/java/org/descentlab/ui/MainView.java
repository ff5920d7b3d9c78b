package org.descentlab.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.jspecify.annotations.Nullable;

/**
 * The window's content: controls at the left, the main picture, curves at the right, time below.
 */
final class MainView extends BorderPane implements Conductor.Views {
  private final Texts texts;
  private final Session session;
  private final MessageBar messages;
  private final FileMenus files;
  private final Worker worker = HeadStart.worker();
  private final Conductor conductor;
  private final RunList runs;
  private final SettingsPanel settings;
  private final TransportBar transport;
  private final ProblemPanel problem;
  private final PictureArea pictures;

  MainView(Session session, Texts texts, Looks looks) {
    this.texts = texts;
    this.session = session;
    this.messages = new MessageBar(texts);
    this.conductor = new Conductor(session, new Trainer(), this, messages::showUntilTrained);
    this.files = new FileMenus(session, texts, conductor, messages);
    pictures =
        new PictureArea(texts, looks, worker, session.selected(), this::startAt, this::failed);
    problem = new ProblemPanel(session, texts, conductor::restart);
    runs = new RunList(session, texts, looks, conductor.runs()::inForce);
    settings =
        new SettingsPanel(
            session,
            texts,
            conductor.runs()::setHyperparameter,
            conductor.runs(),
            new RuleEditor(session, texts, conductor));
    transport = new TransportBar(texts, conductor);
    ExportMenu export =
        new ExportMenu(
            texts,
            looks,
            conductor,
            messages,
            new Export(session, texts, looks, conductor, messages, worker));
    List<Node> menus = List.of(files.menu(), export.button());
    setTop(new TopBar(session, texts, looks, files::openKind, menus));
    setLeft(new ControlColumn(problem, runs, settings, notes()));
    StackPane center = new StackPane(pictures, messages); // a message covers, it moves nothing
    StackPane.setAlignment(messages, Pos.TOP_CENTER);
    setCenter(center);
    setBottom(transport);
    looks.follow(this);
    Typeface.apply(this);
    looks.theme().addListener((o, was, now) -> conductor.wake());
    texts.messages().addListener((o, was, now) -> conductor.wake());
    pictures.arrange(session.spec().problem(), true, session.spec().problem().hasData());
    conductor.wake();
  }

  /** What the experiment says about itself. */
  private Label notes() {
    Label notes = new Label();
    notes.setId("notes");
    notes.getStyleClass().add("notes");
    notes.setWrapText(true);
    notes
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> session.spec().notes().in(texts.messages().get().language()),
                session.experiment(),
                texts.messages()));
    return notes;
  }

  private void startAt(List<Double> point) {
    session.edit(spec -> Starts.moved(spec, point));
  }

  @Override
  public void show(Recorded recorded) {
    messages.trained();
    problem.show(recorded);
    settings.refresh();
    runs.refresh();
    pictures.show(recorded);
  }

  @Override
  public void grow(Recorded recorded) {
    pictures.grow();
  }

  @Override
  public void showAt(@Nullable Recorded recorded, Playhead playhead, boolean plays) {
    transport.show(playhead.position(), Math.max(playhead.end(), planned(recorded)), plays);
    boolean awaited = recorded == null || !sameRuns(recorded.experiment(), session.spec());
    runs.showAt(awaited ? null : recorded, playhead.step());
    pictures.setOpacity(awaited ? 0.3 : 1);
    if (recorded != null) {
      pictures.showAt(recorded, playhead.position());
    }
  }

  /** A picture could not be made: that is a fault of the program, and said. */
  private void failed(Exception exception) {
    messages.bug(exception);
  }

  /** How many steps there will be where training goes on; else 0. */
  private static long planned(@Nullable Recorded recorded) {
    return recorded == null ? 0 : recorded.plannedSteps();
  }

  private static boolean sameRuns(ExperimentSpec one, ExperimentSpec other) {
    return one.problem().kind().equals(other.problem().kind())
        && one.runs().stream()
            .map(RunSpec::name)
            .toList()
            .equals(other.runs().stream().map(RunSpec::name).toList());
  }

  /** Opens and saves experiments. */
  FileMenus files() {
    return files;
  }

  /** What drives the window. */
  Conductor conductor() {
    return conductor;
  }

  /** Where sentences are shown. */
  MessageBar messages() {
    return messages;
  }

  /** Whether every picture of what is recorded is there. */
  boolean ready() {
    return conductor.recorded() != null && pictures.ready();
  }

  /** Ends the threads. */
  void close() {
    conductor.close();
    worker.close();
  }
}
