package org.descentlab.figure;

/**
 * From where a surface is looked at: its base is turned about the vertical axis and tilted towards
 * the eye, with a mild perspective.
 *
 * @param azimuth where the eye stands around the surface, in degrees in [0, 360): 0 before the low
 *     edge of y, 90 before the high edge of x
 * @param elevation how far the eye stands above the base, in degrees: {@value #LOWEST} to 90, which
 *     is straight from above
 * @param zoom how many times as large as what fits the picture, in [{@value #SMALLEST}, {@value
 *     #LARGEST}]
 */
public record Camera(double azimuth, double elevation, double zoom) {
  /** The least elevation: lower, a surface is seen from its edge alone. */
  public static final double LOWEST = 4;

  /** The least zoom. */
  public static final double SMALLEST = 0.5;

  /** The largest zoom. */
  public static final double LARGEST = 8;

  /** The view of a surface of which nothing is known. */
  public static final Camera USUAL = new Camera(28, 38, 1);

  /** Refuses what is out of range. */
  public Camera {
    if (!(azimuth >= 0 && azimuth < 360)
        || !(elevation >= LOWEST && elevation <= 90)
        || !(zoom >= SMALLEST && zoom <= LARGEST)) {
      throw new IllegalArgumentException(azimuth + "°, " + elevation + "°, × " + zoom);
    }
  }

  /** Returns the camera moved by so many degrees around and upwards, as far as it may go. */
  public Camera turned(double around, double upwards) {
    double turned = ((azimuth + around) % 360 + 360) % 360;
    return new Camera(turned < 360 ? turned : 0, within(LOWEST, elevation + upwards, 90), zoom);
  }

  /** Returns the camera with a zoom {@code times} as large, as far as it may be. */
  public Camera zoomed(double times) {
    return new Camera(azimuth, elevation, within(SMALLEST, zoom * times, LARGEST));
  }

  private static double within(double low, double value, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
