package org.descentlab.experiment.catalog;

import java.util.List;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.objective.Domain;
import org.descentlab.objective.surface.Beale;
import org.descentlab.objective.surface.Himmelblau;
import org.descentlab.objective.surface.QuadraticBowl;
import org.descentlab.objective.surface.Rastrigin;
import org.descentlab.objective.surface.Ravine;
import org.descentlab.objective.surface.Rosenbrock;
import org.descentlab.objective.surface.Saddle;
import org.descentlab.objective.surface.TwoWells;

/** The surfaces, each with the view and the start from which something is to be seen. */
public final class Surfaces {

  /** All of them. */
  public static final Catalog<SurfaceRecipe> ALL =
      new Catalog<>(
          "surface",
          List.of(
              new Choice<>(
                  "ravine",
                  List.of(),
                  "0.1x² + 2y²",
                  "0.1 x^2 + 2 y^2",
                  "Zhang, Lipton, Li, Smola, Dive into Deep Learning",
                  new SurfaceRecipe(
                      s -> new Ravine(),
                      new Domain(-5.5, 1, -3, 1),
                      List.of(-5.0, -2.0),
                      0.4,
                      200,
                      false)),
              new Choice<>(
                  "rosenbrock",
                  List.of(
                      number("a", "a", 1, Range.FINITE, Scale.LINEAR, 0, 1.5),
                      number("b", "b", 100, Range.FINITE, Scale.LOGARITHMIC, 1, 1000)),
                  "(a − x)² + b(y − x²)²",
                  "(a - x)^2 + b (y - x^2)^2",
                  "Rosenbrock 1960",
                  new SurfaceRecipe(
                      s -> new Rosenbrock(s.number("a"), s.number("b")),
                      new Domain(-2, 2, -1, 3),
                      List.of(-1.2, 1.0),
                      0.0015,
                      2000,
                      true)),
              new Choice<>(
                  "himmelblau",
                  List.of(),
                  "(x² + y − 11)² + (x + y² − 7)²",
                  "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
                  "Himmelblau 1972, Applied nonlinear programming",
                  new SurfaceRecipe(
                      s -> new Himmelblau(),
                      new Domain(-5, 5, -5, 5),
                      List.of(-0.15, 0.67),
                      0.01,
                      200,
                      true)),
              new Choice<>(
                  "saddle",
                  List.of(),
                  "x² − y²",
                  "x^2 - y^2",
                  "",
                  new SurfaceRecipe(
                      s -> new Saddle(),
                      new Domain(-3, 3, -3, 3),
                      List.of(1.0, 0.001),
                      0.05,
                      100,
                      false)),
              new Choice<>(
                  "quadratic-bowl",
                  List.of(
                      number("kappa", "κ", 10, Range.POSITIVE, Scale.LOGARITHMIC, 1, 1000),
                      number("angle", "φ", 0, Range.FINITE, Scale.LINEAR, -90, 90)),
                  "½(u² + κv²), (u, v) = (x, y) turned by φ",
                  "\\frac{1}{2} (u^2 + \\kappa v^2)",
                  "",
                  new SurfaceRecipe(
                      s -> new QuadraticBowl(s.number("kappa"), s.number("angle")),
                      new Domain(-5, 5, -5, 5),
                      List.of(-4.0, 2.0),
                      0.1,
                      200,
                      false)),
              new Choice<>(
                  "two-wells",
                  List.of(),
                  "−2e^(−((x−1)²+y²)/0.2) − 3e^(−((x+1)²+y²)/0.2) + x² + y²",
                  "-2 e^{-((x-1)^2 + y^2)/0.2} - 3 e^{-((x+1)^2 + y^2)/0.2} + x^2 + y^2",
                  "",
                  new SurfaceRecipe(
                      s -> new TwoWells(),
                      new Domain(-2, 2, -2, 2),
                      List.of(0.75, 1.2),
                      0.02,
                      300,
                      false)),
              new Choice<>(
                  "rastrigin",
                  List.of(),
                  "20 + x² − 10cos(2πx) + y² − 10cos(2πy)",
                  "20 + x^2 - 10 \\cos 2\\pi x + y^2 - 10 \\cos 2\\pi y",
                  "Rastrigin 1974",
                  new SurfaceRecipe(
                      s -> new Rastrigin(),
                      new Domain(-5.12, 5.12, -5.12, 5.12),
                      List.of(-2.0, 3.5),
                      0.002,
                      300,
                      false)),
              new Choice<>(
                  "beale",
                  List.of(),
                  "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²",
                  "(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2",
                  "Beale 1958",
                  new SurfaceRecipe(
                      s -> new Beale(),
                      new Domain(-4.5, 4.5, -4.5, 4.5),
                      List.of(1.0, 1.0),
                      0.01,
                      1000,
                      true))));

  private Surfaces() {}

  private static Parameter number(
      String id, String symbol, double value, Range range, Scale scale, double low, double high) {
    return new Hyperparameter(id, symbol, value, false, range, scale, low, high);
  }
}
