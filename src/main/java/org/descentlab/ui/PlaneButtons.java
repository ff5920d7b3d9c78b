package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Buttons that zoom pictures, bring back all of them, and make x and y equal in scale. In Basic
 * there is but the one that brings all back, while a part is shown.
 */
final class PlaneButtons extends HBox {
  private static final double ZOOM = 1.5;

  private final Texts texts;
  private final String where;
  private final ObservableBooleanValue full;

  /**
   * Buttons for some pictures.
   *
   * @param where begins the ids of the buttons
   * @param offered whether there is something to zoom
   * @param full whether everything is shown
   * @param zoomed whether a part is shown
   * @param shown what is zoomed
   */
  PlaneButtons(
      String where,
      Texts texts,
      ObservableBooleanValue offered,
      ObservableBooleanValue full,
      ObservableBooleanValue zoomed,
      Supplier<? extends List<? extends ZoomableView>> shown) {
    this.texts = texts;
    this.full = full;
    this.where = where;
    setAlignment(Pos.CENTER);
    setMinWidth(Region.USE_PREF_SIZE);
    visibleProperty().bind(Bindings.and(offered, Bindings.or(full, zoomed)));
    managedProperty().bind(visibleProperty());
    getChildren()
        .setAll(
            inFull(button("zoom-out", Feather.ZOOM_OUT, shown, p -> p.zoom(1 / ZOOM))),
            inFull(button("zoom-in", Feather.ZOOM_IN, shown, p -> p.zoom(ZOOM))),
            button("zoom-reset", Feather.MAXIMIZE, shown, picture -> picture.part().reset()));
  }

  private Button button(
      String id,
      Feather icon,
      Supplier<? extends List<? extends ZoomableView>> shown,
      Consumer<ZoomableView> act) {
    Button button = new Button("", new FontIcon(icon));
    button.setOnAction(e -> shown.get().forEach(act));
    about(button, id);
    return button;
  }

  private ButtonBase inFull(ButtonBase button) {
    button.visibleProperty().bind(full);
    button.managedProperty().bind(full);
    return button;
  }

  private void about(ButtonBase button, String id) {
    button.setId(where + "-" + id);
    button.getStyleClass().addAll("flat", "small-button", "plane-button");
    Hints.naming(button, texts.bind("window." + id));
  }

  /** Adds a switch for equal scales, of the first picture and of those that follow it. */
  PlaneButtons withEqualScale(PlaneView first) {
    ToggleButton equal = new ToggleButton("1:1");
    about(equal, "equal-scale");
    equal.getStyleClass().remove("flat");
    equal.selectedProperty().bindBidirectional(first.equalScale());
    getChildren().add(0, inFull(equal));
    return this;
  }
}
