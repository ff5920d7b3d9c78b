package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.SurfaceEntry.family;
import static org.descentlab.experiment.catalog.SurfaceEntry.surface;

import java.util.List;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.objective.surface.Banana;
import org.descentlab.objective.surface.Beale;
import org.descentlab.objective.surface.Flower;
import org.descentlab.objective.surface.Rosenbrock;

/** A long floor that hardly falls: reaching it is easy, following it is not. */
final class Valleys {
  static final List<Choice<SurfaceRecipe>> ALL =
      List.of(
          family("rosenbrock", s -> new Rosenbrock(s.number("a"), s.number("b")))
              .parameter("a", "a", 1, Range.FINITE, Scale.LINEAR, 0, 1.5)
              .parameter("b", "b", 100, Range.FINITE, Scale.LOGARITHMIC, 1, 1000)
              .formula("(a − x)² + b(y − x²)²", "(a - x)^2 + b (y - x^2)^2")
              .reference("Rosenbrock 1960")
              .view(-2, 2, -1, 3)
              .logarithmic()
              .descent(-1.2, 1, 0.0015, 2000),
          surface("banana", Banana::new)
              .formula("(1 − x)² + 20(3y − x²)²", "(1 - x)^2 + 20 (3 y - x^2)^2")
              .reference("Goh 2017, Why momentum really works")
              .view(-2, 2, -0.27, 1.07)
              .logarithmic()
              .descent(-1.21, 0.853, 0.003, 1000),
          surface("beale", Beale::new)
              .formula(
                  "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²",
                  "(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2")
              .reference("Beale 1958")
              .view(4.5)
              .logarithmic()
              .descent(1, 1, 0.01, 1000),
          surface("flower", Flower::new)
              .formula("x sin y + y sin x + x² + y²", "x \\sin y + y \\sin x + x^2 + y^2")
              .view(6)
              .descent(-3.5, 2.75, 0.1, 300));

  private Valleys() {}
}
