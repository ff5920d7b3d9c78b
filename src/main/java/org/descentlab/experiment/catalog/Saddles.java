package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.SurfaceEntry.surface;

import java.util.List;
import org.descentlab.objective.surface.BoundedSaddle;
import org.descentlab.objective.surface.MonkeySaddle;
import org.descentlab.objective.surface.Saddle;

/** Points where the gradient vanishes and nothing is won. */
final class Saddles {
  static final List<Choice<SurfaceRecipe>> ALL =
      List.of(
          surface("saddle", Saddle::new)
              .formula("x² − y²", "x^2 - y^2")
              .view(3)
              .descent(1, 0.001, 0.05, 100),
          surface("bounded-saddle", BoundedSaddle::new)
              .formula("x² − y² + 0.05y⁴", "x^2 - y^2 + 0.05 y^4")
              .view(-6, 6, -5, 5)
              .descent(-4, 0.001, 0.05, 150),
          surface("monkey-saddle", MonkeySaddle::new)
              .formula("x³ − 3xy²", "x^3 - 3 x y^2")
              .view(2)
              .descent(1.5, 0.02, 0.02, 68));

  private Saddles() {}
}
