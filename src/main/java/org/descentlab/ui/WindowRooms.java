package org.descentlab.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of the window stand: pictures in the middle, controls at the left, bars above and
 * below. Room is kept for what is still to come, so that nothing moves when it comes.
 */
abstract class WindowRooms extends BorderPane {
  /** In a narrower window a program covers pictures. */
  private static final double ROOMY = 1900;

  private static final double PROGRAM = 480;
  private static final double LEAST_PROGRAM = 380;
  private static final double MOST_PROGRAM = 560;
  private static final double DIVIDER = 2;

  private final VBox above = new VBox(kept("top-bar"));
  private final Region edge = new Region();
  private final StackPane beside = new StackPane(edge, kept("controls"));
  private final StackPane middle = new StackPane(); // what comes covers, and moves nothing
  private final StackPane right = new StackPane();
  private final StackPane below = new StackPane(kept("transport"));

  /**
   * Empty rooms, each of which follows the looks by itself. What is put beside the pictures has so
   * many controls that its parts have to do so; beneath them is the edge.
   */
  WindowRooms(Looks looks) {
    getStyleClass().add("window");
    Typeface.of(this);
    middle.setMinSize(0, 0);
    setTop(above);
    setLeft(beside); // before the middle: Tab goes in this order
    setCenter(middle);
    setBottom(below);
    edge.getStyleClass().add("edge");
    List<Region> grounds = List.of(middle, above, edge, below, right);
    grounds.forEach(ground -> ground.getStyleClass().add("ground"));
    grounds.forEach(looks::follow);
  }

  /** The room of a part that is to come: the style sheet makes it as large. */
  private static Region kept(String style) {
    Region room = new Region();
    room.getStyleClass().add(style);
    return room;
  }

  /** Puts the pictures into the middle. */
  final void fill(Region pictures) {
    pictures.setMinSize(0, 0);
    middle.getChildren().setAll(pictures);
  }

  /** Puts the controls beside the pictures. */
  final void setBeside(Node controls) {
    edge.visibleProperty().bind(controls.visibleProperty());
    edge.managedProperty().bind(controls.visibleProperty()); // else its border keeps a line's room
    beside.getChildren().setAll(edge, controls);
  }

  /** Puts something over the pictures. */
  final void cover(Node node, Pos place) {
    middle.getChildren().add(node);
    StackPane.setAlignment(node, place);
  }

  /** Puts a bar above everything. */
  final void setAbove(Node bar) {
    above.getChildren().setAll(bar);
  }

  /** Puts another one beneath it. */
  final void addAbove(Node bar) {
    above.getChildren().add(bar);
  }

  /** Lets the bar below be there or not. */
  final void showTransport(boolean there) {
    below.setVisible(there);
    below.setManaged(there);
  }

  /** Puts a bar below everything. */
  final void setBelow(Node bar) {
    below.getChildren().setAll(bar);
  }

  private boolean roomy() {
    return getWidth() >= ROOMY;
  }

  /** Does something when the window gets room for a program beside the pictures, or loses it. */
  final void whenRoomChanges(Runnable then) {
    widthProperty()
        .addListener(
            (o, was, now) -> {
              if (was.doubleValue() >= ROOMY != now.doubleValue() >= ROOMY) {
                then.run();
              }
            });
  }

  /** Beside the pictures where there is room for both, else over those at the right. */
  final void placeProgram(@Nullable Node panel) {
    setRight(null);
    right.getChildren().clear();
    middle.getChildren().removeIf(node -> node instanceof ProgramPanel);
    if (panel instanceof Region program) {
      double width = roomy() ? PROGRAM : rightPart();
      program.setMinWidth(width);
      program.setPrefWidth(width);
      program.setMaxWidth(width);
    }
    if (panel != null && roomy()) {
      right.getChildren().setAll(panel);
      setRight(right);
    } else if (panel != null) {
      middle.getChildren().add(1, panel);
      StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
    }
  }

  /** How wide the part at the right is: a program covers that, and nothing of the main picture. */
  private double rightPart() {
    double width = PROGRAM;
    if (middle.getChildren().get(0) instanceof SplitPane parts
        && parts.getOrientation() == Orientation.HORIZONTAL
        && parts.getDividers().size() == 1) {
      width = Math.rint(parts.getWidth() * (1 - parts.getDividerPositions()[0])) - DIVIDER;
    }
    return Math.max(LEAST_PROGRAM, Math.min(MOST_PROGRAM, width));
  }
}
