package org.descentlab.ui;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlotFigure;
import org.descentlab.figure.Recording;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * Curves over time. Everything to come stands faintly; what the playhead has passed is uncovered:
 * two pictures of one figure, one above the other, of which the upper is clipped at the cursor.
 */
final class CurveView extends PictureView {
  private record Pair(Picture faint, Picture strong) {}

  private final BiFunction<Recording, Look, PlotFigure> figure;
  private final Looks looks;
  private final Texts texts;
  private final ImageView faint = new ImageView();
  private final ImageView strong = new ImageView();
  private final Rectangle uncovered = new Rectangle();
  private final Line cursor = new Line();
  private @Nullable Recorded recorded;
  private @Nullable Pair pair;
  private boolean byEpoch;
  private double step;
  private long rowsDrawn = -1;
  private long rowsShown = -1;

  CurveView(
      BiFunction<Recording, Look, PlotFigure> figure,
      Looks looks,
      Texts texts,
      Worker worker,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.figure = figure;
    this.looks = looks;
    this.texts = texts;
    strong.setClip(uncovered);
    cursor.getStyleClass().add("cursor-line");
    cursor.setManaged(false);
    getChildren().setAll(faint, strong, cursor);
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
  }

  @Override
  boolean ready() {
    return pair != null && recorded != null && rowsShown == rows(recorded);
  }

  @Override
  void show(Recorded shown) {
    recorded = shown;
    byEpoch = shown.experiment().problem() instanceof NetworkProblem;
    redraw();
  }

  @Override
  void grow() {
    if (recorded != null && rows(recorded) != rowsDrawn) {
      redraw();
    }
  }

  private static long rows(Recorded recorded) {
    return recorded.tracks().stream().mapToLong(t -> t.history().snapshot().size()).sum();
  }

  @Override
  void resized() {
    redraw();
  }

  private void redraw() {
    Recorded shown = recorded;
    if (shown == null || !hasRoom()) {
      return;
    }
    long rows = rows(shown);
    rowsDrawn = rows;
    double width = getWidth();
    double height = getHeight();
    double scale = scale();
    Look look =
        Look.bare(looks.figureTheme(), texts.messages().get())
            .withLogarithmicLoss(shown.experiment().view().logarithmicLoss())
            .withEpochs(byEpoch);
    Recording recording = shown.recording(looks.figureTheme());
    request(
        this,
        () ->
            new Pair(
                Picture.whole(figure.apply(recording, look.upTo(-1)), width, height, scale),
                Picture.whole(figure.apply(recording, look), width, height, scale)),
        made -> {
          pair = made;
          rowsShown = rows;
          show(faint, made.faint());
          show(strong, made.strong());
          showAt(step);
        });
  }

  @Override
  void showAt(double at) {
    step = at;
    Pair shown = pair;
    Recorded of = recorded;
    if (shown == null || of == null) {
      return;
    }
    var area = shown.strong().area();
    double x = area.pixelX(byEpoch ? epoch(of.tracks(), at) : at);
    double limited = Math.max(area.left(), Math.min(area.left() + area.width(), x));
    boolean end = at >= of.steps();
    uncovered.setWidth(end ? shown.strong().width() : limited);
    uncovered.setHeight(shown.strong().height());
    cursor.setStartX(limited);
    cursor.setEndX(limited);
    cursor.setStartY(area.top());
    cursor.setEndY(area.top() + area.height());
    cursor.setVisible(!end);
  }

  private static double epoch(List<Track> tracks, double at) {
    double epoch = 0;
    for (Track track : tracks) {
      epoch = Math.max(epoch, track.epochAt(at));
    }
    return epoch;
  }
}
