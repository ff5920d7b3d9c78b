package org.descentlab.data;

/**
 * Brings a drawing into the form of MNIST's digits (LeCun et al., "The MNIST database of
 * handwritten digits"): what is drawn is scaled, its proportions kept, to fit into 20 × 20 pixels,
 * each the mean of the ink on it, and moved by whole pixels so that its centre of mass comes to the
 * middle of 28 × 28, as far as nothing leaves the image.
 */
public final class CentredDigit {
  /** Width and height of the image in pixels. */
  public static final int SIDE = 28;

  private static final int BOX = 20;
  private static final float SEEN = 0.02f;

  private CentredDigit() {}

  /**
   * Returns the image.
   *
   * @param ink {@code [height · width]} in [0, 1], top row first
   * @param width of the drawing, positive
   * @return {@code [28 · 28]} in [0, 1], top row first; all 0 where nothing is drawn
   */
  public static float[] of(float[] ink, int width) {
    int[] box = box(ink, width);
    float[] image = new float[SIDE * SIDE];
    if (box[2] <= box[0] || box[3] <= box[1]) {
      return image;
    }
    double scale = (double) BOX / Math.max(box[2] - box[0], box[3] - box[1]);
    int columns = size((box[2] - box[0]) * scale);
    int rows = size((box[3] - box[1]) * scale);
    float[] small = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double left = box[0] + column / scale;
        double top = box[1] + row / scale;
        small[row * columns + column] = mean(ink, width, left, top, 1 / scale);
      }
    }
    place(small, columns, image);
    return image;
  }

  private static int size(double pixels) {
    return Math.max(1, Math.min(BOX, (int) Math.ceil(pixels - 1e-9)));
  }

  /** The part with ink: left, top, right, bottom; the last two are the first without. */
  private static int[] box(float[] ink, int width) {
    int[] box = {width, Integer.MAX_VALUE, 0, 0};
    for (int i = 0; i < ink.length; i++) {
      if (ink[i] > SEEN) {
        int x = i % width;
        int y = Math.floorDiv(i, width);
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x + 1);
        box[3] = Math.max(box[3], y + 1);
      }
    }
    return box;
  }

  /** Mean ink of a square, whose edges may cut pixels; outside of the drawing there is none. */
  private static float mean(float[] ink, int width, double left, double top, double side) {
    int height = ink.length / width;
    double sum = 0;
    for (int y = (int) top; y < Math.min(height, top + side); y++) {
      double high = Math.min(y + 1, top + side) - Math.max(y, top);
      for (int x = (int) left; x < Math.min(width, left + side); x++) {
        double wide = Math.min(x + 1, left + side) - Math.max(x, left);
        sum += Math.max(0, high) * Math.max(0, wide) * ink[y * width + x];
      }
    }
    return (float) Math.min(1, sum / (side * side));
  }

  /** Puts a digit into the image with its centre of mass in the middle. */
  private static void place(float[] small, int columns, float[] image) {
    int rows = small.length / columns;
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < small.length; i++) {
      mass += small[i];
      x += small[i] * (i % columns + 0.5);
      y += small[i] * (Math.floorDiv(i, columns) + 0.5);
    }
    if (mass == 0) {
      return;
    }
    int left = offset(x / mass, columns);
    int top = offset(y / mass, rows);
    for (int i = 0; i < small.length; i++) {
      int row = top + Math.floorDiv(i, columns);
      image[row * SIDE + left + i % columns] = small[i];
    }
  }

  private static int offset(double center, int size) {
    return Math.max(0, Math.min(SIDE - size, (int) Math.rint(SIDE / 2.0 - center)));
  }
}
