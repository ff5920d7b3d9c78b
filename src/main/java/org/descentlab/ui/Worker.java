package org.descentlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The one background thread for pictures that the window shows. A newer request for the same place
 * replaces one that has not begun.
 */
final class Worker {
  private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
  private boolean closed;

  Worker() {
    Thread thread = new Thread(this::work, "pictures");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Computes in the background; {@code done} gets the result on the FX thread.
   *
   * @param place a newer request for the same place replaces an older one that has not begun
   */
  <T> void compute(Object place, Callable<T> task, Consumer<T> done, Consumer<Exception> failed) {
    Runnable job =
        () -> {
          try {
            T result = task.call();
            Platform.runLater(() -> done.accept(result));
          } catch (Exception e) {
            Platform.runLater(() -> failed.accept(e));
          } catch (OutOfMemoryError e) {
            Platform.runLater(() -> failed.accept(new IllegalStateException(e)));
          }
        };
    synchronized (waiting) {
      waiting.put(place, job); // a replaced request keeps its turn
      waiting.notifyAll();
    }
  }

  /** Ends the thread behind its current job. */
  void close() {
    synchronized (waiting) {
      closed = true;
      waiting.notifyAll();
    }
  }

  private void work() {
    for (Runnable job = next(); job != null; job = next()) {
      job.run();
    }
  }

  private @Nullable Runnable next() {
    synchronized (waiting) {
      while (waiting.isEmpty() && !closed) {
        try {
          waiting.wait();
        } catch (InterruptedException e) {
          return null;
        }
      }
      return closed ? null : waiting.remove(waiting.keySet().iterator().next());
    }
  }
}
