package org.descentlab.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The planes of two parameters, their surface in three dimensions, or both, as somebody chooses;
 * both where nobody did and there is room. A first lesson has the planes alone.
 */
final class PlanePictures extends VBox {
  /** Wider than so many heights, pictures stand side by side. */
  private static final double WIDE = 1.2;

  private final Texts texts;
  private final Looks looks;
  private final PlaneGrid planes;
  private final Lazy<SurfaceView> surface;
  private final HBox head;
  private final Lazy<Node> buttons = new Lazy<>(this::buttons);
  private final SplitPane pictures = new SplitPane();
  private final Label title = new Label();
  private final Label left = new Label();
  private final ToggleGroup group = new ToggleGroup();
  private final BooleanProperty withPlane = new SimpleBooleanProperty(true);
  private final BooleanProperty offered = new SimpleBooleanProperty(true);
  private boolean chosen;
  private boolean roomy;

  PlanePictures(Texts texts, Looks looks, PlaneGrid planes, Lazy<SurfaceView> surface) {
    this.texts = texts;
    this.looks = looks;
    this.planes = planes;
    this.surface = surface;
    title.getStyleClass().add("picture-title");
    title.setMinWidth(0);
    left.getStyleClass().add("plane-names");
    left.setId("planes-left");
    left.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head = new HBox(title, left, space, choice());
    head.setAlignment(Pos.CENTER_LEFT);
    head.setSpacing(8);
    head.getStyleClass().add("picture-head");
    VBox.setVgrow(pictures, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getStyleClass().add("picture-box");
    getChildren().setAll(head, pictures);
    pictures.setId("planes-and-surface");
    select(0);
    pictures.widthProperty().addListener((o, was, now) -> orient());
    pictures.heightProperty().addListener((o, was, now) -> orient());
    looks.full().addListener((o, was, now) -> arrange());
    planes.zoomed().addListener((o, was, now) -> arrange());
  }

  private Node buttons() {
    return new PlaneButtons("plane", texts, withPlane, looks.full(), planes.zoomed(), planes::shown)
        .withEqualScale(planes.first());
  }

  private Node choice() {
    HBox choice =
        new HBox(
            button("plane", "left-pill"),
            button("surface", "center-pill"),
            button("both", "right-pill"));
    choice.setMinWidth(Region.USE_PREF_SIZE);
    choice.visibleProperty().bind(looks.full().and(offered));
    choice.managedProperty().bind(choice.visibleProperty());
    return choice;
  }

  /** Side by side where there is more room that way, else one above the other. */
  private void orient() {
    boolean wide = pictures.getWidth() > WIDE * pictures.getHeight();
    pictures.setOrientation(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
  }

  /** Offers the surface beside the plane, or the plane alone. */
  void offerSurface(boolean offer) {
    offered.set(offer);
    arrange();
  }

  /** There is room for both, or not: where nobody chose, that decides. */
  void roomy(boolean room) {
    if (room != roomy) {
      roomy = room;
      if (!chosen) {
        select(room ? 2 : 0);
      }
    }
  }

  private void select(int index) {
    Toggle toggle = group.getToggles().get(index);
    toggle.setSelected(true);
    arrange();
  }

  private void arrange() {
    boolean choosing = looks.full().get() && offered.get();
    int index = choosing ? group.getToggles().indexOf(group.getSelectedToggle()) : 0;
    List<Node> wanted =
        switch (index) {
          case 0 -> List.of(planes);
          case 1 -> List.of(surface.get());
          default -> List.of(planes, surface.get());
        };
    withPlane.set(index != 1);
    if ((looks.full().get() || planes.zoomed().get()) && !buttons.made()) {
      head.getChildren().add(head.getChildren().size() - 1, buttons.get());
    }
    if (!wanted.equals(pictures.getItems())) {
      pictures.getItems().setAll(wanted);
    }
  }

  /** Returns the same under another title. */
  Node titled(String key) {
    title.textProperty().bind(texts.bind(key));
    return this;
  }

  /** Says that so many planes have no room. */
  void left(int count) {
    left.textProperty().unbind();
    left.setText("");
    if (count > 0) {
      left.textProperty().bind(texts.bind("window.planes.left", count));
    }
  }

  private ToggleButton button(String id, String style) {
    ToggleButton button = new ToggleButton();
    button.setId("shown-" + id);
    button.setToggleGroup(group);
    button.getStyleClass().addAll("small", style);
    button.textProperty().bind(texts.bind("window.shown." + id));
    Hints.on(button, texts.bind("window.shown." + id + ".tip"));
    button.setOnAction(
        e -> {
          chosen = true;
          button.setSelected(true);
          arrange();
        });
    return button;
  }
}
