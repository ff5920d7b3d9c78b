package org.descentlab.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.util.Duration;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.figure.AnatomyFigure;
import org.descentlab.figure.Look;
import org.descentlab.figure.Typeset;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The anatomy of the selected run's step at the playhead, line by line; what is higher than the
 * view scrolls. The step is taken apart in the background, ten times a second at most, and only
 * while somebody sees it.
 */
final class AnatomyView extends PictureView {
  private static final Duration BREATH = Duration.millis(100);
  private static final double LETTERS = 15;

  /** Room for a scroll bar, so that nothing moves sideways when there is one. */
  private static final double BAR = 14;

  /** A step's picture and what it says. */
  private record Made(Picture.Plain picture, String summary) {}

  private final Looks looks;
  private final Texts texts;
  private final ObservableIntegerValue selected;
  private final ImageView lines = new ImageView();
  private final ScrollPane scroll = new ScrollPane(lines);
  private final Label none = new Label();
  private final PauseTransition breath = new PauseTransition(BREATH);
  private final SelectedStep steps = new SelectedStep(); // of the worker's thread
  private @Nullable Recorded recorded;
  private boolean warm;
  private boolean resting;
  private boolean due;
  private long step;
  private long asked;
  private long answered;

  AnatomyView(
      Looks looks,
      Texts texts,
      ObservableIntegerValue selected,
      Worker worker,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    this.selected = selected;
    setId("anatomy");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("column-scroll");
    scroll.setAccessibleRole(AccessibleRole.SCROLL_PANE);
    scroll.prefWidthProperty().bind(widthProperty());
    scroll.prefHeightProperty().bind(heightProperty());
    none.getStyleClass().add("anatomy-none");
    none.setWrapText(true);
    none.prefWidthProperty().bind(widthProperty());
    getChildren().setAll(scroll, none);
    breath.setOnFinished(e -> rested());
    selected.addListener((o, was, now) -> changed());
    looks.theme().addListener((o, was, now) -> changed());
    texts.messages().addListener((o, was, now) -> changed());
    sceneProperty().addListener((o, was, now) -> changed());
  }

  /** Whether the picture of what is shown is there; none is wanted where nobody sees it. */
  @Override
  boolean ready() {
    return getScene() == null || (!due && asked > 0 && answered == asked);
  }

  @Override
  void show(Recorded shown) {
    recorded = shown;
    changed();
  }

  @Override
  void showAt(double at) {
    long row = (long) Math.floor(at);
    if (row != step) {
      step = row;
      changed();
    }
  }

  @Override
  void resized() {
    changed();
  }

  /** Asks for a picture, at once or after the last one's breath. */
  private void changed() {
    Recorded shown = recorded;
    if (shown == null || getScene() == null || !hasRoom()) {
      return;
    }
    if (resting) {
      due = true;
      return;
    }
    resting = true;
    breath.playFromStart();
    ask(shown);
  }

  private void rested() {
    resting = false;
    if (due) {
      due = false;
      changed();
    }
  }

  private void ask(Recorded shown) {
    warmUp();
    long number = ++asked;
    Optional<Track> track = SelectedStep.track(shown, selected.get());
    if (track.isEmpty()) {
      answered = number;
      nothing("window.anatomy.unreadable");
      return;
    }
    Look look = Look.bare(looks.figureTheme(), texts.messages().get());
    long row = step;
    double width = getWidth() - BAR;
    double height = getHeight();
    double scale = scale();
    request(
        this,
        () ->
            steps
                .of(shown.experiment(), track.get().run(), row)
                .map(taken -> made(track.get(), taken, look, width, height, scale)),
        made -> answer(number, made));
  }

  /** The typesetter's first formula takes half a second: not on this thread. */
  private void warmUp() {
    if (!warm) {
      warm = true;
      request(
          lines,
          () -> {
            Typeset.warmUp();
            return warm;
          },
          done -> {});
    }
  }

  private static Made made(
      Track track, StepAnatomy taken, Look look, double width, double height, double scale) {
    String name = track.run().spec().name();
    AnatomyFigure figure = new AnatomyFigure(name, taken, look, AnatomyFigure.ALL, LETTERS);
    double needed = Math.max(height, Math.ceil(figure.heightAt(width)));
    return new Made(Picture.plain(figure, width, needed, scale), figure.summary(look.messages()));
  }

  /** An answer to an older question shows too, as long as a newer one has not come. */
  private void answer(long number, Optional<Made> made) {
    if (number <= answered) {
      return;
    }
    answered = number;
    if (made.isEmpty()) {
      nothing("window.anatomy.none");
      return;
    }
    Picture.Plain picture = made.get().picture();
    lines.setImage(picture.image());
    lines.setFitWidth(picture.width());
    lines.setFitHeight(picture.height());
    scroll.setAccessibleText(made.get().summary());
    scroll.setVisible(true);
    none.setVisible(false);
  }

  private void nothing(String key) {
    lines.setImage(null);
    scroll.setVisible(false);
    none.setText(texts.get(key));
    none.setVisible(true);
  }
}
