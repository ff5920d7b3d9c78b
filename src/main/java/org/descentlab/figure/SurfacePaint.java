package org.descentlab.figure;

import org.descentlab.landscape.Terrain;

/**
 * The colour of each point of a surface: the plane's at its value, lit from above at the left of
 * the viewer (Lambert) with a soft ambient light, and thin lines at the plane's levels. Lines fade
 * where they would stand too close to be told apart.
 */
final class SurfacePaint {
  private static final int STEPS = 4096;

  /** Direction of the light: to the right, to the top, to the eye. */
  private static final double[] LIGHT = {-0.52, 0.66, 0.54};

  /** Lines nearer than so many widths vanish; from twice that they stand fully. */
  private static final double CROWDED = 3.6;

  private final Theme theme;
  private final float[] nearest = new float[STEPS + 1];
  private final float[] gap = new float[STEPS + 1];
  private final float lineWidth;

  /**
   * Paint for a terrain.
   *
   * @param lineWidth of a level line, in pixels of what is painted
   */
  SurfacePaint(Terrain terrain, Theme theme, double lineWidth) {
    this.theme = theme;
    this.lineWidth = (float) lineWidth;
    double[] at = new double[terrain.levels().length];
    for (int k = 0; k < at.length; k++) {
      at[k] = terrain.scale().position(terrain.levels()[k]);
    }
    for (int s = 0; s <= STEPS; s++) {
      nearest(at, (double) s / STEPS, s);
    }
  }

  private void nearest(double[] at, double position, int s) {
    nearest[s] = Float.POSITIVE_INFINITY;
    gap[s] = 1;
    for (int k = 0; k < at.length; k++) {
      if (Math.abs(at[k] - position) < Math.abs(nearest[s] - position)) {
        nearest[s] = (float) at[k];
        double below = k > 0 ? at[k] - at[k - 1] : 1;
        double above = k + 1 < at.length ? at[k + 1] - at[k] : 1;
        gap[s] = (float) Math.min(below, above);
      }
    }
  }

  /** Returns how much light falls on a surface with this normal; negative on its underside. */
  static float light(Projection projection, double[] normal) {
    double height = normal[2];
    double[] inBox = {normal[0], normal[1], height};
    return (float) projection.along(inBox, LIGHT[0], LIGHT[1], LIGHT[2]);
  }

  /**
   * Returns the colour 0xRRGGBB of a point.
   *
   * @param position on the terrain's scale, in [0, 1]
   * @param light that falls on the upper side
   * @param slope how much the position changes from pixel to pixel
   * @param above whether the upper side is seen
   */
  int color(float position, float light, float slope, boolean above) {
    int base = theme.heat().at(position);
    if (!above) {
      return shaded(Ink.mix(base, theme.frame(), 0.3), theme.dark() ? 0.7f : 0.8f);
    }
    int lit = shaded(base, shade(light));
    float line = line(position, slope);
    return line > 0 ? Ink.mix(lit, theme.level(), line) : lit;
  }

  private float shade(float light) {
    float wrapped = Math.max(0, 0.25f + 0.75f * light);
    return theme.dark() ? 0.62f + 1.25f * wrapped : 0.62f + 0.44f * wrapped;
  }

  private static int shaded(int rgb, float shade) {
    int red = (int) Math.min(255, (rgb >> 16 & 255) * shade + 0.5f);
    int green = (int) Math.min(255, (rgb >> 8 & 255) * shade + 0.5f);
    int blue = (int) Math.min(255, (rgb & 255) * shade + 0.5f);
    return red << 16 | green << 8 | blue;
  }

  /** How opaque a level line is at a point. */
  private float line(float position, float slope) {
    int s = (int) (position * STEPS);
    float distance = Math.abs(position - nearest[s]) / slope;
    float covered = Math.min(1, lineWidth / 2 + 0.5f - distance);
    if (!(covered > 0)) {
      return 0;
    }
    float apart = gap[s] / (slope * lineWidth * (float) CROWDED);
    float clear = Math.max(0, Math.min(1, apart - 1));
    return covered * Math.min(1, lineWidth) * clear * (theme.dark() ? 0.42f : 0.4f);
  }
}
