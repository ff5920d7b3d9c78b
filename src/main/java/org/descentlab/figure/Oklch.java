package org.descentlab.figure;

/**
 * Colours by perceived lightness, chroma and hue: B. Ottosson 2020, "A perceptual color space for
 * image processing" (OKLab), in polar form.
 */
final class Oklch {

  private Oklch() {}

  /**
   * Returns the sRGB colour 0xRRGGBB of a lightness in [0, 1], a chroma and a hue in degrees. Where
   * sRGB has no such colour the chroma is lowered until it has.
   */
  static int rgb(double lightness, double chroma, double hue) {
    double c = chroma;
    while (c > 0 && !inside(linear(lightness, c, hue))) {
      c -= 0.004;
    }
    double[] rgb = linear(lightness, Math.max(0, c), hue);
    return channel(rgb[0]) << 16 | channel(rgb[1]) << 8 | channel(rgb[2]);
  }

  private static boolean inside(double[] rgb) {
    for (double value : rgb) {
      if (value < -1e-4 || value > 1.0001) {
        return false;
      }
    }
    return true;
  }

  private static double[] linear(double lightness, double chroma, double hue) {
    double a = chroma * Math.cos(Math.toRadians(hue));
    double b = chroma * Math.sin(Math.toRadians(hue));
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static int channel(double linear) {
    double v = Math.max(0, Math.min(1, linear));
    double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * encoded);
  }
}
