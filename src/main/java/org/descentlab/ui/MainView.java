package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
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
  private final TransportBar transport;
  private final PlaneView plane;
  private final CurveView loss;
  private final CurveView accuracy;
  private final RegressionView regression;
  private final NetworkPanel network;
  private final PictureArea pictures;

  MainView(Session session, Texts texts, Looks looks) {
    this.texts = texts;
    this.session = session;
    this.messages = new MessageBar(texts);
    this.conductor = new Conductor(session, this, messages::show);
    this.files = new FileMenus(session, texts, conductor, messages);
    Consumer<Exception> failed = this::failed;
    plane = new PlaneView(looks, texts, worker, this::startAt, failed);
    loss = new CurveView(LossFigure::new, looks, texts, worker, failed);
    loss.setId("loss");
    accuracy = new CurveView(AccuracyFigure::new, looks, texts, worker, failed);
    accuracy.setId("accuracy");
    regression = new RegressionView(looks, texts, worker, failed);
    network = new NetworkPanel(texts);
    pictures = new PictureArea(texts, plane, loss, accuracy, regression, network);
    runs = new RunList(session, texts, looks);
    transport = new TransportBar(texts, conductor);
    ExportMenu export =
        new ExportMenu(
            texts,
            looks,
            conductor,
            messages,
            new Export(session, texts, looks, conductor, messages, worker));
    List<Node> menus = List.of(files.menu(), export.button());
    setTop(new VBox(new TopBar(session, texts, looks, files::openKind, menus), messages));
    setLeft(controls());
    setCenter(pictures);
    setBottom(transport);
    looks.follow(this);
    Typeface.apply(this);
    looks.theme().addListener((o, was, now) -> conductor.wake());
    texts.messages().addListener((o, was, now) -> conductor.wake());
    pictures.arrange(session.spec().problem(), true);
    conductor.wake();
  }

  private Node controls() {
    VBox column =
        new VBox(
            new ProblemPanel(session, texts),
            runs,
            new SettingsPanel(session, texts, conductor::setHyperparameter, conductor::inForce),
            notes());
    column.getStyleClass().add("controls");
    ScrollPane scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("controls-scroll");
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

  private void startAt(double x, double y) {
    session.edit(spec -> Starts.moved(spec, List.of(x, y)));
  }

  @Override
  public void show(Recorded recorded) {
    pictures.arrange(recorded.experiment().problem(), recorded.hasPlane());
    ProblemSpec problem = recorded.experiment().problem();
    messages.hideFault();
    loss.show(recorded, problem instanceof NetworkProblem);
    if (problem instanceof NetworkProblem) {
      accuracy.show(recorded, true);
      network.show(recorded);
    } else if (recorded.hasPlane()) {
      plane.show(recorded);
    }
    if (problem instanceof RegressionProblem) {
      regression.show(recorded);
    }
  }

  @Override
  public void grow(Recorded recorded) {
    loss.grow();
    accuracy.grow();
    network.show(recorded);
  }

  @Override
  public void showAt(@Nullable Recorded recorded, Playhead playhead, boolean plays) {
    transport.show(playhead.position(), playhead.end(), plays);
    runs.showAt(recorded, playhead.step());
    if (recorded == null) {
      return;
    }
    double position = playhead.position();
    loss.showAt(position);
    if (recorded.experiment().problem() instanceof NetworkProblem) {
      accuracy.showAt(position);
    } else if (recorded.hasPlane()) {
      plane.showAt(position);
    }
    if (recorded.experiment().problem() instanceof RegressionProblem) {
      regression.showAt(position);
    }
  }

  /** A picture could not be made: that is a fault of the program, and said. */
  private void failed(Exception exception) {
    messages.tell(texts.get("window.bug", String.valueOf(exception)));
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
            && (!(problem instanceof RegressionProblem) || regression.ready());
  }

  /** Ends the threads. */
  void close() {
    conductor.close();
    worker.close();
  }
}
