package org.descentlab.objective.network;

import java.util.Arrays;
import org.descentlab.data.ImageSet;

/**
 * Images as rows of numbers, pixel / 255.
 *
 * @param images the pixels that are not zero
 * @param pixels number of pixels of an image
 */
record ImageRows(SparseRows images, int pixels) implements RowSource {

  /**
   * Returns images of pixels in [0, 1], rounded to the 256 levels that images have; their labels
   * are 0.
   */
  static ImageSet images(float[][] rows, int pixels) {
    byte[] levels = new byte[Math.multiplyExact(rows.length, pixels)];
    for (int row = 0; row < rows.length; row++) {
      for (int pixel = 0; pixel < pixels; pixel++) {
        levels[row * pixels + pixel] =
            (byte) Math.round(255 * Math.max(0, Math.min(1, rows[row][pixel])));
      }
    }
    return new ImageSet(rows.length, 1, pixels, levels, new byte[rows.length]);
  }

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
  public RowSource like(float[][] rows) {
    return new ImageRows(new SparseRows(images(rows, pixels)), pixels);
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
