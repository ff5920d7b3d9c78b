package org.descentlab.bench;

import java.util.Arrays;
import java.util.List;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.formula.Tape;
import org.descentlab.formula.Variables;
import org.descentlab.landscape.Grid;
import org.descentlab.landscape.PlaneFunction;
import org.descentlab.objective.Domain;
import org.descentlab.objective.surface.FormulaSurface;

/** Prints how long a formula takes: value and gradient, Hessian, the grid of a picture. */
public final class FormulaSpeed {
  private static final List<String> FORMULAS =
      List.of(
          "(1-x)^2 + 100*(y-x^2)^2",
          "-2*exp(-((x-1)^2+y^2)/0.2) - 3*exp(-((x+1)^2+y^2)/0.2) + x^2 + y^2",
          "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)");

  private static final int CALLS = 200_000;
  private static final int ROUNDS = 41;

  private FormulaSpeed() {}

  /** Prints medians, warm. */
  public static void main(String[] args) throws Exception {
    for (String formula : FORMULAS) {
      Tape tape = Tape.of(formula, Variables.of(2));
      double[] point = {-1.2, 1};
      double[] gradient = new double[2];
      double[][] hessian = new double[2][2];
      double value = perCall(point, () -> tape.value(point, 0));
      double first = perCall(point, () -> tape.valueAndGradient(point, 0, gradient, 0));
      double second =
          perCall(
              point,
              () -> {
                tape.hessian(point, 0, hessian);
                return hessian[0][1];
              });
      FormulaSurface surface = new FormulaSurface(tape);
      Domain domain = new Domain(-2, 2, -1, 3);
      double grid = perCall(point, CALLS, () -> grid(PlaneFunction.of(surface), domain)) * 1e-6;
      System.out.printf(
          "value %.0f ns, with gradient %.0f ns, Hessian %.0f ns, 400 × 400 values %.1f ms: %s%n",
          value, first, second, grid, formula);
    }
    var rosenbrock = Surfaces.ALL.get("rosenbrock");
    var built = rosenbrock.recipe().make().apply(rosenbrock.defaults());
    double grid =
        perCall(
            new double[1],
            CALLS,
            () -> grid(PlaneFunction.of(built), rosenbrock.recipe().domain()));
    System.out.printf(
        "for comparison, the built-in Rosenbrock: 400 × 400 in %.1f ms%n", grid / 1e6);
  }

  private static double grid(PlaneFunction function, Domain domain) {
    return Grid.of(function, domain, 400, 400).max();
  }

  private interface Call {
    double now();
  }

  private static double perCall(double[] point, Call call) {
    return perCall(point, 1, call);
  }

  /** Nanoseconds of a call, the median of the later half of the rounds. */
  private static double perCall(double[] point, int weight, Call call) {
    double[] times = new double[ROUNDS];
    int calls = CALLS / weight;
    double sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      for (int i = 0; i < calls; i++) {
        point[0] = -1.2 + 1e-6 * i;
        sum += call.now();
      }
      times[round] = (System.nanoTime() - began) / (double) calls;
    }
    if (sum == 0.5) {
      System.out.println("never, but nobody knows");
    }
    double[] warm = Arrays.copyOfRange(times, ROUNDS / 2, ROUNDS);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }
}
