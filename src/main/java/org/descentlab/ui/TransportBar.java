package org.descentlab.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Time: to the start, step back, play, pause and stop, step, the timeline, speed and loop. */
final class TransportBar extends HBox {
  private static final List<Double> SPEEDS =
      List.of(0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 10.0, 25.0, 100.0);

  /** What the buttons ask for. */
  interface Controls {
    void toStart();

    void stepBy(long steps);

    void togglePlay();

    void stop();

    void scrub(double step);

    void speed(double factor);

    void loop(boolean on);
  }

  private final Texts texts;
  private final Slider timeline = new Slider(0, 1, 0);
  private final Label position = new Label();
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final ToggleButton loop = new ToggleButton("", new FontIcon(Feather.REPEAT));
  private final ObjectProperty<Double> speed;
  private final Button stop;
  private boolean showing;

  TransportBar(Texts texts, Controls controls) {
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("transport");
    timeline.setId("timeline");
    timeline.accessibleTextProperty().bind(texts.bind("window.timeline"));
    timeline.setTooltip(tooltip("window.timeline"));
    HBox.setHgrow(timeline, Priority.ALWAYS);
    timeline
        .valueProperty()
        .addListener(
            (o, was, now) -> {
              if (!showing) {
                controls.scrub(now.doubleValue());
              }
            });
    position.setId("position");
    position.setMinWidth(150);
    position.setAlignment(Pos.CENTER_RIGHT);
    name(loop, "loop", "window.loop");
    loop.selectedProperty().addListener((o, was, now) -> controls.loop(now));
    stop = button("stop", Feather.SQUARE, "window.stop", controls::stop);
    underWay(false);
    ComboBox<Double> speeds = speedBox(controls);
    speed = speeds.valueProperty();
    getChildren()
        .setAll(
            button("to-start", Feather.SKIP_BACK, "window.to-start", controls::toStart),
            button(
                "step-back", Feather.CHEVRON_LEFT, "window.step-back", () -> controls.stepBy(-1)),
            playButton(controls),
            stop,
            button("step", Feather.CHEVRON_RIGHT, "window.step", () -> controls.stepBy(1)),
            timeline,
            position,
            speeds,
            loop);
  }

  private Button button(String id, Feather icon, String key, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    name(button, id, key);
    button.setOnAction(e -> action.run());
    return button;
  }

  private void name(ButtonBase button, String id, String key) {
    button.setId(id);
    button.setTooltip(tooltip(key));
    button.accessibleTextProperty().bind(texts.bind(key));
  }

  private Button playButton(Controls controls) {
    Button play = button("play", Feather.PLAY, "window.play", controls::togglePlay);
    play.getStyleClass().add("accent");
    play.setMinWidth(110);
    play.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(playing.get() ? "window.pause" : "window.play"),
                playing,
                texts.messages()));
    playing.addListener(
        (o, was, now) -> play.setGraphic(new FontIcon(now ? Feather.PAUSE : Feather.PLAY)));
    return play;
  }

  private ComboBox<Double> speedBox(Controls controls) {
    ComboBox<Double> box = new DropDown<>();
    box.setId("speed");
    box.getItems().setAll(SPEEDS);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Double speed) {
            return speed == null ? "" : "×" + Numbers.exact(speed);
          }

          @Override
          public Double fromString(String shown) {
            return Double.valueOf(shown.substring(1));
          }
        });
    box.setValue(1.0);
    box.setTooltip(tooltip("window.speed"));
    box.accessibleTextProperty().bind(texts.bind("window.speed"));
    box.setOnAction(e -> controls.speed(box.getValue()));
    return box;
  }

  private Tooltip tooltip(String key) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(key));
    return tooltip;
  }

  /** How fast it plays; whether it plays again and again. */
  void set(double times, boolean again) {
    if (SPEEDS.contains(times)) {
      speed.set(times);
    }
    loop.setSelected(again);
  }

  /** How fast it plays. */
  ObjectProperty<Double> speed() {
    return speed;
  }

  /** Whether it plays again and again. */
  BooleanProperty loop() {
    return loop.selectedProperty();
  }

  /** Shows whether training is under way, which then can be stopped. */
  void underWay(boolean training) {
    stop.setVisible(training);
    stop.setManaged(training);
  }

  /** Shows where the playhead is and whether it moves. */
  void show(double step, long end, boolean plays) {
    showing = true;
    timeline.setMax(Math.max(1.0, (double) end));
    if (!timeline.isValueChanging()) {
      timeline.setValue(step);
    }
    showing = false;
    playing.set(plays);
    position.setText(texts.get("window.position", (long) Math.floor(step), end));
  }
}
