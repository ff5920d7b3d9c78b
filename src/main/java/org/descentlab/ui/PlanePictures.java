package org.descentlab.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The plane of two parameters, its surface in three dimensions, or both, as somebody chooses. */
final class PlanePictures extends VBox {
  /** Wider than so many heights, pictures stand side by side. */
  private static final double WIDE = 1.2;

  private final Texts texts;
  private final SplitPane pictures = new SplitPane();
  private final Label title = new Label();
  private final ToggleGroup group = new ToggleGroup();
  private final HBox choice;

  PlanePictures(Texts texts, PlaneView plane, SurfaceView surface) {
    this.texts = texts;
    title.getStyleClass().add("picture-title");
    title.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    choice =
        new HBox(
            button("plane", List.of(plane), "left-pill"),
            button("surface", List.of(surface), "center-pill"),
            button("both", List.of(plane, surface), "right-pill"));
    choice.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(title, space, choice);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(pictures, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getStyleClass().add("picture-box");
    getChildren().setAll(head, pictures);
    pictures.getItems().setAll(plane);
    group.getToggles().get(0).setSelected(true);
    pictures.widthProperty().addListener((o, was, now) -> arrange());
    pictures.heightProperty().addListener((o, was, now) -> arrange());
  }

  /** Side by side where there is more room that way, else one above the other. */
  private void arrange() {
    boolean wide = pictures.getWidth() > WIDE * pictures.getHeight();
    pictures.setOrientation(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
  }

  /** Offers the surface beside the plane, or the plane alone. */
  void offerSurface(boolean offered) {
    choice.setVisible(offered);
    choice.setManaged(offered);
    if (!offered && !group.getToggles().get(0).isSelected()) {
      ((ToggleButton) group.getToggles().get(0)).fire();
    }
  }

  /** Returns the same under another title. */
  Node titled(String key) {
    title.textProperty().bind(texts.bind(key));
    return this;
  }

  private ToggleButton button(String id, List<? extends Node> shown, String style) {
    ToggleButton button = new ToggleButton();
    button.setId("shown-" + id);
    button.setToggleGroup(group);
    button.getStyleClass().addAll("small", style);
    button.textProperty().bind(texts.bind("window.shown." + id));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind("window.shown." + id + ".tip"));
    button.setTooltip(tooltip);
    button.setOnAction(
        e -> {
          button.setSelected(true);
          pictures.getItems().setAll(shown);
        });
    return button;
  }
}
