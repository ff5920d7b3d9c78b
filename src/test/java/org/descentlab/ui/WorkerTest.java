package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

  @Test
  void aPlaceThatRestsLetsOthersGoFirstAndThenMakesTheLatestOnly() throws Exception {
    Worker worker = new Worker();
    List<String> made = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    worker.computeAtLeisure(
        "curves",
        () -> {
          begun.countDown();
          asked.await();
          long until = System.nanoTime() + 20_000_000;
          while (System.nanoTime() < until) {
            Thread.onSpinWait();
          }
          return made.add("first");
        },
        done -> {},
        failed -> {});
    begun.await();
    worker.computeAtLeisure("curves", () -> made.add("replaced"), done -> {}, failed -> {});
    worker.computeAtLeisure("curves", () -> made.add("last"), done -> {}, failed -> {});
    worker.compute("plane", () -> made.add("plane"), done -> {}, failed -> {});
    asked.countDown();
    await(() -> made.contains("last"));
    assertThat(made).containsExactly("first", "plane", "last");
    worker.close();
  }
}
