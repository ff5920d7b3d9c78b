package org.descentlab.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.descentlab.experiment.run.Recorder;
import org.descentlab.experiment.run.Run;
import org.jspecify.annotations.Nullable;

/** The bar that shows how far a run is, on a terminal; short runs get none. */
final class ProgressLine implements AutoCloseable {
  private static final long PATIENCE_NANOS = 300_000_000;
  private static final int LOOK_EVERY = 16;
  private static final int WIDTH = 79;
  private static final int MAX_NAME = 24;

  private final boolean shown;
  private final PrintStream err;
  private @Nullable ProgressBar bar;

  ProgressLine(boolean shown, PrintStream err) {
    this.shown = shown;
    this.err = err;
  }

  /** What moves the bar while this run goes by. */
  Recorder of(Run run) {
    if (!shown) {
      return row -> {};
    }
    long began = System.nanoTime();
    return row -> {
      if (row.step() % LOOK_EVERY == 0) {
        if (bar == null && System.nanoTime() - began > PATIENCE_NANOS) {
          bar = begin(run);
        }
        if (bar != null) {
          bar.stepTo(row.step());
        }
      }
    };
  }

  private ProgressBar begin(Run run) {
    String name = run.spec().name().replaceAll("\\p{Cntrl}", " ");
    return new ProgressBarBuilder()
        .setTaskName(name.substring(0, Math.min(MAX_NAME, name.length())))
        .setInitialMax(run.budget())
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish()
        .setConsumer(new Bar(err))
        .build();
  }

  /** A bar that leaves no empty line behind. */
  private static final class Bar extends ConsoleProgressBarConsumer {
    private final PrintStream err;

    Bar(PrintStream err) {
      super(err, WIDTH);
      this.err = err;
    }

    @Override
    public void close() {
      err.flush();
    }
  }

  /** Takes the bar away. */
  void clear() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
