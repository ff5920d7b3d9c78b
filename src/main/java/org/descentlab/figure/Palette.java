package org.descentlab.figure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.descentlab.experiment.catalog.Settings;

/**
 * The colours of optimizers. The hue is the optimizer's, on every theme. Hues and lightnesses of
 * the first seven were searched for the largest smallest distance in CIELAB, also as people see
 * them who lack the receptors for red or for green.
 */
final class Palette {
  /**
   * A hue in degrees of OKLCH, its chroma, and its lightness on each theme.
   *
   * @param angle in degrees
   * @param chroma of OKLCH
   * @param onLight lightness on a light ground
   * @param onDark lightness on a dark ground
   */
  private record Hue(double angle, double chroma, double onLight, double onDark) {}

  private static final Map<String, Hue> HUES =
      Map.ofEntries(
          Map.entry("sgd", new Hue(261, 0.17, 0.55, 0.74)),
          Map.entry("momentum", new Hue(53, 0.17, 0.555, 0.7)),
          Map.entry("momentum/nesterov", new Hue(8, 0.19, 0.41, 0.66)),
          Map.entry("momentum/heavy-ball", new Hue(70, 0.15, 0.46, 0.86)),
          Map.entry("adam", new Hue(174, 0.13, 0.555, 0.88)),
          Map.entry("rmsprop", new Hue(333, 0.19, 0.37, 0.68)),
          Map.entry("adagrad", new Hue(304, 0.18, 0.43, 0.87)),
          Map.entry("adadelta", new Hue(285, 0.15, 0.5, 0.72)),
          Map.entry("amsgrad", new Hue(185, 0.11, 0.45, 0.8)),
          Map.entry("adamw", new Hue(140, 0.16, 0.44, 0.78)),
          Map.entry("adamax", new Hue(210, 0.12, 0.5, 0.8)),
          Map.entry("nadam", new Hue(120, 0.14, 0.5, 0.84)),
          Map.entry("radam", new Hue(165, 0.11, 0.38, 0.7)),
          Map.entry("rprop", new Hue(350, 0.15, 0.55, 0.8)),
          Map.entry("lion", new Hue(95, 0.13, 0.5, 0.88)),
          Map.entry("adabelief", new Hue(198, 0.12, 0.52, 0.7)),
          Map.entry("gd-alr", new Hue(270, 0.17, 0.38, 0.66)),
          Map.entry("subgradient", new Hue(235, 0.14, 0.46, 0.8)),
          Map.entry("newton", new Hue(320, 0.05, 0.36, 0.9)),
          Map.entry("rule", new Hue(30, 0.04, 0.42, 0.84)));

  /** Lightnesses that stand out from a light ground, and those that do from a dark one. */
  private static final Span ON_LIGHT = Span.linear(0.34, 0.62);

  private static final Span ON_DARK = Span.linear(0.62, 0.93);

  /** Further runs go on through the lightnesses by the golden section, so that none comes near. */
  private static final double NEXT = 0.618;

  /** Hues that are told apart at a glance, with normal and with restricted colour vision. */
  private static final List<String> APART =
      List.of("sgd", "momentum", "adam", "momentum/nesterov", "rmsprop", "momentum/heavy-ball");

  private Palette() {}

  /** Returns the colour of the {@code nth} run, from 0, of a kind of optimizer. */
  static int color(Settings optimizer, int nth, Theme theme) {
    Hue hue = hue(optimizer);
    Span range = theme.dark() ? ON_DARK : ON_LIGHT;
    double first = range.unit(theme.dark() ? hue.onDark : hue.onLight);
    double lightness = range.value((first + nth * NEXT) % 1);
    return Oklch.rgb(lightness, hue.chroma * (theme.dark() ? 0.9 : 1), hue.angle);
  }

  /**
   * Returns the colour of the {@code nth} run, from 0, where all runs have one optimizer: then hue
   * has nothing else to say, and tells the runs apart.
   */
  static int distinct(int nth, Theme theme) {
    Hue hue = Objects.requireNonNull(HUES.get(APART.get(nth % APART.size())));
    Span range = theme.dark() ? ON_DARK : ON_LIGHT;
    double first = range.unit(theme.dark() ? hue.onDark : hue.onLight);
    double lightness = range.value((first + Math.floorDiv(nth, APART.size()) * NEXT) % 1);
    return Oklch.rgb(lightness, hue.chroma * (theme.dark() ? 0.9 : 1), hue.angle);
  }

  private static Hue hue(Settings optimizer) {
    Hue known = HUES.get(kind(optimizer));
    // an optimizer without a line above gets a hue from its name
    return known != null
        ? known
        : new Hue(Math.floorMod(optimizer.type().hashCode() * 137L, 360L), 0.12, 0.48, 0.78);
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
