package org.descentlab.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.jspecify.annotations.Nullable;

/**
 * The window's content: controls at the left, the main picture, curves at the right, time below.
 */
final class MainView extends BorderPane implements Conductor.Views {
  private static final double TWO_RUNS = 100;
  private static final double EDITOR = 210;

  /** The bar that scrolls the editor stands in the padding of the column. */
  private static final double BEYOND = -10;

  private static final double WIDTH = 298;

  private final Texts texts;
  private final Session session;
  private final MessageBar messages;
  private final FileMenus files;
  private final Worker worker = new Worker();
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
    pictures = new PictureArea(texts, looks, worker, this::startAt, this::failed);
    problem = new ProblemPanel(session, texts, conductor::restart);
    runs = new RunList(session, texts, looks, conductor::inForce);
    settings =
        new SettingsPanel(
            session,
            texts,
            conductor::setHyperparameter,
            conductor,
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
    setLeft(controls());
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

  /**
   * The runs scroll where there are many, and so does what edits them, which takes the room that is
   * left: nothing moves when it opens or closes.
   */
  private Node controls() {
    ScrollPane legend = scrolling(runs);
    legend.minHeightProperty().bind(Bindings.min(TWO_RUNS, runs.heightProperty().add(2)));
    VBox selected = new VBox(settings, notes());
    selected.getStyleClass().add("selected-run");
    ScrollPane editor = scrolling(selected);
    editor.setId("editor");
    editor.setMinHeight(EDITOR);
    editor.setPrefHeight(EDITOR);
    selected.setPrefWidth(WIDTH); // with or without a bar, so that nothing moves sideways either
    editor.setFitToWidth(false);
    VBox.setVgrow(editor, Priority.ALWAYS);
    VBox.setMargin(editor, new Insets(0, BEYOND, 0, 0));
    problem.setMinHeight(USE_PREF_SIZE);
    HBox header = runs.header();
    header.setMinHeight(USE_PREF_SIZE);
    VBox column = new VBox(problem, header, legend, editor);
    column.getStyleClass().add("controls");
    return column;
  }

  private static ScrollPane scrolling(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("column-scroll");
    return scroll;
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
