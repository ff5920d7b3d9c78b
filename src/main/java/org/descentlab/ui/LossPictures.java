package org.descentlab.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private final List<Panel> panels;
  private final Map<Panel, ToggleButton> buttons = new HashMap<>(); // of those that were offered
  private final Set<Lazy<? extends PictureView>> offered = new HashSet<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private Level level = new Level(true, List.of());

  LossPictures(Texts texts, CurveViews curves, List<Panel> panels) {
    this.texts = texts;
    this.panels = List.copyOf(panels);
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
    open.getStyleClass().add("small");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.textProperty().bind(texts.bind(key));
    Hints.on(open, texts.bind(key + ".tip"));
    open.accessibleTextProperty().bind(texts.bind(key));
    open.managedProperty().bind(open.visibleProperty());
    open.setOnAction(e -> opened(open));
    long later =
        buttons.keySet().stream().filter(p -> panels.indexOf(p) > panels.indexOf(panel)).count();
    head.getChildren().add(head.getChildren().size() - (int) later, open);
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
    for (Panel panel : panels) {
      boolean wanted = offered.contains(panel.view()) && level.has(panel.id());
      if (wanted && !buttons.containsKey(panel)) {
        buttons.put(panel, button(panel));
      }
      ToggleButton button = buttons.get(panel);
      if (button != null) {
        button.setVisible(wanted);
        if (wanted && button.isSelected()) {
          nodes.add(panel.view().get());
        }
      }
    }
    if (!nodes.equals(pictures.getItems())) {
      pictures.getItems().setAll(nodes);
      if (nodes.size() > 1) {
        pictures.setDividerPositions(LOSS);
      }
      open.set(nodes.size() > 1);
    }
  }
}
