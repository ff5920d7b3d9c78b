package org.descentlab.figure;

import java.util.Map;
import org.descentlab.experiment.catalog.Settings;

/**
 * The colours of optimizers. The hue is the optimizer's, on every theme; lightness differs from
 * optimizer to optimizer too, so that the common ones differ for who confuses red and green.
 * Momentum's variants have neighbouring hues.
 */
final class Palette {
  /** A hue in degrees of OKLCH, and what is added to the theme's lightness. */
  private record Hue(double angle, double chroma, double lighter) {}

  private static final Map<String, Hue> HUES =
      Map.ofEntries(
          Map.entry("sgd", new Hue(255, 0.17, -0.02)),
          Map.entry("momentum", new Hue(48, 0.17, 0.07)),
          Map.entry("momentum/nesterov", new Hue(18, 0.19, -0.01)),
          Map.entry("momentum/heavy-ball", new Hue(68, 0.15, 0.03)),
          Map.entry("adam", new Hue(158, 0.13, 0.0)),
          Map.entry("rmsprop", new Hue(335, 0.19, -0.03)),
          Map.entry("adagrad", new Hue(300, 0.18, -0.05)),
          Map.entry("adadelta", new Hue(285, 0.15, 0.06)),
          Map.entry("amsgrad", new Hue(185, 0.11, -0.05)),
          Map.entry("adamw", new Hue(140, 0.16, -0.06)),
          Map.entry("adamax", new Hue(210, 0.12, -0.02)),
          Map.entry("nadam", new Hue(120, 0.14, 0.02)),
          Map.entry("radam", new Hue(172, 0.11, 0.07)),
          Map.entry("rprop", new Hue(350, 0.15, 0.06)),
          Map.entry("lion", new Hue(95, 0.13, 0.0)),
          Map.entry("adabelief", new Hue(198, 0.12, 0.05)),
          Map.entry("gd-alr", new Hue(270, 0.17, 0.04)),
          Map.entry("subgradient", new Hue(235, 0.14, 0.05)),
          Map.entry("newton", new Hue(320, 0.05, -0.1)),
          Map.entry("rule", new Hue(30, 0.04, -0.06)));

  /** Added to the lightness of a second, third … run of one optimizer. */
  private static final double[] FURTHER = {0, 0.15, -0.14, 0.08, -0.07};

  private static final double ON_LIGHT = 0.5;
  private static final double ON_DARK = 0.77;

  private Palette() {}

  /** Returns the colour of the {@code nth} run, from 0, of a kind of optimizer. */
  static int color(Settings optimizer, int nth, Theme theme) {
    Hue hue = hue(optimizer);
    double ground = theme.dark() ? ON_DARK : ON_LIGHT;
    double lightness = ground + hue.lighter + FURTHER[nth % FURTHER.length];
    return Oklch.rgb(lightness, hue.chroma * (theme.dark() ? 0.9 : 1), hue.angle);
  }

  private static Hue hue(Settings optimizer) {
    Hue known = HUES.get(kind(optimizer));
    // an optimizer without a line above gets a hue from its name
    return known != null
        ? known
        : new Hue(Math.floorMod(optimizer.type().hashCode() * 137L, 360L), 0.12, -0.02);
  }

  /** Returns the optimizer's id, with what sets apart the forms of momentum. */
  static String kind(Settings optimizer) {
    if (!optimizer.type().equals("momentum")) {
      return optimizer.type();
    }
    if (optimizer.flag("nesterov")) {
      return "momentum/nesterov";
    }
    return optimizer.word("form").equals("ema") ? "momentum" : "momentum/heavy-ball";
  }
}
