package org.descentlab.ui;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The loss, and beneath it the anatomy of a step where somebody opens it. */
final class LossPictures extends VBox {
  private static final double LOSS = 0.4;

  private final SplitPane pictures = new SplitPane();
  private final ToggleButton open = new ToggleButton();
  private final CurveView loss;
  private final AnatomyView anatomy;

  LossPictures(Texts texts, CurveView loss, AnatomyView anatomy) {
    this.loss = loss;
    this.anatomy = anatomy;
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.loss"));
    title.getStyleClass().add("picture-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    open.setId("open-anatomy");
    open.getStyleClass().add("small");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.textProperty().bind(texts.bind("window.anatomy"));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind("window.anatomy.tip"));
    open.setTooltip(tooltip);
    open.accessibleTextProperty().bind(texts.bind("window.anatomy"));
    open.accessibleHelpProperty().bind(texts.bind("window.anatomy.tip"));
    open.managedProperty().bind(open.visibleProperty());
    open.setVisible(false);
    open.setOnAction(e -> arrange());
    HBox head = new HBox(title, space, open);
    head.setAlignment(Pos.CENTER_LEFT);
    pictures.setOrientation(Orientation.VERTICAL);
    pictures.getItems().setAll(loss);
    VBox.setVgrow(pictures, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getStyleClass().add("picture-box");
    getChildren().setAll(head, pictures);
  }

  /** Offers the anatomy of a step, or not; what was opened opens again where it is offered. */
  void offer(boolean offered) {
    open.setVisible(offered);
    arrange();
  }

  private void arrange() {
    boolean both = open.isVisible() && open.isSelected();
    if (both == pictures.getItems().contains(anatomy)) {
      return;
    }
    if (both) {
      pictures.getItems().setAll(loss, anatomy);
      pictures.setDividerPositions(LOSS);
    } else {
      pictures.getItems().setAll(loss);
    }
  }
}
