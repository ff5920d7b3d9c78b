package org.descentlab.experiment.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Passes the rows of a run on in their order. A row whose scores are still computed beside the
 * training is held back, and so are those after it. On the training thread alone.
 */
final class LateRows implements Recorder {
  private final Deque<Row> held = new ArrayDeque<>();
  private final Recorder recorder;

  LateRows(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void row(Row row) {
    if (held.isEmpty() && row.awaited == null) {
      recorder.row(row);
      return;
    }
    held.add(row.copy());
    while (!held.isEmpty() && arrived(held.element())) {
      pass(held.remove());
    }
    if (row.last) {
      awaitAll();
    }
  }

  @Override
  public void reached(long step, double seconds, boolean last) {
    recorder.reached(step, seconds, last);
  }

  /** Passes on all rows that are held back; returns for how many nanoseconds it waited. */
  long awaitAll() {
    long began = System.nanoTime();
    while (!held.isEmpty()) {
      pass(held.remove());
    }
    return System.nanoTime() - began;
  }

  private static boolean arrived(Row row) {
    FutureTask<Scores> scores = row.awaited;
    return scores == null || scores.isDone();
  }

  private void pass(Row row) {
    FutureTask<Scores> scores = row.awaited;
    if (scores != null) {
      awaited(scores).fill(row);
    }
    recorder.row(row);
  }

  /** Waits for scores. Who interrupts the training thread hears of it after they are there. */
  static Scores awaited(FutureTask<Scores> scores) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return scores.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("scores", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
