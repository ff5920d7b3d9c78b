package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.SurfaceEntry.surface;

import java.util.List;
import org.descentlab.objective.surface.DeepWell;
import org.descentlab.objective.surface.GoldsteinPrice;
import org.descentlab.objective.surface.Hills;
import org.descentlab.objective.surface.Himmelblau;
import org.descentlab.objective.surface.McCormick;
import org.descentlab.objective.surface.SixHumpCamel;
import org.descentlab.objective.surface.StyblinskiTang;
import org.descentlab.objective.surface.ThreeHumpCamel;
import org.descentlab.objective.surface.TwoWells;

/** A few minima: the start and the momentum decide which one is reached. */
final class Wells {
  static final List<Choice<SurfaceRecipe>> ALL =
      List.of(
          surface("himmelblau", Himmelblau::new)
              .formula("(x² + y − 11)² + (x + y² − 7)²", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2")
              .reference("Himmelblau 1972, Applied nonlinear programming")
              .logarithmic()
              .descent(-0.15, 0.67, 0.01, 200),
          surface("two-wells", TwoWells::new)
              .formula(
                  "−2e^(−((x−1)²+y²)/0.2) − 3e^(−((x+1)²+y²)/0.2) + x² + y²",
                  "-2 e^{-((x-1)^2 + y^2)/0.2} - 3 e^{-((x+1)^2 + y^2)/0.2} + x^2 + y^2")
              .view(2)
              .descent(0.75, 1.2, 0.02, 300),
          surface("deep-well", DeepWell::new)
              .formula(
                  "−2e^(−((x−1)²+u²)/0.2) − 6e^(−((x+1)²+u²)/0.2) + x² + u², u = 1.4y",
                  "-2 e^{-((x-1)^2 + u^2)/0.2} - 6 e^{-((x+1)^2 + u^2)/0.2} + x^2 + u^2")
              .view(2)
              .descent(1.5, 1.5, 0.01, 300),
          surface("hills", Hills::new)
              .formula(
                  "2e^(−((x−1)²+u²)/0.2) + 6e^(−((x+1)²+u²)/0.2) − 2e^(−((x−1)²+(u+1)²)/0.2) + x² + u², u = 1.4y",
                  "2 e^{-((x-1)^2 + u^2)/0.2} + 6 e^{-((x+1)^2 + u^2)/0.2} - 2 e^{-((x-1)^2 + (u+1)^2)/0.2} + x^2 + u^2")
              .view(2)
              .descent(1.5, 1.5, 0.02, 300),
          surface("three-hump-camel", ThreeHumpCamel::new)
              .formula(
                  "2x² − 1.05x⁴ + x⁶/6 + xy + y²",
                  "2 x^2 - 1.05 x^4 + \\frac{1}{6} x^6 + x y + y^2")
              .reference("Branin 1972")
              .view(2.5)
              .logarithmic()
              .descent(-2, -1, 0.05, 150),
          surface("six-hump-camel", SixHumpCamel::new)
              .formula(
                  "(4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y²",
                  "(4 - 2.1 x^2 + \\frac{1}{3} x^4) x^2 + x y + (4 y^2 - 4) y^2")
              .reference("Branin 1972")
              .view(-2, 2, -1.2, 1.2)
              .descent(-1.5, 0.9, 0.02, 150),
          surface("styblinski-tang", StyblinskiTang::new)
              .formula(
                  "½(x⁴ − 16x² + 5x + y⁴ − 16y² + 5y)",
                  "\\frac{1}{2} (x^4 - 16 x^2 + 5 x + y^4 - 16 y^2 + 5 y)")
              .reference("Styblinski, Tang 1990")
              .descent(0, 0, 0.01, 150),
          surface("mccormick", McCormick::new)
              .formula(
                  "sin(x + y) + (x − y)² − 1.5x + 2.5y + 1",
                  "\\sin(x + y) + (x - y)^2 - 1.5 x + 2.5 y + 1")
              .reference("Jamil, Yang 2013, A literature survey of benchmark functions")
              .view(-1.5, 4, -3, 4)
              .descent(2, 3, 0.1, 100),
          surface("goldstein-price", GoldsteinPrice::new)
              .formula(
                  "(1 + (s+1)²(3s² − 14s + 19))(30 + d²(3d² − 16d + 18)), s = x + y, d = 2x − 3y",
                  "(1 + (s+1)^2 (3 s^2 - 14 s + 19)) (30 + d^2 (3 d^2 - 16 d + 18))")
              .reference("Goldstein, Price 1971, On descent from local minima")
              .view(2)
              .logarithmic()
              .descent(1, 1, 2e-05, 1000));

  private Wells() {}
}
