package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.figure.AccuracyFigure;
import org.descentlab.figure.LossFigure;
import org.jspecify.annotations.Nullable;

/**
 * The window's content: controls at the left, the main picture, curves at the right, time below.
 */
final class MainView extends BorderPane implements Conductor.Views {
  private final Texts texts;
  private final Session session;
  private final MessageBar messages;
  private final FileMenus files;
  private final Worker worker = new Worker();
  private final Conductor conductor;
  private final RunList runs;
  private final SettingsPanel settings;
  private final TransportBar transport;
  private final PlaneView plane;
  private final SurfaceView surface;
  private final CurveView loss;
  private final CurveView accuracy;
  private final DataView data;
  private final BallView curve;
  private final NetworkPanel network;
  private final PictureArea pictures;

  MainView(Session session, Texts texts, Looks looks) {
    this.texts = texts;
    this.session = session;
    this.messages = new MessageBar(texts);
    this.conductor = new Conductor(session, new Trainer(), this, messages::showUntilTrained);
    this.files = new FileMenus(session, texts, conductor, messages);
    Consumer<Exception> failed = this::failed;
    plane = new PlaneView(looks, texts, worker, this::startAt, failed);
    surface = new SurfaceView(looks, texts, worker, failed);
    loss = new CurveView(LossFigure::new, looks, texts, worker, failed);
    loss.setId("loss");
    accuracy = new CurveView(AccuracyFigure::new, looks, texts, worker, failed);
    accuracy.setId("accuracy");
    data = new DataView(looks, texts, worker, failed);
    curve = new BallView(looks, texts, worker, this::startAt, failed);
    network = new NetworkPanel(texts);
    pictures =
        new PictureArea(
            texts, new PlanePictures(texts, plane, surface), loss, accuracy, data, curve, network);
    runs = new RunList(session, texts, looks, conductor::inForce);
    settings =
        new SettingsPanel(
            session, texts, conductor::setHyperparameter, conductor::inForce, conductor::rows);
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

  /** The runs scroll where there are many; what edits them stays in sight. */
  private Node controls() {
    ScrollPane scroll = new ScrollPane(runs);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(54);
    scroll.getStyleClass().add("runs-scroll");
    Label notes = notes();
    notes.setMinHeight(0);
    VBox column =
        new VBox(
            new ProblemPanel(session, texts, conductor::restart),
            runs.header(),
            scroll,
            settings,
            notes);
    column.getStyleClass().add("controls");
    return column;
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

  private void startAt(double x) {
    session.edit(spec -> Starts.moved(spec, List.of(x)));
  }

  private void startAt(double x, double y) {
    session.edit(spec -> Starts.moved(spec, List.of(x, y)));
  }

  @Override
  public void show(Recorded recorded) {
    pictures.arrange(
        recorded.experiment().problem(), recorded.hasPlane(), recorded.hasDataPicture());
    ProblemSpec problem = recorded.experiment().problem();
    messages.trained();
    settings.refresh();
    runs.refresh();
    loss.show(recorded, problem instanceof NetworkProblem);
    if (problem instanceof NetworkProblem) {
      accuracy.show(recorded, true);
    } else if (recorded.hasPlane()) {
      plane.show(recorded);
      surface.show(recorded);
    }
    if (recorded.hasDataPicture()) {
      data.show(recorded);
    } else if (problem instanceof CurveProblem) {
      curve.show(recorded);
    }
  }

  @Override
  public void grow(Recorded recorded) {
    loss.grow();
    accuracy.grow();
  }

  @Override
  public void showAt(@Nullable Recorded recorded, Playhead playhead, boolean plays) {
    transport.show(playhead.position(), Math.max(playhead.end(), planned(recorded)), plays);
    boolean awaited = recorded == null || !sameRuns(recorded.experiment(), session.spec());
    runs.showAt(awaited ? null : recorded, playhead.step());
    pictures.setOpacity(awaited ? 0.3 : 1);
    if (recorded == null) {
      return;
    }
    double position = playhead.position();
    loss.showAt(position);
    if (recorded.experiment().problem() instanceof NetworkProblem) {
      accuracy.showAt(position);
      network.show(recorded, position);
    } else if (recorded.hasPlane()) {
      plane.showAt(position);
      surface.showAt(position);
    }
    if (recorded.hasDataPicture()) {
      data.showAt(position);
    } else if (recorded.experiment().problem() instanceof CurveProblem) {
      curve.showAt(position);
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
    Recorded shown = conductor.recorded();
    if (shown == null || !loss.ready()) {
      return false;
    }
    ProblemSpec problem = shown.experiment().problem();
    return problem instanceof NetworkProblem
        ? accuracy.ready()
        : (!shown.hasPlane() || plane.ready())
            && (!shown.hasDataPicture() || data.ready())
            && (!(problem instanceof CurveProblem) || curve.ready());
  }

  /** Ends the threads. */
  void close() {
    conductor.close();
    worker.close();
  }
}
