package org.descentlab.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the numbers of an anatomy stand. From one step of a run to the next they are as wide as the
 * widest so far, so that nothing moves while it plays. For one thread.
 */
public final class AnatomyColumns {

  /** The numbers of one line: as wide and high as any that stood there. */
  static final class Slot {
    private double head;
    private double tail;
    private double ascent;
    private double depth;

    /** Makes room for numbers and the result behind them. */
    void include(Typeset numbers, Typeset result) {
      head = Math.max(head, numbers.width());
      tail = Math.max(tail, result.width());
      for (Typeset each : List.of(numbers, result)) {
        ascent = Math.max(ascent, each.ascent());
        depth = Math.max(depth, each.height() - each.ascent());
      }
    }

    /** Width of what stands before the result. */
    double head() {
      return head;
    }

    double width() {
      return head + tail;
    }

    double ascent() {
      return ascent;
    }

    double height() {
      return ascent + depth;
    }
  }

  private Object key = "";
  private final List<Slot> slots = new ArrayList<>();

  /** Makes room for so many lines; forgets what it knows of others. */
  void begin(Object lines, int count) {
    if (!lines.equals(key)) {
      key = lines;
      slots.clear();
      for (int i = 0; i < count; i++) {
        slots.add(new Slot());
      }
    }
  }

  Slot slot(int line) {
    return slots.get(line);
  }
}
