package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.SurfaceEntry.surface;

import java.util.List;
import org.descentlab.objective.surface.Easom;
import org.descentlab.objective.surface.Michalewicz;
import org.descentlab.objective.surface.Plateau;

/** Flat places, where the gradient tells nothing. */
final class Plateaus {
  static final List<Choice<SurfaceRecipe>> ALL =
      List.of(
          surface("plateau", Plateau::new)
              .formula(
                  "−sin(r)/r + 0.01r², r = 10√(x² + y²) + 0.01", "-\\frac{\\sin r}{r} + 0.01 r^2")
              .view(2)
              .descent(1.5, 1.5, 0.02, 200),
          surface("easom", Easom::new)
              .formula(
                  "−cos(x)·cos(y)·e^(−(x−π)²−(y−π)²)",
                  "-\\cos x \\cos y \\, e^{-(x-\\pi)^2 - (y-\\pi)^2}")
              .reference("Easom 1990")
              .view(-1, 7, -1, 7)
              .descent(2, 2, 0.1, 200),
          surface("michalewicz", Michalewicz::new)
              .formula(
                  "−sin(x)·sin²⁰(x²/π) − sin(y)·sin²⁰(2y²/π)",
                  "-\\sin x \\, \\sin^{20} (x^2/\\pi) - \\sin y \\, \\sin^{20} (2 y^2/\\pi)")
              .reference("Michalewicz 1992")
              .view(0, StrictMath.PI, 0, StrictMath.PI)
              .descent(2.6, 1.95, 0.01, 250));

  private Plateaus() {}
}
