package org.descentlab.objective.network;

import org.descentlab.data.ImageSet;

/**
 * Images as the network reads them: of each only the pixels that are not zero, in ascending order
 * (a fifth of MNIST's). An entry is {@code pixel·256 + value}; the value stands for {@link
 * #LEVELS}.
 */
final class SparseRows {
  /** What a pixel's value stands for: value / 255, rounded to single precision. */
  static final float[] LEVELS = levels();

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
      for (int pixel = 0; pixel < size; pixel++) {
        int value = pixels[row * size + pixel] & 0xff;
        if (value != 0) {
          entries[next++] = (pixel << 8) | value;
        }
      }
      starts[row + 1] = next;
    }
  }

  private static int lit(byte[] pixels) {
    int lit = 0;
    for (byte pixel : pixels) {
      lit += pixel == 0 ? 0 : 1;
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
