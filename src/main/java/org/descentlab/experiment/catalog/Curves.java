package org.descentlab.experiment.catalog;

import java.util.List;
import org.descentlab.objective.Interval;

/** Curves to begin with; a file has their formulas, not their ids. */
public final class Curves {
  private static final String DIVE = "Zhang, Lipton, Li, Smola, Dive into Deep Learning";

  /** All of them. */
  public static final Catalog<CurveRecipe> ALL =
      new Catalog<>(
          "curve",
          List.of(
              new Choice<>(
                  "parabola",
                  List.of(),
                  "x²",
                  "x^2",
                  DIVE,
                  new CurveRecipe("x^2", new Interval(-12, 12), 10, 0.1, 50)),
              new Choice<>(
                  "growing-waves",
                  List.of(),
                  "x cos(0.15πx)",
                  "x \\cos(0.15 \\pi x)",
                  DIVE,
                  new CurveRecipe("x*cos(0.15*pi*x)", new Interval(-15, 15), 10, 0.1, 100)),
              new Choice<>(
                  "double-well",
                  List.of(),
                  "(x² − 1)² + 0.3x",
                  "(x^2 - 1)^2 + 0.3 x",
                  "",
                  new CurveRecipe(
                      "(x^2 - 1)^2 + 0.3*x", new Interval(-1.8, 1.8), 1.6, 0.02, 100))));

  private Curves() {}
}
