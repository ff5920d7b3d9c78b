package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.catalog.Controls;
import org.jspecify.annotations.Nullable;

/**
 * The window's content: controls at the left, the main picture, curves at the right, time below.
 * The program opens it with the pictures alone, so that the race runs at once; what stands around
 * them follows part by part in the next frames, in the room that was kept for it.
 */
final class MainView extends WindowRooms implements Conductor.Views {
  private final Session session;
  private final Looks looks;
  private final Worker worker = HeadStart.worker();
  private final Conductor conductor;
  private final PictureArea pictures;
  private final Undoing undoing;
  private final ObjectBinding<Level> level;
  private final Lazy<MessageBar> messages;
  private final ControlParts parts;
  private final Lazy<FileDrop> drop;
  private final Stages stages;
  private final Lazy<ProgramSide> program;

  /** So many numbers were changed on the way in what is shown. */
  private int changes;

  /** A window that is complete. */
  MainView(Session session, Texts texts, Looks looks) {
    this(session, texts, looks, Board.ofSystem());
  }

  /** Copies to, and pastes from, {@code board}. */
  MainView(Session session, Texts texts, Looks looks, Board board) {
    this(session, texts, looks, new Lazy<>(() -> board), false);
    complete();
  }

  /**
   * A window that has its pictures, and completes itself while it is shown.
   *
   * @param held whether a network waits at its start
   */
  static MainView begun(Session session, Texts texts, Looks looks, boolean held) {
    return new MainView(session, texts, looks, new Lazy<>(Board::ofSystem), held);
  }

  private MainView(Session session, Texts texts, Looks looks, Lazy<Board> board, boolean held) {
    super(looks);
    this.session = session;
    this.looks = looks;
    messages = new Lazy<>(() -> new MessageBar(texts));
    conductor =
        new Conductor(session, new Trainer(), this, f -> messages.get().showUntilTrained(f));
    if (held) {
      conductor.hold();
    }
    level = Level.of(session, looks);
    NetworkFindings findings = new NetworkFindings();
    CurveViews curves =
        CurveViews.of(session, texts, looks, worker, conductor::scrub, this::failed);
    pictures =
        new PictureArea(
            texts,
            looks,
            curves,
            new Pictures(
                texts,
                looks,
                worker,
                curves,
                findings,
                session,
                conductor,
                this::startAt,
                this::failed));
    undoing =
        new Undoing(session, conductor.runs()::replayable, conductor::restart, System::nanoTime);
    parts =
        new ControlParts(
            session,
            texts,
            looks,
            level,
            conductor,
            worker,
            undoing,
            messages,
            board,
            findings,
            this::failed);
    program =
        new Lazy<>(
            () ->
                new ProgramSide(
                    session,
                    texts,
                    looks,
                    board.get(),
                    messages.get(),
                    worker,
                    conductor::recorded,
                    this::placeProgram));
    drop = new Lazy<>(() -> new FileDrop(this, texts, parts.files().get()));
    fill(pictures);
    stages =
        new Stages(
            List.of(
                this::addTransport,
                this::addTop,
                parts.problem()::get,
                parts.runs()::get,
                parts.settings()::get,
                this::addColumn,
                this::addCovers,
                program::get,
                () -> parts.files().get().samples().read(worker, this::failed)),
            session.spec().problem() instanceof NetworkProblem);
    level.addListener((o, was, now) -> show(now));
    whenRoomChanges(() -> program.ifMade(ProgramSide::arrange));
    show(level.get());
    Shortcuts shortcuts = new Shortcuts(undoing, looks, () -> parts.help().get().toggle());
    sceneProperty()
        .addListener(
            (o, was, now) -> {
              if (now != null) {
                shortcuts.install(now);
              }
            });
    looks.theme().addListener((o, was, now) -> conductor.wake());
    texts.messages().addListener((o, was, now) -> conductor.wake());
    pictures.arrange(session.spec().problem(), true, session.spec().problem().hasData());
    conductor.wake();
  }

  /** Adds what is still to come, at once. */
  void complete() {
    stages.complete();
  }

  /** Does something when everything is there. */
  void whenComplete(Runnable then) {
    stages.whenComplete(then);
  }

  private void addTransport() {
    setBelow(parts.transport().get());
    presentTransport(level.get());
  }

  private void addTop() {
    setAbove(parts.topBar());
  }

