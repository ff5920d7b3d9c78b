package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.descentlab.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a screen reader is told, and what the pointer is. */
class NamesTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  @ParameterizedTest
  @CsvSource({
    "ravine-race, en",
    "ravine-race, zh",
    "noisy-ravine, en",
    "schedules, en",
    "growing-waves, en",
    "seed0-batches, zh",
    "logistic-moons, en",
    "mnist-sgd, en"
  })
  void everythingThatTakesTheFocusHasANameAndEveryIconAnExplanation(
      String sample, String language, FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          texts.messages().set(Messages.in(language));
          session.open(Samples.read(sample), Path.of(""));
        });
    awaitRecordingOf(session.spec());
    await(view::ready);
    List<String> nameless = new ArrayList<>();
    List<String> unexplained = new ArrayList<>();
    List<Node> focused = new ArrayList<>();
    robot.interact(
        () -> {
          for (Node node : shown(view)) {
            if (node.isFocusTraversable()) {
              focused.add(node);
            }
            if (node.isFocusTraversable() && name(node).isBlank()) {
              nameless.add(node.toString());
            }
            if (node instanceof ButtonBase button && !explained(button)) {
              unexplained.add(node.toString());
            }
          }
        });
    assertThat(focused).hasSizeGreaterThan(30);
    assertThat(nameless).isEmpty();
    assertThat(unexplained).isEmpty();
  }

  /** What is visible, but not what controls are made of. */
  private static List<Node> shown(Node node) {
    List<Node> all = new ArrayList<>();
    if (!node.isVisible() || node instanceof ScrollBar) {
      return all;
    }
    all.add(node);
    boolean holds = node instanceof ScrollPane || node instanceof SplitPane;
    if (node instanceof Parent parent && (!(node instanceof Control) || holds)) {
      parent.getChildrenUnmodifiable().forEach(child -> all.addAll(shown(child)));
    }
    return all;
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    String text = node instanceof Labeled labeled ? labeled.getText() : null;
    return text != null ? text : node instanceof ScrollPane ? "scrolls" : "";
  }

  /** By words on it, or by a tooltip, which may be made only when the pointer comes. */
  private static boolean explained(ButtonBase button) {
    if (button.getText() != null && !button.getText().isBlank()) {
      return true;
    }
    button.fireEvent(pointerComes());
    return button.getTooltip() != null && !button.getTooltip().getText().isBlank();
  }

  private static MouseEvent pointerComes() {
    PickResult nothing = new PickResult(null, 0, 0);
    return new MouseEvent(
        MouseEvent.MOUSE_ENTERED,
        0,
        0,
        0,
        0,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        nothing);
  }
}
