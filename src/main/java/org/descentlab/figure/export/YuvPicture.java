package org.descentlab.figure.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * A picture in the colours of films: the brightness of each pixel, 16 to 235, and two differences
 * from it for each square of four, 16 to 240 (ITU-R BT.709, 3). It consists of blocks of 16 × 16
 * pixels: its last rows and columns go on to their end.
 */
final class YuvPicture {
  /** The side of a block, in pixels. */
  static final int BLOCK = 16;

  /** The three planes of a picture. */
  private static final int PLANES = 3;

  private final int blocksAcross;
  private final int blocksDown;
  private final byte[][] planes;

  /** The colours of an image, 0xRRGGBB. */
  YuvPicture(BufferedImage image) {
    blocksAcross = blocks(image.getWidth());
    blocksDown = blocks(image.getHeight());
    int pixels = blocksAcross * blocksDown * BLOCK * BLOCK;
    planes = new byte[][] {new byte[pixels], new byte[pixels / 4], new byte[pixels / 4]};
    fill(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), image);
  }

  /** How many blocks a side needs. */
  static int blocks(int side) {
    return (side + BLOCK - 1) / BLOCK;
  }

  int blocksAcross() {
    return blocksAcross;
  }

  int blocksDown() {
    return blocksDown;
  }

  /** The side of a block in a plane. */
  static int side(int plane) {
    return plane == 0 ? BLOCK : BLOCK / 2;
  }

  /** The row {@code y} of a block in a plane: its place among the plane's bytes. */
  int row(int plane, int column, int row, int y) {
    int side = side(plane);
    return (row * side + y) * blocksAcross * side + column * side;
  }

  byte[] plane(int plane) {
    return planes[plane];
  }

  /** Whether a block is the same in another picture. */
  boolean same(YuvPicture other, int column, int row) {
    for (int plane = 0; plane < PLANES; plane++) {
      for (int y = 0; y < side(plane); y++) {
        int at = row(plane, column, row, y);
        int to = at + side(plane);
        if (!Arrays.equals(planes[plane], at, to, other.planes[plane], at, to)) {
          return false;
        }
      }
    }
    return true;
  }

  private void fill(int[] rgb, BufferedImage image) {
    int width = image.getWidth();
    for (int y = 0; y < blocksDown * BLOCK; y += 2) {
      int upper = Math.min(y, image.getHeight() - 1) * width;
      int lower = Math.min(y + 1, image.getHeight() - 1) * width;
      for (int x = 0; x < blocksAcross * BLOCK; x += 2) {
        int left = Math.min(x, width - 1);
        int right = Math.min(x + 1, width - 1);
        square(x, y, rgb[upper + left], rgb[upper + right], rgb[lower + left], rgb[lower + right]);
      }
    }
  }

  private void square(int x, int y, int a, int b, int c, int d) {
    int across = blocksAcross * BLOCK;
    int at = y * across + x;
    planes[0][at] = brightness(a);
    planes[0][at + 1] = brightness(b);
    planes[0][at + across] = brightness(c);
    planes[0][at + across + 1] = brightness(d);
    int red = red(a) + red(b) + red(c) + red(d);
    int green = green(a) + green(b) + green(c) + green(d);
    int blue = blue(a) + blue(b) + blue(c) + blue(d);
    int quarter = y / 2 * (across / 2) + x / 2;
    planes[1][quarter] = difference(-6596 * red - 22189 * green + 28785 * blue);
    planes[2][quarter] = difference(28785 * red - 26145 * green - 2640 * blue);
  }

  /** From parts of 65536. */
  private static byte brightness(int rgb) {
    int parts = 11966 * red(rgb) + 40254 * green(rgb) + 4064 * blue(rgb);
    return (byte) (16 + ((parts + (1 << 15)) >> 16));
  }

  /** From parts of 65536, the sum of four pixels. */
  private static byte difference(int parts) {
    return (byte) (128 + ((parts + (1 << 17)) >> 18));
  }

  private static int red(int rgb) {
    return (rgb >> 16) & 255;
  }

  private static int green(int rgb) {
    return (rgb >> 8) & 255;
  }

  private static int blue(int rgb) {
    return rgb & 255;
  }
}
