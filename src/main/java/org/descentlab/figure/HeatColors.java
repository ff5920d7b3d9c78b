package org.descentlab.figure;

import java.util.List;

/**
 * Colours for values from low to high, of evenly rising or falling perceived lightness, so that
 * equal differences look equal and a grey print still reads. Sampled by us at nine points of curves
 * in OKLCH (Ottosson 2020): lightness is linear, hue turns from warm to blue as in cividis (Nuñez,
 * Anderton and Renslow 2018), chroma stays low, so that paths stand out.
 */
public final class HeatColors {
  private static final int SHADES = 256;
  private final int[] shades = new int[SHADES];

  /** Colours interpolated between evenly spaced samples, 0xRRGGBB each, at least two. */
  public HeatColors(List<Integer> samples) {
    for (int k = 0; k < SHADES; k++) {
      double at = (double) k / (SHADES - 1) * (samples.size() - 1);
      int left = Math.min((int) at, samples.size() - 2);
      shades[k] = Ink.mix(samples.get(left), samples.get(left + 1), at - left);
    }
  }

  /** Returns the colour 0xRRGGBB at a position in [0, 1]. */
  public int at(double position) {
    return shades[(int) (position * (SHADES - 1) + 0.5)];
  }
}
