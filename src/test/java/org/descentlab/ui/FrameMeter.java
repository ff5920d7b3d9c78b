package org.descentlab.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures frame after frame: the time since the one before, and the processor time of the two
 * threads that make frames. On the window's thread.
 */
final class FrameMeter {

  /** Frames that are printed together. */
  static final class Part {
    private final Times frames;
    private final Times window = new Times("processor time of the window's thread a frame");
    private final Times renderer = new Times("processor time of the renderer a frame");

    Part(String when) {
      frames = new Times("frames " + when);
    }

    void print() {
      frames.print();
      window.print();
      renderer.print();
    }
  }

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long rendering = -1;
  private long previous;
  private long previousWindow;
  private long previousRenderer;

  /** A frame begins; what the last one took belongs to a part, or to none. */
  void frame(@Nullable Part part) {
    if (rendering < 0) {
      rendering = renderer();
    }
    long now = System.nanoTime();
    long window = threads.getCurrentThreadCpuTime();
    long renderer = threads.getThreadCpuTime(rendering);
    if (part != null) {
      part.frames.addNanos(now - previous);
      part.window.addNanos(window - previousWindow);
      part.renderer.addNanos(renderer - previousRenderer);
    }
    previous = now;
    previousWindow = window;
    previousRenderer = renderer;
  }

  private long renderer() {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(t -> t != null && t.getThreadName().startsWith("QuantumRenderer"))
        .findFirst()
        .orElseThrow()
        .getThreadId();
  }
}
