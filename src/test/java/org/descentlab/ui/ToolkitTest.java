package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

@RequiresToolkit
class ToolkitTest {
  @Test
  void aSnapshotShowsTheColoursOfItsScene() throws Exception {
    CompletableFuture<Color> colour = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          Scene scene = new Scene(new Group(), 20, 20, Color.CRIMSON);
          colour.complete(scene.snapshot(null).getPixelReader().getColor(10, 10));
        });
    assertThat(colour.get(30, TimeUnit.SECONDS)).isEqualTo(Color.CRIMSON);
  }
}
