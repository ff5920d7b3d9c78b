package org.descentlab.figure;

/** Contrast by WCAG 2.1, of colours given by their components in sRGB, each from 0 to 1. */
public final class Wcag {
  private Wcag() {}

  /** Returns a component of sRGB as a share of light. */
  public static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** Returns the relative luminance of a colour. */
  public static double luminance(double red, double green, double blue) {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** Returns the contrast ratio of two relative luminances, at least 1. */
  public static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }
}
