package org.descentlab.figure.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * At most 255 colours that stand for those of some images, by median cut (P. Heckbert, "Color Image
 * Quantization for Frame Buffer Display", 1982), each the mean of a box; and one that is
 * transparent. Colours are told apart by their upper six bits a channel.
 */
final class Palette256 {
  /** The index of no colour. */
  static final int TRANSPARENT = 255;

  private static final int BITS = 6;
  private static final int CELLS = 1 << (3 * BITS);

  /** Weights of red, green and blue in a distance, as the eye sees them. */
  private static final int[] WEIGHTS = {3, 6, 1};

  private final int[] colors;
  private final byte[] nearest = new byte[CELLS];
  private final boolean[] known = new boolean[CELLS];

  /** Colours for images. */
  Palette256(List<BufferedImage> images) {
    int[] counts = new int[CELLS];
    for (BufferedImage image : images) {
      for (int rgb : pixels(image)) {
        counts[cell(rgb)]++;
      }
    }
    int[] used = IntStream.range(0, CELLS).filter(c -> counts[c] > 0).toArray();
    List<Box> boxes = new ArrayList<>(List.of(new Box(used, counts)));
    while (boxes.size() < TRANSPARENT) {
      Box widest = boxes.stream().max(Comparator.comparingDouble(Box::spread)).orElseThrow();
      if (widest.cells.length < 2) {
        break;
      }
      boxes.remove(widest);
      boxes.addAll(widest.halves());
    }
    this.colors = boxes.stream().mapToInt(Box::mean).toArray();
  }

  /** The pixels of an image of whole 0xRRGGBB, as they are. */
  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private static int cell(int rgb) {
    int drop = 8 - BITS;
    return (rgb >> (16 + drop) & 63) << 12 | (rgb >> (8 + drop) & 63) << 6 | (rgb >> drop & 63);
  }

  private static int channel(int cell, int k) {
    return cell >> (12 - 6 * k) & 63;
  }

  /** A part of the colours. */
  private record Box(int[] cells, int[] counts) {

    private int axis() {
      int best = 0;
      for (int k = 1; k < 3; k++) {
        best = extent(k) * WEIGHTS[k] > extent(best) * WEIGHTS[best] ? k : best;
      }
      return best;
    }

    private int extent(int k) {
      int low = 63;
      int high = 0;
      for (int cell : cells) {
        low = Math.min(low, channel(cell, k));
        high = Math.max(high, channel(cell, k));
      }
      return high - low;
    }

    /** How much would be lost by one colour for all: its extent, and how often it is seen. */
    double spread() {
      int axis = axis();
      long seen = 0;
      for (int cell : cells) {
        seen += counts[cell];
      }
      return cells.length < 2 ? -1 : extent(axis) * WEIGHTS[axis] * Math.sqrt((double) seen);
    }

    List<Box> halves() {
      int axis = axis();
      int[] sorted =
          Arrays.stream(cells)
              .boxed()
              .sorted(
                  Comparator.comparingInt((Integer c) -> channel(c, axis)).thenComparing(c -> c))
              .mapToInt(c -> c)
              .toArray();
      long all = 0;
      for (int cell : sorted) {
        all += counts[cell];
      }
      int middle = 0;
      for (long below = 0; middle < sorted.length - 1 && below * 2 < all; middle++) {
        below += counts[sorted[middle]];
      }
      middle = Math.max(1, middle);
      return List.of(
          new Box(Arrays.copyOf(sorted, middle), counts),
          new Box(Arrays.copyOfRange(sorted, middle, sorted.length), counts));
    }

    int mean() {
      long[] sums = new long[3];
      long seen = 0;
      for (int cell : cells) {
        seen += counts[cell];
        for (int k = 0; k < 3; k++) {
          sums[k] += (long) counts[cell] * channel(cell, k);
        }
      }
      int rgb = 0;
      for (long sum : sums) {
        rgb = rgb << 8 | (int) Math.round(255.0 * sum / (63.0 * seen));
      }
      return rgb;
    }
  }

  /** Returns the index of the colour that is nearest to 0xRRGGBB. */
  byte index(int rgb) {
    int cell = cell(rgb);
    if (!known[cell]) {
      nearest[cell] = (byte) search(cell);
      known[cell] = true;
    }
    return nearest[cell];
  }

  private int search(int cell) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colors.length; i++) {
      int distance = 0;
      for (int k = 0; k < 3; k++) {
        int apart = (colors[i] >> (16 - 8 * k) & 255) - channel(cell, k) * 255 / 63;
        distance += WEIGHTS[k] * apart * apart;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  /** Returns all of them for an image of one byte a pixel. */
  IndexColorModel model() {
    int[] all = Arrays.copyOf(colors, 256);
    return new IndexColorModel(8, 256, all, 0, false, TRANSPARENT, DataBuffer.TYPE_BYTE);
  }

  /** Returns the colour of an index, 0xRRGGBB. */
  int color(int index) {
    return index < colors.length ? colors[index] : 0;
  }
}
