package org.descentlab.objective.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.descentlab.data.ImageSet;

/**
 * Images as the network reads them: of each only the pixels that are not zero, in ascending order
 * (a fifth of MNIST's). An entry is {@code pixel·256 + value}; the value stands for {@link
 * #LEVELS}.
 */
final class SparseRows {
  /** What a pixel's value stands for: value / 255, rounded to single precision. */
  static final float[] LEVELS = levels();

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** The low seven bits of eight bytes. */
  private static final long LOW = 0x7f7f7f7f7f7f7f7fL;

  private final int[] starts;
  private final int[] entries;
  private final byte[] labels;

  SparseRows(ImageSet images) {
    byte[] pixels = images.pixels();
    int size = images.imageSize();
    this.labels = images.labels();
    this.starts = new int[images.count() + 1];
    this.entries = new int[lit(pixels)];
    int next = 0;
    for (int row = 0; row < images.count(); row++) {
      next = read(pixels, row * size, size, next);
      starts[row + 1] = next;
    }
  }

  private SparseRows(int[] starts, int[] entries, byte[] labels) {
    this.starts = starts;
    this.entries = entries;
    this.labels = labels;
  }

  /** Returns the first {@code n} rows; their entries are shared. */
  SparseRows first(int n) {
    return n == size() ? this : new SparseRows(starts, entries, Arrays.copyOf(labels, n));
  }

  /** Notes the lit pixels of an image; returns where the next image's go. */
  private int read(byte[] pixels, int from, int size, int first) {
    int next = first;
    int pixel = 0;
    while (pixel < size) {
      if (pixel + 8 <= size && (long) EIGHT.get(pixels, from + pixel) == 0) {
        pixel += 8;
        continue;
      }
      int end = Math.min(size, pixel + 8);
      for (; pixel < end; pixel++) {
        int value = pixels[from + pixel] & 0xff;
        if (value != 0) {
          entries[next++] = (pixel << 8) | value;
        }
      }
    }
    return next;
  }

  /** Counts bytes other than 0, eight at once: a carry into the highest bit tells each. */
  private static int lit(byte[] pixels) {
    int lit = 0;
    int i = 0;
    for (; i + 8 <= pixels.length; i += 8) {
      long eight = (long) EIGHT.get(pixels, i);
      lit += Long.bitCount(((eight & LOW) + LOW | eight) & ~LOW);
    }
    for (; i < pixels.length; i++) {
      lit += pixels[i] == 0 ? 0 : 1;
    }
    return lit;
  }

  private static float[] levels() {
    float[] levels = new float[256];
    for (int value = 0; value < 256; value++) {
      levels[value] = value / 255f;
    }
    return levels;
  }

  /** Returns the number of rows. */
  int size() {
    return labels.length;
  }

  /** Returns the entries of all rows, one row after another. */
  int[] entries() {
    return entries;
  }

  /** Returns the index of a row's first entry; the next row's first ends it. */
  int start(int row) {
    return starts[row];
  }

  /** Returns a row's label. */
  int label(int row) {
    return labels[row] & 0xff;
  }
}
