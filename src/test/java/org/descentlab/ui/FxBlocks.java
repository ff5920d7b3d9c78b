package org.descentlab.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Watches how long the FX thread does not answer: a small task is handed to it every few
 * milliseconds and timed; while one waits long, the thread's stack is noted. Where it and the
 * renderer, which it waits for, were hardly at work, others had the processor: that is told apart.
 */
final class FxBlocks implements AutoCloseable {
  private static final long PAUSE = 4;
  private static final double LONG = 100;
  private static final int FRAMES = 28;

  /** One long wait: how long, how much of it the thread was at work, with what, and after what. */
  record Block(double milliseconds, double atWork, Thread.State state, String stack, String after) {

    /** Whether the window itself is at fault, not the load of the machine. */
    boolean own() {
      return atWork > LONG / 2;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "FX thread blocked for %.0f ms (%.0f ms of processor time), %s, after %s%n%s",
          milliseconds,
          atWork,
          state,
          after,
          stack);
    }
  }

  private final Times waits = new Times("FX thread's answer");
  private final List<Block> blocks = new ArrayList<>();
  private final Supplier<String> doing;
  private final Thread watch = new Thread(this::watch, "fx-blocks");
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private volatile Thread fx;
  private volatile boolean closed;
  private long renderer;

  /** Watches from now on; {@code doing} tells what was done last. */
  FxBlocks(Supplier<String> doing) {
    this.doing = doing;
    watch.setDaemon(true);
    watch.start();
  }

  private void watch() {
    try {
      CountDownLatch known = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            fx = Thread.currentThread();
            known.countDown();
          });
      known.await();
      renderer = rendererId();
      while (!closed) {
        once();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private long rendererId() {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(t -> t != null && t.getThreadName().startsWith("QuantumRenderer"))
        .mapToLong(ThreadInfo::getThreadId)
        .findFirst()
        .orElse(fx.getId());
  }

  private void once() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    long begin = System.nanoTime();
    long worked = worked();
    Platform.runLater(answered::countDown);
    String stack = "";
    String after = "";
    Thread.State state = Thread.State.RUNNABLE;
    if (!answered.await((long) (LONG * 0.6), TimeUnit.MILLISECONDS)) {
      after = doing.get();
      state = fx.getState();
      stack = stack();
      answered.await();
    }
    double milliseconds = (System.nanoTime() - begin) * 1e-6;
    double atWork = (worked() - worked) * 1e-6;
    synchronized (this) {
      waits.add(milliseconds);
      if (milliseconds > LONG) {
        blocks.add(new Block(milliseconds, atWork, state, stack, after));
      }
    }
  }

  private long worked() {
    return threads.getThreadCpuTime(fx.getId()) + threads.getThreadCpuTime(renderer);
  }

  /** What the FX thread does, or where it waits for the renderer, what that does. */
  private String stack() {
    ThreadInfo drawing = threads.getThreadInfo(renderer, FRAMES);
    boolean waits = fx.getState() == Thread.State.WAITING && drawing != null;
    return Arrays.stream(waits ? drawing.getStackTrace() : fx.getStackTrace())
        .limit(FRAMES)
        .map(frame -> "    " + frame)
        .collect(Collectors.joining("\n"));
  }

  /** Prints what was seen. */
  synchronized void print() {
    waits.print();
    long own = blocks.stream().filter(Block::own).count();
    System.out.printf(
        "FX thread blocked for over 100 ms: %d times by the window, %d times by other processes%n",
        own, blocks.size() - own);
  }

  /** Prints the stacks of the window's own long answers. */
  synchronized void printStacks() {
    blocks.stream().filter(Block::own).forEach(System.out::println);
  }

  @Override
  public void close() {
    closed = true;
  }
}
