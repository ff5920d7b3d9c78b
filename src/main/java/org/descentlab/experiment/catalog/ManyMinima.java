package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.SurfaceEntry.surface;

import java.util.List;
import org.descentlab.objective.surface.Ackley;
import org.descentlab.objective.surface.DropWave;
import org.descentlab.objective.surface.Eggholder;
import org.descentlab.objective.surface.Griewank;
import org.descentlab.objective.surface.Levy13;
import org.descentlab.objective.surface.Rastrigin;
import org.descentlab.objective.surface.Schaffer2;

/** Minima everywhere: whoever only goes downhill stays in the next one. */
final class ManyMinima {
  static final List<Choice<SurfaceRecipe>> ALL =
      List.of(
          surface("rastrigin", Rastrigin::new)
              .formula(
                  "20 + x² − 10cos(2πx) + y² − 10cos(2πy)",
                  "20 + x^2 - 10 \\cos 2\\pi x + y^2 - 10 \\cos 2\\pi y")
              .reference("Rastrigin 1974")
              .view(5.12)
              .descent(-2, 3.5, 0.002, 300),
          surface("ackley", Ackley::new)
              .formula(
                  "20 − 20e^(−0.2√((x²+y²)/2)) + e − e^((cos 2πx + cos 2πy)/2)",
                  "20 - 20 e^{-0.2 \\sqrt{(x^2+y^2)/2}} + e - e^{(\\cos 2\\pi x + \\cos 2\\pi y)/2}")
              .reference("Ackley 1987")
              .descent(2.5, -3, 0.01, 200),
          surface("griewank", Griewank::new)
              .formula(
                  "1 + (x² + y²)/4000 − cos(x)·cos(y/√2)",
                  "1 + \\frac{x^2 + y^2}{4000} - \\cos x \\cos \\frac{y}{\\sqrt{2}}")
              .reference("Griewank 1981")
              .view(10)
              .descent(-7, 6, 0.5, 100),
          surface("levy-13", Levy13::new)
              .formula(
                  "sin²(3πx) + (x−1)²(1 + sin²(3πy)) + (y−1)²(1 + sin²(2πy))",
                  "\\sin^2 3\\pi x + (x-1)^2 (1 + \\sin^2 3\\pi y) + (y-1)^2 (1 + \\sin^2 2\\pi y)")
              .reference("Levy, Montalvo 1985")
              .view(10)
              .logarithmic()
              .descent(-6, 5, 0.0003, 1500),
          surface("schaffer-2", Schaffer2::new)
              .formula(
                  "½ + (sin²(x² − y²) − ½)/(1 + 0.001(x² + y²))²",
                  "\\frac{1}{2} + \\frac{\\sin^2(x^2 - y^2) - 1/2}{(1 + 0.001 (x^2 + y^2))^2}")
              .reference(
                  "Schaffer 1984; Jamil, Yang 2013, A literature survey of benchmark functions")
              .descent(0.3, 1.24, 0.05, 200),
          surface("drop-wave", DropWave::new)
              .formula(
                  "−(1 + cos 12r)/(r²/2 + 2), r = √(x² + y²)", "-\\frac{1 + \\cos 12 r}{r^2/2 + 2}")
              .reference("Molga, Smutnicki 2005, Test functions for optimization needs")
              .view(2)
              .descent(1, 0.82, 0.005, 200),
          surface("eggholder", Eggholder::new)
              .formula(
                  "−z sin √|x/2 + z| − x sin √|x − z|, z = y + 47",
                  "-z \\sin \\sqrt{|x/2 + z|} - x \\sin \\sqrt{|x - z|}")
              .reference("Whitley, Rana, Dzubera, Mathias 1996")
              .view(512)
              .descent(-400, 300, 0.5, 200));

  private ManyMinima() {}
}