  private void addColumn() {
    setBeside(parts.column());
    parts.limit().get();
    addAbove(parts.strip().get());
    conductor.wake();
  }

  private void addCovers() {
    cover(messages.get(), Pos.TOP_CENTER);
    cover(drop.get().hint(), Pos.CENTER);
  }

  private void show(Level now) {
    parts.problem().ifMade(panel -> panel.show(now));
    parts.settings().ifMade(panel -> panel.show(now));
    pictures.show(now);
    presentTransport(now);
    Recorded recorded = conductor.recorded();
    if (recorded != null) {
      pictures.show(recorded);
      conductor.wake();
    }
  }

  private void presentTransport(Level now) {
    showTransport(now.has(Controls.TRANSPORT));
  }

  private void startAt(List<Double> point) {
    session.edit(spec -> Starts.moved(spec, point));
  }

  @Override
  public void show(Recorded recorded) {
    messages.ifMade(MessageBar::trained);
    parts.problem().ifMade(panel -> panel.show(recorded));
    parts.settings().ifMade(SettingsPanel::refresh);
    parts.runs().ifMade(RunList::refresh);
    parts.strip().ifMade(LegendStrip::refresh);
    program.ifMade(side -> side.show(recorded));
    parts.export().ifMade(ExportMenu::refresh);
    pictures.show(recorded);
  }

  @Override
  public void grow(Recorded recorded) {
    pictures.grow();
  }

  @Override
  public void showAt(@Nullable Recorded recorded, Playhead playhead, boolean plays) {
    boolean completing = !stages.ended();
    if (completing) {
      stages.next(ready() && playhead.position() > 0);
    }
    if (looks.styleNext() || completing) {
      Platform.runLater(conductor::wake); // also where nothing else needs another frame
    }
    parts
        .transport()
        .ifMade(
            bar -> {
              bar.show(playhead.position(), Math.max(playhead.end(), planned(recorded)), plays);
              bar.underWay(recorded != null && conductor.runs().live(recorded));
            });
    boolean awaited = recorded == null || !Recorded.sameRuns(recorded.experiment(), session.spec());
    Recorded shown = awaited ? null : recorded;
    parts.runs().ifMade(list -> list.showAt(shown, playhead.step()));
    showChanges(shown == null ? 0 : shown.changes());
    parts.limit().ifMade(l -> l.showAt(recorded, playhead.position()));
    parts.strip().ifMade(LegendStrip::mark);
    pictures.setOpacity(awaited && recorded != null ? 0.3 : 1);
    if (recorded != null) {
      pictures.showAt(recorded, playhead.position());
    }
  }

  /** Once a number was steered to, what tells it follows. */
  private void showChanges(int made) {
    if (made != changes) {
      changes = made;
      parts.settings().ifMade(SettingsPanel::sayInForce);
      parts.runs().ifMade(RunList::refresh);
      parts.strip().ifMade(LegendStrip::refresh);
    }
  }

  /** A picture could not be made: that is a fault of the program, and said. */
  private void failed(Exception exception) {
    messages.get().bug(exception);
  }

  /** How many steps there will be where training goes on; else 0. */
  private static long planned(@Nullable Recorded recorded) {
    return recorded == null ? 0 : recorded.plannedSteps();
  }

  /** How large the plane is; empty where there is none. */
  Optional<Dimension2D> planeSize() {
    PlaneView plane = pictures.planes().first();
    return plane.getScene() == null || !plane.hasRoom()
        ? Optional.empty()
        : Optional.of(new Dimension2D(plane.getWidth(), plane.getHeight()));
  }

  /** Which picture of networks somebody wishes to see. */
  StringProperty picture() {
    return pictures.picture();
  }

  /** What was chosen where figures are taken away, by name. */
  ObjectProperty<Map<String, String>> exports() {
    return parts.exports();
  }

  /** Opens and saves experiments. */
  FileMenus files() {
    return parts.files().get();
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
    return parts.copies().get();
  }

  /** Opens files that are dropped. */
  FileDrop drop() {
    return drop.get();
  }

  /** Time. */
  TransportBar transport() {
    return parts.transport().get();
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
    return messages.get();
  }

  /** Whether every picture of what is recorded is there, in the theme that is switched on. */
  boolean ready() {
    return conductor.recorded() != null && pictures.ready() && looks.styled();
  }

  /** Ends the threads. */
  void close() {
    conductor.close();
    worker.close();
  }
}
