package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.descentlab.data.CentredDigit;
import org.descentlab.ui.NetworkFindings.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A pad to draw a digit on, which the selected run's network at the playhead reads as one draws:
 * the probabilities as bars, and the image that the network is given.
 */
final class DrawView extends PictureView {
  private static final double SEEN = 84;

  private final NetworkFindings findings;
  private final ObservableIntegerValue selected;
  private final Looks looks;
  private final Texts texts;
  private final DigitPad pad;
  private final ProbabilityBars bars = new ProbabilityBars();
  private final Label said = new Label();
  private final ToggleButton rubber = new ToggleButton();
  private final Button clear = new Button();
  private final WritableImage seen = new WritableImage(CentredDigit.SIDE, CentredDigit.SIDE);
  private final HBox parts;
  private Optional<Reading> reading = Optional.empty();
  private @Nullable Recorded recorded;
  private double step;
  private @Nullable Object asked;
  private int strokes;

  DrawView(
      NetworkFindings findings,
      ObservableIntegerValue selected,
      Looks looks,
      Texts texts,
      Worker worker,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.findings = findings;
    this.selected = selected;
    this.looks = looks;
    this.texts = texts;
    setId("draw");
    pad = new DigitPad(looks, this::drawn);
    pad.accessibleHelpProperty().bind(texts.bind("window.draw.help"));
    rubber.setId("rubber");
    rubber.selectedProperty().bindBidirectional(pad.rubber());
    worded(rubber, "window.draw.rubber");
    clear.setId("clear-pad");
    clear.setOnAction(e -> pad.clear());
    worded(clear, "window.draw.clear");
    said.getStyleClass().add("picture-title");
    said.setWrapText(true);
    parts = new HBox(18, left(), right());
    parts.getStyleClass().add("draw");
    getChildren().setAll(parts);
    bars.show(new double[10], -1);
    selected.addListener((o, was, now) -> read());
    texts.messages().addListener((o, was, now) -> say());
    looks.theme().addListener((o, was, now) -> drawSeen());
    say();
  }

  private void worded(javafx.scene.control.ButtonBase button, String key) {
    button.getStyleClass().add("small");
    button.textProperty().bind(texts.bind(key));
    button.setMinWidth(USE_PREF_SIZE);
    Hints.on(button, texts.bind(key + ".tip"));
  }

  private VBox left() {
    HBox buttons = new HBox(6, rubber, clear);
    VBox left = new VBox(8, pad, buttons);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.layoutBoundsProperty()
        .addListener(
            (o, was, now) -> {
              double below = left.getSpacing() + buttons.prefHeight(-1);
              double side = Math.floor(Math.min(now.getWidth(), now.getHeight() - below));
              pad.setPrefSize(side, side);
              pad.setMaxSize(side, side);
            });
    left.setMinWidth(100);
    left.setPrefWidth(400);
    return left;
  }

  private VBox right() {
    ImageView image = new ImageView(seen);
    image.setFitWidth(SEEN);
    image.setFitHeight(SEEN);
    image.setSmooth(false);
    StackPane frame = new StackPane(image);
    frame.getStyleClass().add("digit-pad");
    frame.setMaxSize(SEEN, SEEN);
    Label caption = new Label();
    caption.textProperty().bind(texts.bind("window.draw.seen"));
    caption.setWrapText(true);
    caption.getStyleClass().add("fact-head");
    HBox input = new HBox(10, frame, caption);
    input.setAlignment(Pos.CENTER_LEFT);
    VBox right = new VBox(10, said, bars, input);
    right.setPrefWidth(250);
    right.setMinWidth(170);
    return right;
  }

  /** There is something else on the pad. */
  private void drawn() {
    strokes++;
    drawSeen();
    read();
  }

  private float[] image() {
    return CentredDigit.of(pad.ink().pixels(), InkGrid.SIDE);
  }

  private void drawSeen() {
    float[] image = image();
    int rgb = looks.figureTheme().text();
    for (int i = 0; i < image.length; i++) {
      seen.getPixelWriter()
          .setArgb(
              i % CentredDigit.SIDE,
              Math.floorDiv(i, CentredDigit.SIDE),
              Math.round(255 * image[i]) << 24 | rgb);
    }
  }

  /** Lets the network read what is drawn, where it or the network is another. */
  private void read() {
    Recorded now = recorded;
    if (now == null) {
      return;
    }
    FindingView.track(now, selected.get())
        .ifPresent(
            track -> {
              Object key =
                  List.of(
                      strokes,
                      track.index(),
                      now.request(),
                      findings.key("draw", now, track, step).orElse(""));
              if (key.equals(asked)) {
                return;
              }
              asked = key;
              float[] image = image();
              boolean empty = pad.ink().empty();
              double at = step;
              request(
                  this,
                  () -> empty ? Optional.<Reading>empty() : findings.read(track, at, image),
                  this::show);
            });
  }

  private void show(Optional<Reading> now) {
    reading = now;
    now.ifPresentOrElse(
        r -> bars.show(r.probabilities(), r.likeliest()), () -> bars.show(new double[0], -1));
    say();
  }

  private void say() {
    String words =
        reading
            .map(
                r -> {
                  int best = r.likeliest();
                  String sure = ProbabilityBars.percent(r.probabilities()[best]);
                  String at = String.format(java.util.Locale.ROOT, "%,d", r.step());
                  return texts.get("window.draw.read", best, sure, at);
                })
            .orElseGet(
                () ->
                    texts.get(
                        pad.ink().empty() ? "window.draw.nothing" : "window.network.nothing"));
    said.setText(words);
    pad.setAccessibleText(texts.get("window.draw.name") + ". " + words);
  }

  @Override
  protected void layoutChildren() {
    parts.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  void show(Recorded shown) {
    recorded = shown;
    read();
  }

  @Override
  void showAt(double at) {
    step = at;
    read();
  }

  @Override
  void grow() {
    read();
  }

  @Override
  void forget() {
    recorded = null;
  }

  @Override
  boolean ready() {
    return recorded != null;
  }

  @Override
  void resized() {
    requestLayout();
  }
}
