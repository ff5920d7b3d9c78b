package org.descentlab.data;

import java.util.Arrays;

/**
 * Grey images of one size, each with a label. The arrays are shared, not copied: nobody changes
 * them.
 *
 * @param count number of images
 * @param rows height of an image in pixels
 * @param columns width of an image in pixels
 * @param pixels {@code [count][rows][columns]}, row by row, unsigned: 0 to 255
 * @param labels {@code [count]}, unsigned: 0 to 255
 */
public record ImageSet(int count, int rows, int columns, byte[] pixels, byte[] labels) {

  /** Checks that the arrays have the sizes that the numbers tell. */
  public ImageSet {
    if (pixels.length != (long) count * rows * columns || labels.length != count) {
      throw new IllegalArgumentException(
          count
              + " images of "
              + rows
              + " x "
              + columns
              + ", but "
              + pixels.length
              + " pixels and "
              + labels.length
              + " labels");
    }
  }

  /** Returns the number of pixels of one image. */
  public int imageSize() {
    return rows * columns;
  }

  /** Returns the label of an image, 0 to 255. */
  public int label(int image) {
    return labels[image] & 0xff;
  }

  /** Returns the largest label. */
  public int maxLabel() {
    int max = 0;
    for (int i = 0; i < count; i++) {
      max = Math.max(max, label(i));
    }
    return max;
  }

  /** Returns a set of the first {@code n} images. */
  public ImageSet first(int n) {
    return new ImageSet(
        n, rows, columns, Arrays.copyOf(pixels, n * imageSize()), Arrays.copyOf(labels, n));
  }
}
