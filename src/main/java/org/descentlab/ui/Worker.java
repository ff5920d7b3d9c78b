package org.descentlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The one background thread for pictures that the window shows. A newer request for the same place
 * replaces one that has not begun, and cancels one under way.
 */
final class Worker {

  /** What takes so long that somebody may not wait for it. */
  @FunctionalInterface
  interface Task<T> {
    /** Returns the result; nothing where {@code cancelled}, which is asked often, became true. */
    Optional<T> call(BooleanSupplier cancelled) throws Exception;
  }

  private static final class Job {
    private final Object place;
    private final Consumer<BooleanSupplier> work;
    private volatile boolean cancelled;

    Job(Object place, Consumer<BooleanSupplier> work) {
      this.place = place;
      this.work = work;
    }

    void run() {
      work.accept(() -> cancelled);
    }
  }

  private final Map<Object, Job> waiting = new LinkedHashMap<>();
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
   * Computes in the background; {@code done} gets the result on the FX thread, if there is one.
   *
   * @param place a newer request for the same place replaces an older one, even under way
   */
  <T> void computeUnlessCancelled(
      Object place, Task<T> task, Consumer<T> done, Consumer<Exception> failed) {
    Consumer<BooleanSupplier> work =
        cancelled -> {
          try {
            Optional<T> result = task.call(cancelled);
            result.ifPresent(made -> Platform.runLater(() -> done.accept(made)));
          } catch (Exception e) {
            Platform.runLater(() -> failed.accept(e));
          } catch (OutOfMemoryError e) {
            Platform.runLater(() -> failed.accept(new IllegalStateException(e)));
          }
        };
    synchronized (waiting) {
      waiting.put(place, new Job(place, work)); // a replaced request keeps its turn
      if (current != null && current.place.equals(place)) {
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
      job.run();
    }
  }

  private @Nullable Job next() {
    synchronized (waiting) {
      current = null;
      while (waiting.isEmpty() && !closed) {
        try {
          waiting.wait();
        } catch (InterruptedException e) {
          return null;
        }
      }
      current = closed ? null : waiting.remove(waiting.keySet().iterator().next());
      return current;
    }
  }
}
