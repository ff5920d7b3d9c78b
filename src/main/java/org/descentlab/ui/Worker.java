package org.descentlab.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The one background thread for pictures that the window shows. A newer request for the same place
 * replaces one that has not begun, and cancels one under way. A place that asks at every frame, as
 * one does while a slider is dragged, may leave the processor to the others in between.
 */
final class Worker {
  private static final long LONGEST_REST = 50_000_000;

  /** What takes so long that somebody may not wait for it. */
  @FunctionalInterface
  interface Task<T> {
    /** Returns the result; nothing where {@code cancelled}, which is asked often, became true. */
    Optional<T> call(BooleanSupplier cancelled) throws Exception;
  }

  private static final class Job {
    private final Object place;
    private final boolean leisurely;
    private final Consumer<BooleanSupplier> work;
    private volatile boolean cancelled;

    Job(Object place, boolean leisurely, Consumer<BooleanSupplier> work) {
      this.place = place;
      this.leisurely = leisurely;
      this.work = work;
    }

    void run() {
      work.accept(() -> cancelled);
    }
  }

  private final Map<Object, Job> waiting = new LinkedHashMap<>();

  /** When leisurely places have rested, in nanoseconds of the system's clock. */
  private final Map<Object, Long> rested = new HashMap<>();

  private @Nullable Job current;
  private boolean closed;

  Worker() {
    this(() -> {});
  }

  /** Begins with a task that nobody waits for; requests come after it. */
  Worker(Runnable first) {
    Thread thread =
        new Thread(
            () -> {
              try {
                first.run();
              } finally {
                work(); // also where the first task failed: requests are still answered
              }
            },
            "pictures");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Computes in the background; {@code done} gets the result on the FX thread.
   *
   * @param place a newer request for the same place replaces an older one that has not begun
   */
  <T> void compute(Object place, Callable<T> task, Consumer<T> done, Consumer<Exception> failed) {
    computeUnlessCancelled(place, cancelled -> Optional.of(task.call()), done, failed);
  }

  /**
   * The same for what is asked very often: from one result to the beginning of the next the place
   * rests for twice the time that the last one took, and at most 50 ms.
   */
  <T> void computeAtLeisure(
      Object place, Callable<T> task, Consumer<T> done, Consumer<Exception> failed) {
    put(new Job(place, true, work(cancelled -> Optional.of(task.call()), done, failed)));
  }

  /**
   * Computes in the background; {@code done} gets the result on the FX thread, if there is one.
   *
   * @param place a newer request for the same place replaces an older one, even under way
   */
  <T> void computeUnlessCancelled(
      Object place, Task<T> task, Consumer<T> done, Consumer<Exception> failed) {
    put(new Job(place, false, work(task, done, failed)));
  }

  private static <T> Consumer<BooleanSupplier> work(
      Task<T> task, Consumer<T> done, Consumer<Exception> failed) {
    return cancelled -> {
      try {
        Optional<T> result = task.call(cancelled);
        result.ifPresent(made -> Platform.runLater(() -> done.accept(made)));
      } catch (Exception e) {
        Platform.runLater(() -> failed.accept(e));
      } catch (OutOfMemoryError e) {
        Platform.runLater(() -> failed.accept(new IllegalStateException(e)));
      }
    };
  }

  private void put(Job job) {
    synchronized (waiting) {
      waiting.put(job.place, job); // a replaced request keeps its turn
      if (current != null && current.place.equals(job.place)) {
        current.cancelled = true;
      }
      waiting.notifyAll();
    }
  }

  /** Ends the thread; its current job is cancelled. */
  void close() {
    synchronized (waiting) {
      closed = true;
      if (current != null) {
        current.cancelled = true;
      }
      waiting.notifyAll();
    }
  }

  private void work() {
    for (Job job = next(); job != null; job = next()) {
      long begun = System.nanoTime();
      job.run();
      long ended = System.nanoTime();
      if (job.leisurely) {
        rested.put(job.place, ended + Math.min(LONGEST_REST, 2 * (ended - begun)));
      }
    }
  }

  private @Nullable Job next() {
    synchronized (waiting) {
      current = null;
      while (current == null && !closed) {
        Job first = first();
        try {
          if (first == null) {
            waiting.wait();
          } else if (rest(first) > 0) {
            TimeUnit.NANOSECONDS.timedWait(waiting, rest(first));
          } else {
            current = waiting.remove(first.place);
          }
        } catch (InterruptedException e) {
          return null;
        }
      }
      return closed ? null : current;
    }
  }

  /** The request that may begin first; of those that may begin, the oldest. */
  private @Nullable Job first() {
    return waiting.values().stream().min(Comparator.comparingLong(this::rest)).orElse(null);
  }

  /** How long a request has to wait, in nanoseconds. */
  private long rest(Job job) {
    Long due = rested.get(job.place);
    return due == null ? 0 : Math.max(0, due - System.nanoTime());
  }
}
