package org.descentlab.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Images that nobody looks at any more, for the next pictures of their size. Of any thread. */
final class SpareImages {
  private final Deque<LiveImage> spare = new ArrayDeque<>();

  /** Returns a transparent image of so many device pixels; those of other sizes are let go. */
  synchronized LiveImage take(int width, int height) {
    spare.removeIf(image -> image.width() != width || image.height() != height);
    LiveImage old = spare.poll();
    return old == null ? new LiveImage(width, height) : old.cleared();
  }

  /** Lets go what nobody took: fewer are needed than once. */
  synchronized void letGo() {
    spare.clear();
  }

  /** Takes images back. */
  synchronized void giveBack(List<LiveImage> images) {
    spare.addAll(images);
  }
}
