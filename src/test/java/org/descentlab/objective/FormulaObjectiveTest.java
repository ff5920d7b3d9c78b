package org.descentlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.descentlab.experiment.catalog.Curves;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.formula.Tape;
import org.descentlab.formula.Variables;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.FloatVector;
import org.descentlab.objective.surface.FormulaSurface;
import org.descentlab.objective.surface.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions that a user wrote, against those that the program has. */
class FormulaObjectiveTest {
  /** The surfaces of the catalogue, written by hand from their formulas. */
  private static final Map<String, String> FORMULAS =
      Map.of(
          "ravine", "0.1*x^2 + 2*y^2",
          "rosenbrock", "(1 - x)^2 + 100*(y - x^2)^2",
          "himmelblau", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
          "saddle", "x^2 - y^2",
          "quadratic-bowl", "0.5*(x^2 + 10*y^2)",
          "two-wells", "-2*exp(-((x-1)^2 + y^2)/0.2) - 3*exp(-((x+1)^2 + y^2)/0.2) + x^2 + y^2",
          "rastrigin", "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)",
          "beale", "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2");

  static Stream<String> ids() {
    return FORMULAS.keySet().stream().sorted();
  }

  private static FormulaSurface surface(String formula) throws Exception {
    return new FormulaSurface(Tape.of(formula, Variables.of(2)));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aSurfaceAsTextHasItsValuesGradientsAndHessians(String id) throws Exception {
    SurfaceRecipe recipe = Surfaces.ALL.get(id).recipe();
    Surface theirs = recipe.make().apply(Surfaces.ALL.get(id).defaults());
    Surface ours = surface(FORMULAS.get(id));
    Random random = new Random(5);
    Domain d = recipe.domain();
    for (int i = 0; i < 100; i++) {
      double x = d.xMin() + d.width() * random.nextDouble();
      double y = d.yMin() + d.height() * random.nextDouble();
      close(ours.value(x, y), theirs.value(x, y));
      close(ours.dx(x, y), theirs.dx(x, y));
      close(ours.dy(x, y), theirs.dy(x, y));
      close(ours.dxx(x, y), theirs.dxx(x, y));
      close(ours.dxy(x, y), theirs.dxy(x, y));
      close(ours.dyy(x, y), theirs.dyy(x, y));
    }
  }

  /** Sums of large parts that nearly cancel differ in their last bits: hence the 1000. */
  private static void close(double ours, double theirs) {
    assertThat(ours).isCloseTo(theirs, within(1e-12 * Math.max(1000, Math.abs(theirs))));
  }

  @Test
  void aSurfaceOfAFormulaIsOneFunctionHoweverItIsAsked() throws Exception {
    FormulaSurface surface = surface("x^3*y + sin(x - y)");
    DoubleVector params = new DoubleVector(0.7, -1.3);
    DoubleVector gradient = DoubleVector.zeros(2);
    double value = surface.valueAndGradient(params, gradient);
    double[][] hessian = new double[2][2];
    surface.hessian(params, hessian);
    assertThat(value).isEqualTo(surface.value(params)).isEqualTo(surface.value(0.7, -1.3));
    assertThat(gradient.get(0)).isEqualTo(surface.dx(0.7, -1.3));
    assertThat(gradient.get(1)).isEqualTo(surface.dy(0.7, -1.3));
    assertThat(hessian[0]).containsExactly(surface.dxx(0.7, -1.3), surface.dxy(0.7, -1.3));
    assertThat(hessian[1]).containsExactly(surface.dxy(0.7, -1.3), surface.dyy(0.7, -1.3));
    assertThat(surface.minimizers()).isEmpty();
  }

  @Test
  void aFormulaOfOneParameterHasAGradientAndAHessianOfOne() throws Exception {
    FormulaObjective curve = new FormulaObjective(Tape.of("x^3", Variables.of(1)));
    DoubleVector gradient = DoubleVector.zeros(1);
    double[][] hessian = new double[1][1];
    assertThat(curve.dimension()).isEqualTo(1);
    assertThat(curve.valueAndGradient(new DoubleVector(2), gradient)).isEqualTo(8);
    curve.hessian(new DoubleVector(2), hessian);
    assertThat(gradient.get(0)).isEqualTo(12);
    assertThat(hessian[0][0]).isEqualTo(12);
  }

  @Test
  void formulasAreForDoublePrecisionAndSurfacesForTwoParameters() throws Exception {
    Tape tape = Tape.of("x", Variables.of(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new FormulaSurface(tape));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FormulaObjective(tape).value(FloatVector.zeros(1)));
  }

  @Test
  void everyCurveOfTheCatalogueStartsInViewAndGoesDownAtItsRate() throws Exception {
    for (var choice : Curves.ALL.entries()) {
      var recipe = choice.recipe();
      var curve = new FormulaObjective(Tape.of(recipe.formula(), Variables.of(1)));
      DoubleVector gradient = DoubleVector.zeros(1);
      double x = recipe.start();
      double before = curve.valueAndGradient(new DoubleVector(x), gradient);
      assertThat(x).isBetween(recipe.domain().low(), recipe.domain().high());
      for (int i = 0; i < recipe.steps(); i++) {
        curve.valueAndGradient(new DoubleVector(x), gradient);
        x -= recipe.rate() * gradient.get(0);
      }
      assertThat(curve.valueAndGradient(new DoubleVector(x), gradient)).isLessThan(before);
      assertThat(gradient.get(0)).as(choice.id()).isCloseTo(0, within(1e-2));
    }
  }
}
