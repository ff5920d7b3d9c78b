package org.descentlab.objective.network;

import java.util.Arrays;

/**
 * Images as rows of numbers, pixel / 255.
 *
 * @param images the pixels that are not zero
 * @param pixels number of pixels of an image
 */
record ImageRows(SparseRows images, int pixels) implements RowSource {

  @Override
  public int size() {
    return images.size();
  }

  @Override
  public void inputs(int row, float[] to, int at) {
    Arrays.fill(to, at, at + pixels, 0);
    int[] entries = images.entries();
    for (int i = images.start(row); i < images.start(row + 1); i++) {
      to[at + (entries[i] >>> 8)] = SparseRows.LEVELS[entries[i] & 0xff];
    }
  }

  @Override
  public boolean classes() {
    return true;
  }

  @Override
  public int label(int row) {
    return images.label(row);
  }

  @Override
  public float target(int row, int output) {
    return label(row) == output ? 1 : 0;
  }
}
