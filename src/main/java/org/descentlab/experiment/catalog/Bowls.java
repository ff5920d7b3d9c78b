package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.SurfaceEntry.family;
import static org.descentlab.experiment.catalog.SurfaceEntry.surface;

import java.util.List;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.objective.surface.Booth;
import org.descentlab.objective.surface.Matyas;
import org.descentlab.objective.surface.QuadraticBowl;
import org.descentlab.objective.surface.Ravine;
import org.descentlab.objective.surface.Sphere;
import org.descentlab.objective.surface.Zakharov;

/** One minimum and nothing else: what curvature alone does to a method. */
final class Bowls {
  static final List<Choice<SurfaceRecipe>> ALL =
      List.of(
          surface("sphere", Sphere::new)
              .formula("x² + y²", "x^2 + y^2")
              .reference("De Jong 1975, function 1")
              .view(5.12)
              .descent(-4, 3, 0.1, 50),
          surface("ravine", Ravine::new)
              .formula("0.1x² + 2y²", "0.1 x^2 + 2 y^2")
              .reference("Zhang, Lipton, Li, Smola, Dive into Deep Learning")
              .view(-5.5, 1, -3, 1)
              .descent(-5, -2, 0.4, 200),
          family("quadratic-bowl", s -> new QuadraticBowl(s.number("kappa"), s.number("angle")))
              .parameter("kappa", "κ", 10, Range.POSITIVE, Scale.LOGARITHMIC, 1, 1000)
              .parameter("angle", "φ", 0, Range.FINITE, Scale.LINEAR, -90, 90)
              .formula(
                  "½(u² + κv²), u = x cos φ + y sin φ, v = y cos φ − x sin φ",
                  "\\frac{1}{2} (u^2 + \\kappa v^2)")
              .descent(-4, 2, 0.1, 200),
          surface("booth", Booth::new)
              .formula("(x + 2y − 7)² + (2x + y − 5)²", "(x + 2 y - 7)^2 + (2 x + y - 5)^2")
              .reference("Jamil, Yang 2013, A literature survey of benchmark functions")
              .view(10)
              .descent(-8, 7, 0.06, 60),
          surface("matyas", Matyas::new)
              .formula("0.26(x² + y²) − 0.48xy", "0.26 (x^2 + y^2) - 0.48 x y")
              .reference("Matyas 1965, Random optimization")
              .view(10)
              .descent(-9.08, -7.83, 1.5, 150),
          surface("zakharov", Zakharov::new)
              .formula("x² + y² + s² + s⁴, s = x/2 + y", "x^2 + y^2 + (x/2 + y)^2 + (x/2 + y)^4")
              .reference("Jamil, Yang 2013, A literature survey of benchmark functions")
              .view(-5, 10, -5, 10)
              .logarithmic()
              .descent(8, -1, 0.01, 300));

  private Bowls() {}
}
