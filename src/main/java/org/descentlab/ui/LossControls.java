package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.descentlab.experiment.RunSpec;
import org.descentlab.figure.RunTrace;
import org.descentlab.figure.TimeScale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Chooses the axes of curves over time, and how smooth noisy ones are: what is chosen often at
 * once, the rest in a menu.
 */
final class LossControls extends HBox {
  private final CurveOptions options;
  private final Session session;
  private final ComboBox<String> scale;
  private final MenuButton menu = new MenuButton("", new FontIcon(Feather.SLIDERS));
  private final MenuChoice time;
  private final MenuChoice smoothing;
  private boolean showing;

  LossControls(CurveOptions options, Session session, Looks looks, Texts texts) {
    this.options = options;
    this.session = session;
    scale = box("loss-scale", texts, options::chooseScale);
    time = new MenuChoice("loss-x", texts, id -> options.chooseTime(time(id)));
    smoothing = new MenuChoice("smoothing", texts, options::chooseSmoothing);
    menu.setId("loss-options");
    menu.getStyleClass().add("small-button");
    menu.setMinWidth(USE_PREF_SIZE);
    explain(menu, texts, "window.loss-options");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("loss-controls");
    getChildren().setAll(scale, menu);
    visibleProperty().bind(looks.full());
    managedProperty().bind(visibleProperty());
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
    ComboBox<String> box = new DropDown<>();
    box.setId(id);
    box.getStyleClass().add("small-box");
    box.setMinWidth(USE_PREF_SIZE);
    String key = "window." + id;
    Choosing.words(box, texts, word -> key + "." + word);
    explain(box, texts, key);
    box.setOnAction(
        e -> {
          if (!showing && box.getValue() != null) {
            chosen.accept(box.getValue());
          }
        });
    return box;
  }

  private static void explain(Control control, Texts texts, String key) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(key + ".tip"));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(340);
    control.setTooltip(tooltip);
    control.accessibleTextProperty().bind(texts.bind(key));
    control.accessibleHelpProperty().bind(texts.bind(key + ".tip"));
  }

  /** Shows what is chosen; nobody is told. */
  private void refresh() {
    showing = true;
    show(scale, CurveOptions.SCALES, options.scale());
    time.show(options.times().stream().map(TimeScale::id).toList(), options.time().id());
    smoothing.show(CurveOptions.SMOOTHINGS, options.smoothing());
    List<MenuItem> items = new ArrayList<>(time.items());
    if (session.spec().runs().stream().filter(RunSpec::enabled).anyMatch(RunTrace::scatters)) {
      items.addAll(smoothing.items());
    }
    if (!items.equals(menu.getItems())) {
      menu.getItems().setAll(items);
    }
    showing = false;
  }

  private static void show(ComboBox<String> box, List<String> offered, String chosen) {
    if (!box.getItems().equals(offered)) {
      box.getItems().setAll(offered);
    }
    box.setValue(chosen);
  }
}
