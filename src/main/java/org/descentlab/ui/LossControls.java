package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.descentlab.experiment.RunSpec;
import org.descentlab.figure.RunTrace;
import org.descentlab.figure.TimeScale;

/** Chooses the axes of curves over time, and how smooth noisy ones are. */
final class LossControls extends HBox {
  private final CurveOptions options;
  private final Session session;
  private final ComboBox<String> scale;
  private final ComboBox<String> time;
  private final ComboBox<String> smoothing;
  private boolean showing;

  LossControls(CurveOptions options, Session session, Looks looks, Texts texts) {
    this.options = options;
    this.session = session;
    scale = box("loss-scale", texts, options::chooseScale);
    time = box("loss-x", texts, id -> options.chooseTime(time(id)));
    smoothing = box("smoothing", texts, options::chooseSmoothing);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("loss-controls");
    getChildren().setAll(scale, time, smoothing);
    visibleProperty().bind(looks.full());
    managedProperty().bind(visibleProperty());
    smoothing.managedProperty().bind(smoothing.visibleProperty());
    options.onChange(this::refresh);
    session.experiment().addListener((o, was, now) -> refresh());
    refresh();
  }

  private static TimeScale time(String id) {
    return List.of(TimeScale.values()).stream()
        .filter(scale -> scale.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private ComboBox<String> box(String id, Texts texts, Consumer<String> chosen) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.getStyleClass().add("small-box");
    box.setMinWidth(USE_PREF_SIZE);
    String key = "window." + id;
    Choosing.words(box, texts, word -> key + "." + word);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(key + ".tip"));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(340);
    box.setTooltip(tooltip);
    box.accessibleTextProperty().bind(texts.bind(key));
    box.accessibleHelpProperty().bind(texts.bind(key + ".tip"));
    box.setOnAction(
        e -> {
          if (!showing && box.getValue() != null) {
            chosen.accept(box.getValue());
          }
        });
    return box;
  }

  /** Shows what is chosen; nobody is told. */
  private void refresh() {
    showing = true;
    show(scale, CurveOptions.SCALES, options.scale());
    show(time, options.times().stream().map(TimeScale::id).toList(), options.time().id());
    show(smoothing, CurveOptions.SMOOTHINGS, options.smoothing());
    smoothing.setVisible(
        session.spec().runs().stream().filter(RunSpec::enabled).anyMatch(RunTrace::scatters));
    showing = false;
  }

  private static void show(ComboBox<String> box, List<String> offered, String chosen) {
    if (!box.getItems().equals(offered)) {
      box.getItems().setAll(offered);
    }
    box.setValue(chosen);
  }
}
