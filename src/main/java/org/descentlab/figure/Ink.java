package org.descentlab.figure;

import java.awt.Color;

/** Colours given as 0xRRGGBB. */
final class Ink {

  private Ink() {}

  static Color of(int rgb) {
    return new Color(rgb);
  }

  /** The colour, as opaque as {@code alpha} in [0, 1] says. */
  static Color of(int rgb, double alpha) {
    return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(255 * alpha));
  }

  /** {@code part} in [0, 1] of the way from one colour to the other. */
  static int mix(int from, int to, double part) {
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel = (from >> shift & 255) * (1 - part) + (to >> shift & 255) * part;
      rgb |= (int) Math.round(channel) << shift;
    }
    return rgb;
  }
}
