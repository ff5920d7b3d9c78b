package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Somebody who uses a window at random: picks whatever is visible and enabled, in whatever scene
 * graph there is, and clicks, drags, types, chooses or presses keys. From a seed always the same.
 */
final class Monkey {
  /** What opens a dialog of the system. */
  private static final Set<String> DIALOGS =
      Set.of("open", "open-images", "save", "save-as", "file-open", "program-save");

  private static final List<String> DIALOG_GROUPS = List.of("export-", "table-");
  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.SPACE,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT9,
          KeyCode.TAB,
          KeyCode.ENTER,
          KeyCode.DELETE,
          KeyCode.F,
          KeyCode.ESCAPE,
          KeyCode.PAGE_UP,
          KeyCode.PLUS,
          KeyCode.MINUS);
  private static final List<KeyCode> SHORTCUTS =
      List.of(KeyCode.Z, KeyCode.Y, KeyCode.C, KeyCode.V, KeyCode.A);
  private static final List<String> TEXTS =
      List.of(
          "0.1",
          "1e-3",
          "-5",
          "0",
          "3",
          "250",
          "1e400",
          "NaN",
          "",
          "abc",
          "x^2 + 3*abs(y)",
          "sin(",
          "中文",
          "999999999999",
          "v = beta*v + g",
          "1,5",
          "-0",
          "\t",
          "((((x))))",
          "0.9");

  private final Random random;
  private final Robot robot = new Robot();
  private String last = "nothing";

  /** Made on the FX thread. */
  Monkey(long seed) {
    random = new Random(seed);
  }

  /** What it did last. */
  String last() {
    return last;
  }

  /** Decides what to do next; the steps are to be run on the FX thread, one after the other. */
  List<Runnable> next() {
    if (random.nextInt(100) < 15) {
      return keys();
    }
    List<Node> nodes = candidates();
    if (nodes.isEmpty()) {
      return keys();
    }
    Node node = nodes.get(random.nextInt(nodes.size()));
    last = node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass();
    if (node instanceof MenuButton menu && random.nextBoolean()) {
      return fireItem(menu.getItems());
    } else if (node instanceof TextInputControl field) {
      return type(field);
    } else if (node instanceof Slider || (node instanceof PictureView && random.nextInt(3) == 0)) {
      return drag(node);
    } else if (node instanceof PictureView && random.nextInt(3) == 0) {
      return List.of(() -> moveTo(node), () -> robot.mouseWheel(random.nextInt(7) - 3));
    } else if (node instanceof ComboBox<?> box && random.nextBoolean()) {
      int items = box.getItems().size();
      return items == 0
          ? List.of()
          : List.of(() -> box.getSelectionModel().select(random.nextInt(items)));
    }
    return click(node);
  }

  private List<Runnable> keys() {
    boolean shortcut = random.nextInt(5) == 0;
    List<KeyCode> codes = shortcut ? SHORTCUTS : KEYS;
    KeyCode drawn = codes.get(random.nextInt(codes.size()));
    KeyCode key = drawn == KeyCode.ENTER && pageOpen() ? KeyCode.ESCAPE : drawn;
    last = (shortcut ? "Ctrl " : "key ") + key;
    return shortcut
        ? List.of(
            () -> robot.keyPress(KeyCode.CONTROL),
            () -> robot.keyType(key),
            () -> robot.keyRelease(KeyCode.CONTROL))
        : List.of(() -> robot.keyType(key));
  }

  /** Whether a page is open, where Enter presses the button that opens a dialog. */
  private static boolean pageOpen() {
    return Window.getWindows().stream()
        .anyMatch(w -> w.getScene() != null && w.getScene().lookup("#export-save") != null);
  }

  private List<Runnable> fireItem(List<MenuItem> items) {
    List<MenuItem> leaves = new ArrayList<>();
    leaves(items, leaves);
    if (leaves.isEmpty()) {
      return List.of();
    }
    MenuItem item = leaves.get(random.nextInt(leaves.size()));
    last = "menu item #" + item.getId() + " " + item.getText();
    return List.of(item::fire);
  }

  private static void leaves(List<MenuItem> items, List<MenuItem> found) {
    for (MenuItem item : items) {
      if (item instanceof Menu menu) {
        leaves(menu.getItems(), found);
      } else if (!(item instanceof SeparatorMenuItem)
          && !item.isDisable()
          && item.isVisible()
          && !opensDialog(item.getId())) {
        found.add(item);
      }
    }
  }

  private List<Runnable> type(TextInputControl field) {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    KeyCode end = List.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE).get(random.nextInt(3));
    last += " «" + text + "» " + end;
    return List.of(
        () -> moveTo(field),
        () -> robot.mouseClick(MouseButton.PRIMARY),
        () -> {
          if (field.isEditable() && !field.isDisabled()) {
            field.selectAll();
            field.replaceSelection(text);
          }
        },
        () -> robot.keyType(end));
  }

  private List<Runnable> drag(Node node) {
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> moveTo(node));
    steps.add(() -> robot.mousePress(MouseButton.PRIMARY));
    for (int i = random.nextInt(8); i >= 0; i--) {
      steps.add(() -> moveTo(node));
    }
    steps.add(() -> robot.mouseRelease(MouseButton.PRIMARY));
    return steps;
  }

  private List<Runnable> click(Node node) {
    MouseButton button = random.nextInt(12) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> moveTo(node));
    steps.add(() -> robot.mouseClick(button));
    if (random.nextInt(10) == 0) {
      steps.add(() -> robot.mouseClick(button));
    }
    return steps;
  }

  private void moveTo(Node node) {
    Bounds bounds = node.getLayoutBounds();
    double x = bounds.getMinX() + bounds.getWidth() * (0.1 + 0.8 * random.nextDouble());
    double y = bounds.getMinY() + bounds.getHeight() * (0.1 + 0.8 * random.nextDouble());
    Point2D point = node.localToScreen(x, y);
    if (point != null) {
      robot.mouseMove(point);
    }
  }

  /** What can be used now; where something popped up, more often that. */
  private List<Node> candidates() {
    List<Node> found = new ArrayList<>();
    boolean popups = random.nextInt(3) > 0;
    for (Window window : List.copyOf(Window.getWindows())) {
      if (popups && window instanceof PopupWindow && window.getScene() != null) {
        collect(window.getScene().getRoot(), found);
      }
    }
    if (found.isEmpty()) {
      for (Window window : List.copyOf(Window.getWindows())) {
        if (window.getScene() != null) {
          collect(window.getScene().getRoot(), found);
        }
      }
    }
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (usable(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static boolean usable(Node node) {
    Bounds bounds = node.getLayoutBounds();
    if (bounds.getWidth() < 2 || bounds.getHeight() < 2 || opensDialog(node.getId())) {
      return false;
    }
    return node instanceof ButtonBase
        || node instanceof Slider
        || node instanceof TextInputControl
        || node instanceof ComboBoxBase<?>
        || node instanceof PictureView
        || node instanceof RunRow
        || (node instanceof IndexedCell<?> cell && !cell.isEmpty())
        || (node.getStyleClass().contains("menu-item")
            && !(node.getUserData() instanceof MenuItem item && opensDialog(item.getId())))
        || node.isFocusTraversable();
  }

  private static boolean opensDialog(String id) {
    return id != null && (DIALOGS.contains(id) || DIALOG_GROUPS.stream().anyMatch(id::startsWith));
  }
}
