package org.descentlab.ui;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Basic or Full: how many controls there are. */
final class LevelSwitch extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  LevelSwitch(BooleanProperty full, Texts texts) {
    setId("level");
    setMinWidth(USE_PREF_SIZE);
    ToggleButton basic = button("basic", "left-pill", texts, () -> full.set(false));
    ToggleButton all = button("full", "right-pill", texts, () -> full.set(true));
    group.selectToggle(full.get() ? all : basic);
    full.addListener((o, was, now) -> group.selectToggle(now ? all : basic));
    getChildren().setAll(basic, all);
  }

  private ToggleButton button(String id, String style, Texts texts, Runnable chosen) {
    ToggleButton button = new ToggleButton();
    button.setId("level-" + id);
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add(style);
    button.textProperty().bind(texts.bind("window.level." + id));
    button.accessibleTextProperty().bind(texts.bind("window.level." + id));
    Hints.on(button, texts.bind("window.level." + id + ".tip"));
    button.setOnAction(
        e -> {
          button.setSelected(true);
          chosen.run();
        });
    return button;
  }
}
