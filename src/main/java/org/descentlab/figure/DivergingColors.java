package org.descentlab.figure;

/**
 * Colours for values on both sides of 0: the panel's at 0, blue below, orange above, of evenly
 * changing lightness (OKLCH), so that equal sizes look equally strong.
 */
final class DivergingColors {
  private static final int SHADES = 255;
  private static final double BELOW = 255;
  private static final double ABOVE = 48;
  private static final double CHROMA = 0.17;

  private final int[] shades = new int[2 * SHADES + 1];

  DivergingColors(Theme theme) {
    double middle = theme.dark() ? 0.2 : 0.97;
    double end = theme.dark() ? 0.84 : 0.46;
    for (int k = -SHADES; k <= SHADES; k++) {
      double size = Math.abs((double) k / SHADES);
      double lightness = middle + size * (end - middle);
      shades[k + SHADES] = Oklch.rgb(lightness, size * CHROMA, k < 0 ? BELOW : ABOVE);
    }
  }

  /** Returns the colour 0xRRGGBB of a value in [−1, 1]; the end's beyond, that of 0 for NaN. */
  int at(double value) {
    double inside = Math.max(-1, Math.min(1, value));
    return shades[SHADES + (int) Math.round(inside * SHADES)];
  }
}
