package org.descentlab.figure;

/**
 * The colours of classes in the plane of two features: blue for 0, orange for 1, as on pictures of
 * two classes elsewhere, and further hues for more.
 *
 * @param theme light or dark
 */
record ClassColors(Theme theme) {
  private static final double[] HUES = {250, 65, 150, 330, 200, 20, 110, 290, 175, 85};

  /** The colour of a class's points. */
  int point(int label) {
    boolean light = label % 2 == 1;
    double lightness = theme.dark() ? (light ? 0.82 : 0.68) : (light ? 0.62 : 0.45);
    return Oklch.rgb(lightness, 0.15, hue(label));
  }

  /** The colour of ground that is taken for a class, stronger the surer. */
  int ground(int label, int classes, double probability) {
    double least = 1.0 / Math.max(2, classes);
    double sure = Math.max(0, Math.min(1, (probability - least) / (1 - least)));
    double strength = 0.25 + 0.75 * sure;
    double lightness = theme.dark() ? 0.2 + 0.14 * strength : 0.98 - 0.1 * strength;
    return Oklch.rgb(lightness, 0.085 * strength, hue(label));
  }

  private static double hue(int label) {
    return HUES[label % HUES.length];
  }
}
