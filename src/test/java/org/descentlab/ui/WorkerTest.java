package org.descentlab.ui;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The latest request for a picture wins. */
class WorkerTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void aNewerRequestCancelsTheOneUnderWayForTheSamePlace() throws Exception {
    Worker worker = new Worker();
    CountDownLatch begun = new CountDownLatch(1);
    String[] made = new String[1];
    worker.<String>computeUnlessCancelled(
        "plane",
        cancelled -> {
          begun.countDown();
          while (!cancelled.getAsBoolean()) {
            Thread.onSpinWait();
          }
          return Optional.empty();
        },
        done -> made[0] = done,
        failed -> {});
    begun.await();
    worker.compute("plane", () -> "newer", done -> made[0] = done, failed -> {});
    await(() -> "newer".equals(made[0]));
    worker.close();
  }
}
