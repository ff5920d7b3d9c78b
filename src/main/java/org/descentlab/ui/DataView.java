package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import org.descentlab.figure.FittedLine;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;
import org.descentlab.objective.Domain;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.Objective;
import org.jspecify.annotations.Nullable;

/**
 * The data of a regression, linear or logistic, with the line of each run at the playhead. Points
 * of one feature, or of two with a label, can be moved, added and removed. With several features
 * the predictions of a linear one stand against the targets; they are drawn in the background.
 */
final class DataView extends PictureView {
  private final Looks looks;
  private final Texts texts;
  private final EditedPoints edited;
  private final DataGestures gestures;
  private final StepGradients gradients;
  private final Consumer<@Nullable PlaneMark> marks;
  private final GradientCaption caption = new GradientCaption();
  private final ImageView base = new ImageView();
  private final Canvas overlay = new Canvas();
  private final ReadOnlyObjectWrapper<Optional<DataFacts>> facts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty adds = new SimpleBooleanProperty();
  private final IntegerProperty label = new SimpleIntegerProperty(1);
  private Optional<SeenStep> seen = Optional.empty();
  private Optional<Domain> held = Optional.empty();
  private List<RunStyle> styles = List.of();
  private @Nullable Recorded recorded;
  private @Nullable DataPicture made;
  private double step;

  /** Tells {@code marks} what is to be drawn in the plane, or null. */
  DataView(
      Session session,
      Looks looks,
      Texts texts,
      RunSteps steps,
      Worker worker,
      Consumer<@Nullable PlaneMark> marks,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    this.edited = new EditedPoints(session, () -> recorded, texts, this::drawOverlay);
    this.gestures = new DataGestures(this, edited, texts);
    this.gradients = new StepGradients(worker, session.selected(), steps, this::seen, failed);
    this.marks = marks;
    setId("data");
    getStyleClass().add("data-picture");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    overlay.setMouseTransparent(true);
    overlay.widthProperty().bind(widthProperty());
    overlay.heightProperty().bind(heightProperty());
    getChildren().setAll(base, overlay);
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> seen(seen));
    edited.said().addListener((o, was, now) -> describe());
  }

  /** Shows what a step looked at, here and in the plane. */
  private void seen(Optional<SeenStep> found) {
    seen = found;
    marks.accept(
        found
            .filter(SeenStep::inPlane)
            .map(step -> new GradientMark(step, caption, texts.messages().get()))
            .orElse(null));
    drawOverlay();
  }

  @Override
  boolean ready() {
    return made != null;
  }

  @Override
  void show(Recorded shown) {
    boolean sameData = recorded != null && recorded.planeKey().equals(shown.planeKey());
    recorded = shown;
    styles = shown.styles(looks.figureTheme());
    edited.shown();
    if (sameData && made != null && isLine(shown)) {
      drawOverlay();
    } else {
      redraw();
    }
    gradients.show(shown);
  }

  @Override
  void resized() {
    redraw();
  }

  /** Whether there is a picture of the data of such an objective. */
  static boolean shows(Objective objective) {
    return objective instanceof LinearRegression || FittedLine.of(objective).isPresent();
  }

  private static boolean isLine(Recorded recorded) {
    return FittedLine.of(recorded.problem().objective()).isPresent();
  }

  private void redraw() {
    Recorded shown = recorded;
    if (shown == null || !hasRoom()) {
      return;
    }
    styles = shown.styles(looks.figureTheme());
    Recording recording = shown.recording(looks.figureTheme());
    Look look = Look.bare(looks.figureTheme(), texts.messages().get()).upTo(step);
    Optional<Domain> between = held;
    DataPicture before = made;
    double width = getWidth();
    double height = getHeight();
    double scale = scale();
    request(
        this,
        () -> DataPicture.of(before, recording, look, between, width, height, scale),
        this::show);
  }

  private void show(DataPicture done) {
    made = done;
    show(base, done.picture());
    facts.set(done.facts());
    describe();
    drawOverlay();
  }

  @Override
  void showAt(double at) {
    boolean moved = Math.floor(at) != Math.floor(step);
    step = at;
    gradients.showAt(at);
    if (recorded != null && !isLine(recorded)) {
      if (moved) {
        redraw();
      }
    } else {
      drawOverlay();
    }
  }

  private void drawOverlay() {
    Brush.clear(overlay);
    Recorded shown = recorded;
    DataPicture done = made;
    if (shown == null || done == null) {
      return;
    }
    Objective objective = shown.problem().objective();
    Optional<FittedLine> line = FittedLine.of(objective);
    if (line.isEmpty()) {
      return;
    }
    PlotArea area = done.picture().area();
    DataOverlay drawn =
        new DataOverlay(overlay.getGraphicsContext2D(), area, looks.figureTheme(), shown, styles);
    String best = line.get().decides() ? "window.points.least-loss" : "window.points.least-squares";
    Optional<double[]> ends =
        done.facts().flatMap(known -> drawn.best(line.get(), objective.dimension(), known));
    ends.ifPresent(drawn::best);
    seen.ifPresent(s -> drawn.seen(s, objective, line.get(), step));
    drawn.lines(line.get(), step);
    ends.ifPresent(p -> drawn.named(p, texts.get(best)));
    edited.points().ifPresent(drawn::above);
    edited.selection().ifPresent(row -> drawn.selected(edited.points().orElseThrow(), row));
  }

  private void describe() {
    DataPicture done = made;
    String summary = done == null ? "" : done.summary() + " ";
    setAccessibleText(summary + edited.said().get());
    setAccessibleHelp(edited.help());
  }

  /** Leaves the axes as they are while a point is moved. */
  void holdAxes() {
    PlotArea area = area();
    if (held.isEmpty() && area != null) {
      held =
          Optional.of(new Domain(area.x().low(), area.x().high(), area.y().low(), area.y().high()));
    }
  }

  /** The axes show all points again. */
  void releaseAxes() {
    if (held.isPresent()) {
      held = Optional.empty();
      redraw();
    }
  }

  /** Where the axes are, null before there is a picture. */
  @Nullable PlotArea area() {
    DataPicture done = made;
    return done == null ? null : done.picture().area();
  }

  Theme theme() {
    return looks.figureTheme();
  }

  /** The points, where they can be edited. */
  EditedPoints edited() {
    return edited;
  }

  /** What the data tell. */
  ReadOnlyObjectProperty<Optional<DataFacts>> facts() {
    return facts.getReadOnlyProperty();
  }

  /** Whether a click on empty ground adds a point. */
  BooleanProperty adds() {
    return adds;
  }

  /** The label of points that are added. */
  IntegerProperty label() {
    return label;
  }

  /** Whether the rows that steps look at are shown. */
  BooleanProperty gradientsShown() {
    return gradients.wanted();
  }

  /** Takes a key while the picture has the focus; false where it is for others. */
  boolean typed(KeyEvent event) {
    return gestures.typed(event);
  }
}
