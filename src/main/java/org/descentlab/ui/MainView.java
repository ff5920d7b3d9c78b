package org.descentlab.ui;

import java.util.List;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Controls;
import org.jspecify.annotations.Nullable;

/**
 * The window's content: controls at the left, the main picture, curves at the right, time below.
 */
final class MainView extends BorderPane implements Conductor.Views {
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
  private final LiveLimit limit;
  private final Undoing undoing;
  private final LegendStrip strip;
  private final CopyPaste copies;
  private final FileDrop drop;

  MainView(Session session, Texts texts, Looks looks) {
    this(session, texts, looks, Board.ofSystem());
  }

  /** Copies to, and pastes from, {@code board}. */
  MainView(Session session, Texts texts, Looks looks, Board board) {
    this.session = session;
    this.messages = new MessageBar(texts);
    this.conductor = new Conductor(session, new Trainer(), this, messages::showUntilTrained);
    this.files = new FileMenus(session, texts, conductor, messages);
    CurveViews curves =
        CurveViews.of(session, texts, looks, worker, conductor::scrub, this::failed);
    pictures =
        new PictureArea(
            texts, looks, worker, curves, session, conductor, this::startAt, this::failed);
    problem = new ProblemPanel(session, texts, conductor::restart);
    runs = new RunList(session, texts, looks, conductor.runs());
    settings =
        new SettingsPanel(
            session,
            texts,
            conductor.runs()::setHyperparameter,
            conductor.runs(),
            new RuleEditor(session, texts, conductor));
    limit = new LiveLimit(session, worker, settings.marks()::show, this::failed);
    transport = new TransportBar(texts, conductor);
    ExportMenu export =
        new ExportMenu(
            texts,
            looks,
            conductor,
            messages,
            new Export(session, texts, looks, conductor, messages, worker));
    undoing =
        new Undoing(session, conductor.runs()::replayable, conductor::restart, System::nanoTime);
    copies = new CopyPaste(session, texts, conductor, messages, files, board);
    strip =
        new LegendStrip(
            session,
            texts,
            looks,
            runs,
            conductor.runs()::inForce,
            conductor.runs()::setHyperparameter);
    ObjectBinding<Level> level = Level.of(session, looks);
    KeysHelp help = new KeysHelp(texts);
    MenuButton menu = files.menu(copies);
    UndoButtons undo = new UndoButtons(undoing, texts);
    undo.visibleProperty().bind(looks.lecture().not());
    undo.managedProperty().bind(undo.visibleProperty());
    Level.follow(level, looks, Controls.EXPERIMENT, menu);
    Level.follow(level, looks, Controls.EXPORT, export.button());
    List<Node> menus = List.of(undo, menu, export.button());
    setTop(
        new VBox(
            new TopBar(session, texts, looks, level, files::openKind, menus, help.button()),
            strip));
    setLeft(new ControlColumn(problem, runs, settings, new Notes(session, texts), looks, level));
    drop = new FileDrop(this, texts, files);
    StackPane center = new StackPane(pictures, messages, drop.hint()); // covers, moves nothing
    center.setMinSize(0, 0);
    pictures.setMinSize(0, 0);
    StackPane.setAlignment(messages, Pos.TOP_CENTER);
    setCenter(center);
    setBottom(transport);
    level.addListener((o, was, now) -> show(now));
    show(level.get());
    Shortcuts shortcuts = new Shortcuts(undoing, looks, help);
    sceneProperty()
        .addListener(
            (o, was, now) -> {
              if (now != null) {
                shortcuts.install(now);
              }
            });
    looks.follow(this);
    Typeface.apply(this);
    looks.theme().addListener((o, was, now) -> conductor.wake());
    texts.messages().addListener((o, was, now) -> conductor.wake());
    pictures.arrange(session.spec().problem(), true, session.spec().problem().hasData());
    conductor.wake();
  }

  private void show(Level level) {
    problem.show(level);
    settings.show(level);
    pictures.show(level);
    boolean transports = level.has(Controls.TRANSPORT);
    transport.setVisible(transports);
    transport.setManaged(transports);
    Recorded recorded = conductor.recorded();
    if (recorded != null) {
      pictures.show(recorded);
      conductor.wake();
    }
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
    strip.refresh();
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
    limit.showAt(recorded, playhead.position());
    strip.mark();
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

  /** The experiment in the window. */
  Session session() {
    return session;
  }

  /** Takes changes back. */
  Undoing undoing() {
    return undoing;
  }

  /** Copies and pastes experiments. */
  CopyPaste copies() {
    return copies;
  }

  /** Opens files that are dropped. */
  FileDrop drop() {
    return drop;
  }

  /** Time. */
  TransportBar transport() {
    return transport;
  }

  /** The thread for what may take long. */
  Worker worker() {
    return worker;
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
