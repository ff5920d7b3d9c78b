package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.management.ObjectName;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A monkey at the window breaks nothing. It plays for a moment; with {@code -Dmonkey.minutes=10}
 * also so long, 500 interactions a minute, after which the heap must not have grown. It prints what
 * it saw; with {@code -Dmonkey.seed} it does other things.
 */
class MonkeyTest extends OpenWindow {
  private static final int A_MINUTE = 500;
  private static final int FEW = 150;
  private static final long MINUTE = 60_000_000_000L;
  private static final double MEGABYTE = 1 << 20;

  private final List<String> faults = new CopyOnWriteArrayList<>();
  private volatile String doing = "";

  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void hundredsOfRandomInteractionsLeaveNoExceptionAndNoLostThread() throws Exception {
    watched(
        (monkey, blocks) -> {
          play(monkey, FEW / 5, false);
          List<String> threads = threads();
          play(monkey, FEW - FEW / 5, false);
          report(blocks, FEW, threads);
          assertThat(threads()).isSubsetOf(threads).contains("training", "pictures");
        });
  }

  @Test
  @EnabledIfSystemProperty(named = "monkey.minutes", matches = "[1-9][0-9]*")
  void minutesOfRandomInteractionsLeaveNoExceptionNoLostThreadAndNoLargerHeap() throws Exception {
    int interactions = Integer.getInteger("monkey.minutes") * A_MINUTE;
    watched(
        (monkey, blocks) -> {
          play(monkey, interactions / 5, true);
          long heap = heapAtRest();
          List<String> threads = threads();
          play(monkey, interactions - interactions / 5, true);
          long heapAtEnd = heapAtRest();
          report(blocks, interactions, threads);
          blocks.printStacks();
          System.out.printf(
              Locale.ROOT,
              "heap after collection: %.1f MB after a fifth, %.1f MB at the end%n",
              heap / MEGABYTE,
              heapAtEnd / MEGABYTE);
          if (heapAtEnd >= heap + heap / 4 + (long) (16 * MEGABYTE)) {
            printHeap();
          }
          assertThat(threads()).isSubsetOf(threads).contains("training", "pictures");
          assertThat(heapAtEnd).isLessThan(heap + heap / 4 + (long) (16 * MEGABYTE));
        });
  }

  /** What is done with a monkey. */
  private interface Game {
    void play(Monkey monkey, FxBlocks blocks) throws Exception;
  }

  private void watched(Game game) throws Exception {
    awaitRecording();
    UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught(thread, e));
    Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
    noteEventsOf(null); // TestFX's notes would hold all that was ever clicked
    try (FxBlocks blocks = new FxBlocks(() -> doing)) {
      game.play(onFx(() -> new Monkey(Long.getLong("monkey.seed", 1))), blocks);
    } finally {
      noteEventsOf(stage);
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  private static void noteEventsOf(@Nullable Stage stage) {
    onFx(
        () -> {
          FxToolkit.toolkitContext().setRegisteredStage(stage);
          return true;
        });
  }

  private void report(FxBlocks blocks, int interactions, List<String> threads) {
    System.out.printf(Locale.ROOT, "monkey: %d interactions%n", interactions);
    blocks.print();
    System.out.printf("threads: %s%nbefore:  %s%n", threads(), threads);
    assertThat(faults).isEmpty();
  }

  private void play(Monkey monkey, int interactions, boolean paced) throws Exception {
    long begin = System.nanoTime();
    for (int i = 0; i < interactions; i++) {
      if (paced) {
        TimeUnit.NANOSECONDS.sleep(begin + i * (MINUTE / A_MINUTE) - System.nanoTime());
      }
      List<Runnable> steps = onFx(monkey::next);
      doing = monkey.last();
      for (Runnable step : steps) {
        onFx(
            () -> {
              step.run();
              return true;
            });
      }
      onFx(this::lookAtMessage);
    }
  }

  /** The window's own word for a fault of the program counts as one. */
  private boolean lookAtMessage() {
    String sentence = ((Label) view.lookup("#message-text")).getText();
    boolean bug =
        Stream.of("window.bug", "fault.program-bug")
            .map(key -> texts.get(key, ""))
            .anyMatch(start -> sentence.contains(start.strip()));
    if (bug && view.messages().isVisible()) {
      faults.add("after " + doing + ": " + sentence);
      view.messages().hide();
    }
    return bug;
  }

  private void uncaught(Thread thread, Throwable e) {
    boolean systemDialog =
        Arrays.stream(e.getStackTrace())
            .anyMatch(frame -> frame.getClassName().startsWith("javafx.stage.FileChooser"));
    if (!systemDialog) { // which the headless platform has not
      String stack =
          Arrays.stream(e.getStackTrace()).limit(25).map(f -> "\n    " + f).toList().toString();
      faults.add("after " + doing + " in " + thread.getName() + ": " + e + stack);
    }
  }

  /**
   * The heap in use when the window shows what it opened with, after a collection. One problem of
   * each kind is shown before: what its views keep of it is the same each time.
   */
  private long heapAtRest() throws Exception {
    Robot robot = onFx(Robot::new);
    onFx(
        () -> {
          robot.keyType(KeyCode.ESCAPE);
          List.copyOf(Window.getWindows()).stream()
              .filter(w -> w != view.getScene().getWindow())
              .forEach(Window::hide);
          return true;
        });
    for (String kind :
        List.of(
            NetworkProblem.KIND, RegressionProblem.KIND, CurveProblem.KIND, SurfaceProblem.KIND)) {
      onFx(
          () -> {
            view.files().show(Samples.first(kind), Path.of(""));
            return true;
          });
      awaitRecordingOf(session.spec());
      afterAFrame(); // who has room asks for its picture; the monkey may have closed some
    }
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) { // pictures that are still being made go with the next one
      afterAFrame(); // the renderer forgets its copies of pictures that are gone as it draws
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private void afterAFrame() throws Exception {
    CountDownLatch drawn = new CountDownLatch(2);
    Runnable listener = drawn::countDown;
    onFx(
        () -> {
          view.conductor().stepBy(1);
          view.getScene().addPostLayoutPulseListener(listener);
          return true;
        });
    while (!drawn.await(20, TimeUnit.MILLISECONDS)) {
      onFx(
          () -> {
            view.conductor().stepBy(drawn.getCount() % 2 == 0 ? 1 : -1);
            return true;
          });
    }
    onFx(
        () -> {
          view.getScene().removePostLayoutPulseListener(listener);
          return true;
        });
  }

  /** What most of the heap consists of. */
  private static void printHeap() throws Exception {
    Object classes =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {null},
                new String[] {String[].class.getName()});
    classes.toString().lines().limit(60).forEach(System.out::println);
  }

  /** The threads that live, without the watch of this test and those of the Java runtime. */
  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> !name.startsWith("fx-blocks") && !name.startsWith("pool-"))
        .filter(name -> !name.startsWith("Java2D") && !name.startsWith("process reaper"))
        .filter(name -> !name.equals("Attach Listener")) // of somebody who looks at the heap
        .filter(name -> !name.equals("scores")) // which comes and goes with networks
        .sorted()
        .toList();
  }

  private static <T> T onFx(java.util.concurrent.Callable<T> task) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, task);
  }
}
