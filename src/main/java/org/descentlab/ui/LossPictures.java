package org.descentlab.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The loss, and beneath it what somebody opens about the step at the playhead. */
final class LossPictures extends VBox {
  private static final double LOSS = 0.4;

  /** Room for all buttons, whether they are offered yet or not: nothing moves when they are. */
  private static final double HEAD = 376;

  /**
   * What can be opened beneath the loss.
   *
   * @param id of its button, {@code open-<id>}; its words are {@code window.<id>} and {@code
   *     window.<id>.tip}
   * @param view what opens
   */
  record Panel(String id, Lazy<? extends PictureView> view) {}

  private final Texts texts;
  private final SplitPane pictures = new SplitPane();
  private final CurveView loss;
  private final Lazy<LossControls> controls;
  private final HBox head;
  private final Map<Lazy<? extends PictureView>, ToggleButton> buttons = new LinkedHashMap<>();
  private final Set<Lazy<? extends PictureView>> offered = new HashSet<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private Level level = new Level(true, List.of());

  LossPictures(Texts texts, CurveViews curves, List<Panel> panels) {
    this.texts = texts;
    this.loss = curves.loss();
    this.controls = curves.controls();
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.loss"));
    title.getStyleClass().add("picture-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head = new HBox(title, space);
    head.getStyleClass().addAll("picture-head", "loss-head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.setSpacing(6);
    panels.forEach(panel -> head.getChildren().add(button(panel)));
    pictures.setOrientation(Orientation.VERTICAL);
    pictures.getItems().setAll(loss);
    VBox.setVgrow(pictures, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getStyleClass().add("picture-box");
    getChildren().setAll(head, pictures);
  }

  private ToggleButton button(Panel panel) {
    String key = "window." + panel.id();
    ToggleButton open = new ToggleButton();
    open.setId("open-" + panel.id());
    open.setUserData(panel.id());
    open.getStyleClass().add("small");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.textProperty().bind(texts.bind(key));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(key + ".tip"));
    open.setTooltip(tooltip);
    open.accessibleTextProperty().bind(texts.bind(key));
    open.accessibleHelpProperty().bind(texts.bind(key + ".tip"));
    open.managedProperty().bind(open.visibleProperty());
    open.setVisible(false);
    open.setOnAction(e -> opened(open));
    buttons.put(panel.view(), open);
    return open;
  }

  /** One at a time: what was open closes. */
  private void opened(ToggleButton chosen) {
    buttons.values().stream().filter(b -> b != chosen).forEach(b -> b.setSelected(false));
    arrange();
  }

  /** Offers a panel, or not; what was opened opens again where it is offered. */
  void offer(Lazy<? extends PictureView> panel, boolean offer) {
    if (offer) {
      offered.add(panel);
    } else {
      offered.remove(panel);
    }
    arrange();
  }

  /** Whether a panel is open, which needs room. */
  ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** Offers what there is from now on. */
  void show(Level now) {
    level = now;
    setMinWidth(now.full() ? HEAD : USE_COMPUTED_SIZE);
    if (now.full() && !controls.made()) {
      head.getChildren().add(2, controls.get()); // before the buttons of the panels
    }
    arrange();
  }

  private void arrange() {
    List<Node> nodes = new ArrayList<>(List.of(loss));
    buttons.forEach(
        (view, button) -> {
          button.setVisible(offered.contains(view) && level.has((String) button.getUserData()));
          if (button.isVisible() && button.isSelected()) {
            nodes.add(view.get());
          }
        });
    if (!nodes.equals(pictures.getItems())) {
      pictures.getItems().setAll(nodes);
      if (nodes.size() > 1) {
        pictures.setDividerPositions(LOSS);
      }
      open.set(nodes.size() > 1);
    }
  }
}
