package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** A control hears of drags that began on it alone. */
@RequiresToolkit
class StrayDragsTest {
  private final Label label = new Label();
  private final Slider slider = new Slider();
  private int heard;

  private static void fire(Node target, EventType<MouseEvent> type) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    Event.fireEvent(
        target,
        new MouseEvent(
            type,
            1,
            1,
            1,
            1,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  private int heardAfter(Runnable events) throws Exception {
    CompletableFuture<Integer> count = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          Scene scene = new Scene(new VBox(label, slider));
          StrayDrags.stop(scene);
          slider.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> heard++);
          events.run();
          count.complete(heard);
        });
    return count.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aDragThatBeganOnWhatHasGoneReachesNoOtherControl() throws Exception {
    int count =
        heardAfter(
            () -> {
              fire(label, MouseEvent.MOUSE_PRESSED);
              ((VBox) slider.getParent()).getChildren().remove(label);
              fire(slider, MouseEvent.MOUSE_DRAGGED);
            });
    assertThat(count).isZero();
  }

  @Test
  void aDragThatBeganOnAControlReachesItUntilItIsReleased() throws Exception {
    int count =
        heardAfter(
            () -> {
              fire(slider, MouseEvent.MOUSE_PRESSED);
              fire(slider, MouseEvent.MOUSE_DRAGGED);
              fire(slider, MouseEvent.MOUSE_RELEASED);
              fire(slider, MouseEvent.MOUSE_DRAGGED);
            });
    assertThat(count).isEqualTo(1);
  }
}
