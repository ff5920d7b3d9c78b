package org.descentlab.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.descentlab.figure.Figure;
import org.descentlab.figure.Figures;
import org.descentlab.figure.Look;
import org.descentlab.figure.Recording;
import org.descentlab.insight.Found;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * One picture of the selected run's network at the playhead, made in the background: one at a time,
 * at most ten a second, always of what is wanted last.
 */
final class FindingView extends PictureView {
  private static final Duration REST = Duration.millis(100);

  /** A picture as it was made. */
  private record Made(Picture.@Nullable Plain picture, String summary, boolean more) {}

  private final Figures.Choice figure;
  private final NetworkFindings findings;
  private final ObservableIntegerValue selected;
  private final Looks looks;
  private final Texts texts;
  private final ImageView image = new ImageView();
  private final Text nothing = new Text();
  private final PauseTransition rest = new PauseTransition(REST);
  private @Nullable Recorded recorded;
  private double step;
  private @Nullable Object asked;
  private @Nullable Object shown;
  private boolean busy;
  private boolean blank;

  /** A picture of the figure with this id. */
  FindingView(
      String id,
      NetworkFindings findings,
      ObservableIntegerValue selected,
      Looks looks,
      Texts texts,
      Worker worker,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.figure = Figures.find(id).orElseThrow();
    this.findings = findings;
    this.selected = selected;
    this.looks = looks;
    this.texts = texts;
    setId("network-" + id);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    nothing.getStyleClass().add("nothing-yet");
    nothing.setTextAlignment(TextAlignment.CENTER);
    nothing.setTextOrigin(VPos.CENTER);
    nothing.wrappingWidthProperty().bind(widthProperty().multiply(0.8));
    nothing.layoutXProperty().bind(widthProperty().multiply(0.1));
    nothing.layoutYProperty().bind(heightProperty().multiply(0.45));
    getChildren().setAll(image, nothing);
    looks.theme().addListener((o, was, now) -> look());
    texts.messages().addListener((o, was, now) -> look());
    selected.addListener((o, was, now) -> look());
    rest.setOnFinished(
        e -> {
          busy = false;
          look();
        });
  }

  @Override
  void show(Recorded now) {
    boolean other = recorded == null || recorded.request() != now.request();
    recorded = now;
    if (other) {
      clear();
    }
    look();
  }

  private void clear() {
    image.setImage(null);
    blank = false;
    asked = null; // what is under way is of runs that are gone
    shown = null;
    busy = false;
    rest.stop();
    step = 0;
  }

  @Override
  void forget() {
    recorded = null;
    clear();
  }

  @Override
  void showAt(double at) {
    step = at;
    look();
  }

  @Override
  void grow() {
    look();
  }

  @Override
  void resized() {
    look();
  }

  @Override
  boolean ready() {
    return recorded != null && (key().isEmpty() || Objects.equals(shown, key().orElseThrow()));
  }

  /** What the picture that is wanted now depends on; empty where there is none. */
  private Optional<Object> key() {
    Recorded now = recorded;
    if (now == null) {
      return Optional.empty();
    }
    return track(now, selected.get())
        .flatMap(track -> findings.key(figure.id(), now, track, step))
        .map(
            key ->
                List.of(
                    key,
                    selected.get(),
                    getWidth(),
                    getHeight(),
                    scale(),
                    looks.figureTheme(),
                    texts.messages().get().language()));
  }

  /** The selected run, or the first where that is switched off. */
  static Optional<Track> track(Recorded recorded, int selected) {
    return recorded.tracks().stream()
        .filter(track -> track.index() == selected)
        .findFirst()
        .or(() -> recorded.tracks().stream().findFirst());
  }

  /** Asks for a picture where another one is wanted, and nobody works at one. */
  private void look() {
    Recorded now = recorded;
    if (now == null || !hasRoom()) {
      return;
    }
    Optional<Object> key = key();
    nothing.setVisible(key.isEmpty() || blank);
    image.setVisible(key.isPresent());
    nothing.setText(absence(now));
    if (key.isEmpty()) {
      setAccessibleText(nothing.getText());
      return;
    }
    if (!busy && !key.get().equals(asked)) {
      ask(now, key.get());
    }
  }

  /** Why there is nothing to see: it comes, or the selected run never has it. */
  private String absence(Recorded now) {
    boolean comes =
        track(now, selected.get()).filter(run -> findings.offers(figure.id(), run)).isPresent();
    return texts.get(comes ? "window.network.nothing" : "window.network.none");
  }

  private void ask(Recorded now, Object key) {
    Track track = track(now, selected.get()).orElseThrow();
    double at = step;
    double[] size = {getWidth(), getHeight(), scale()};
    Look look = Look.bare(asLarge(looks.figureTheme()), texts.messages().get()).upTo(at);
    asked = key;
    busy = true;
    requestUnlessCancelled(
        this,
        cancelled -> {
          Found found = findings.find(figure.id(), now, track, at, cancelled);
          return cancelled.getAsBoolean()
              ? Optional.empty()
              : Optional.of(made(now, found, look, size));
        },
        made -> arrived(key, made));
  }

  /** Draws what was found; on the worker's thread. */
  private Made made(Recorded of, Found found, Look look, double[] size) {
    Recording recording = of.recording(look.theme()).with(found.findings());
    if (!figure.shows(recording)) {
      return new Made(null, "", found.more());
    }
    Figure drawn = figure.make().apply(recording, look);
    Picture.Plain picture = Picture.plain(drawn, size[0], size[1], size[2]);
    return new Made(picture, drawn.summary(look.messages()), found.more());
  }

  private void arrived(Object key, Made made) {
    if (!key.equals(asked)) {
      return; // of another recording
    }
    if (made.more()) {
      asked = null; // it is asked for again
    } else {
      shown = key;
    }
    put(made);
    rest.playFromStart();
  }

  /** Where nothing is known yet, what was shown before stays. */
  private void put(Made made) {
    Picture.Plain picture = made.picture();
    blank = picture == null && image.getImage() == null;
    nothing.setVisible(blank);
    if (picture == null) {
      return;
    }
    image.setImage(picture.image());
    image.setFitWidth(picture.width());
    image.setFitHeight(picture.height());
    setAccessibleText(made.summary());
  }
}
