package org.descentlab.figure.export;

import org.jspecify.annotations.Nullable;

/**
 * Pictures as H.264 codes them (constrained baseline profile), without any loss: a block of 16 × 16
 * pixels that stays is skipped, one that continues its neighbour above or on the left is told so,
 * any other is told pixel by pixel. Figures are mostly paper and stand still: so simple a code
 * makes small files, at the speed of copying (ITU-T H.264, 7.3 and 7.4).
 */
final class H264Pictures {
  /** The largest picture, in pixels, that level 5.1 allows, and so most players show. */
  static final long MAX_PIXELS = 36_864L * 256;

  /** The most blocks of level 4. */
  private static final int SMALL = 8192;

  /** Counts pictures in so many bits. */
  private static final int NUMBER_BITS = 16;

  /** What continues a neighbour, in the numbers of the format: above, on the left. */
  private static final int[] LUMA_MODES = {0, 1};

  /** The same for colours. */
  private static final int[] COLOUR_MODES = {2, 1};

  private static final int PIXEL_BY_PIXEL = 25;

  /** In pictures that tell what changed, blocks that tell themselves have higher numbers. */
  private static final int AMONG_CHANGES = 5;

  private final int width;
  private final int height;
  private @Nullable YuvPicture before;
  private int number;

  /**
   * No pictures yet.
   *
   * @param width of all pictures, in pixels
   * @param height of all pictures, in pixels
   */
  H264Pictures(int width, int height) {
    this.width = width + (width & 1);
    this.height = height + (height & 1);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** What a player must know of all pictures: their size and colours. */
  byte[] sequenceSet() {
    int across = YuvPicture.blocks(width);
    int down = YuvPicture.blocks(height);
    H264Bits set = new H264Bits(0x67);
    set.bits(8, 66).bits(8, 0xc0).bits(8, across * down <= SMALL ? 40 : 51);
    set.counts(0, NUMBER_BITS - 4, 2, 1).bits(1, 0);
    set.counts(across - 1, down - 1).bits(3, 0b111);
    set.counts(0, (across * 16 - width) / 2, 0, (down * 16 - height) / 2);
    // usability: the colours are BT.709's, and no picture waits for a later one
    set.bits(1, 1).bits(3, 0b001).bits(3, 5).bits(2, 0b01).bits(8, 1).bits(8, 1).bits(8, 1);
    set.bits(5, 0).bits(1, 1).bits(1, 0).counts(0, 0, 0, 0, 0, 1);
    return set.unit();
  }

  /** What a player must know of each picture. */
  byte[] pictureSet() {
    H264Bits set = new H264Bits(0x68);
    set.counts(0, 0).bits(2, 0).counts(0, 0, 0).bits(3, 0).counts(0, 0, 0).bits(3, 0b100);
    return set.unit();
  }

  /** Returns the unit of the next picture. */
  byte[] next(YuvPicture picture) {
    H264Bits bits = new H264Bits(before == null ? 0x65 : 0x41);
    bits.counts(0, before == null ? 7 : 5, 0).bits(NUMBER_BITS, number++);
    if (before == null) {
      bits.counts(0).bits(2, 0);
    } else {
      bits.bits(3, 0);
    }
    bits.counts(0, 1); // the same quality, no smoothing between blocks
    new Blocks(picture, before, bits).write();
    before = picture;
    return bits.unit();
  }

  /** The blocks of one picture. */
  private record Blocks(
      YuvPicture picture, @Nullable YuvPicture before, H264Bits bits, boolean[] told) {
    Blocks(YuvPicture picture, @Nullable YuvPicture before, H264Bits bits) {
      this(picture, before, bits, new boolean[picture.blocksAcross() * picture.blocksDown()]);
    }

    void write() {
      int skipped = 0;
      for (int row = 0; row < picture.blocksDown(); row++) {
        for (int column = 0; column < picture.blocksAcross(); column++) {
          if (before != null && picture.same(before, column, row)) {
            skipped++;
            continue;
          }
          if (before != null) {
            bits.counts(skipped);
            skipped = 0;
          }
          block(column, row);
        }
      }
      if (skipped > 0) {
        bits.counts(skipped);
      }
    }

    private void block(int column, int row) {
      int base = before == null ? 0 : AMONG_CHANGES;
      int luma = neighbour(0, 0, column, row);
      int colours = neighbour(1, 2, column, row);
      if (luma >= 0 && colours >= 0) {
        bits.counts(base + 1 + LUMA_MODES[luma], COLOUR_MODES[colours], 0);
        nothingToAdd(column, row);
      } else {
        bits.counts(base + PIXEL_BY_PIXEL).align();
        pixels(column, row);
        told[row * picture.blocksAcross() + column] = true;
      }
    }

    /** Which neighbour planes continue in a block: 0 the one above, 1 that on the left; or -1. */
    private int neighbour(int from, int to, int column, int row) {
      boolean above = row > 0;
      boolean left = column > 0;
      for (int plane = from; plane <= to; plane++) {
        byte[] all = picture.plane(plane);
        int side = YuvPicture.side(plane);
        for (int y = 0; y < side && (above || left); y++) {
          int at = picture.row(plane, column, row, y);
          int upper = picture.row(plane, column, row, 0) - picture.blocksAcross() * side;
          for (int x = 0; x < side; x++) {
            above = above && all[at + x] == all[upper + x];
            left = left && all[at + x] == all[at - 1];
          }
        }
      }
      return above ? 0 : left ? 1 : -1;
    }

    /** No difference from what is continued; its code depends on the neighbours (table 9-5). */
    private void nothingToAdd(int column, int row) {
      int at = row * picture.blocksAcross() + column;
      int left = column > 0 && told[at - 1] ? 16 : 0;
      int above = row > 0 && told[at - picture.blocksAcross()] ? 16 : 0;
      int around = column > 0 && row > 0 ? (left + above + 1) / 2 : left + above;
      if (around >= 8) {
        bits.bits(6, 0b000011);
      } else {
        bits.bits(1, 1);
      }
    }

    private void pixels(int column, int row) {
      for (int plane = 0; plane <= 2; plane++) {
        int side = YuvPicture.side(plane);
        for (int y = 0; y < side; y++) {
          bits.bytes(picture.plane(plane), picture.row(plane, column, row, y), side);
        }
      }
    }
  }
}
