package org.descentlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.surface.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every surface of the catalogue must keep, with odd values of its parameters too. */
class SurfaceContractTest {

  record Case(String name, Surface surface, SurfaceRecipe recipe) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> surfaces() {
    List<Case> cases = new ArrayList<>();
    for (Choice<SurfaceRecipe> choice : Surfaces.ALL.entries()) {
      cases.add(of(choice, choice.defaults()));
      if (choice.id().equals("rosenbrock")) {
        cases.add(of(choice, choice.defaults().with("a", 0.7).with("b", 13.0)));
      }
      if (choice.id().equals("quadratic-bowl")) {
        cases.add(of(choice, choice.defaults().with("kappa", 100.0).with("angle", 45.0)));
        cases.add(of(choice, choice.defaults().with("kappa", 0.3).with("angle", -70.0)));
      }
    }
    return cases.stream();
  }

  private static Case of(Choice<SurfaceRecipe> choice, Settings settings) {
    return new Case(
        choice.id() + settings.values(), choice.recipe().make().apply(settings), choice.recipe());
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void theGradientIsTheLimitOfCentralDifferences(Case c) {
    for (double[] p : points(c)) {
      double x = p[0];
      double y = p[1];
      Surface f = c.surface();
      double scale = 1 + Math.abs(f.value(x, y)) + Math.abs(f.dxx(x, y)) + Math.abs(f.dyy(x, y));
      double byX = difference(h -> f.value(x + h, y));
      double byY = difference(h -> f.value(x, y + h));
      assertThat(f.dx(x, y)).isCloseTo(byX, within(1e-7 * scale));
      assertThat(f.dy(x, y)).isCloseTo(byY, within(1e-7 * scale));
    }
  }

  /** The quadratic through one point is the surface at every other one, or it is no quadratic. */
  @ParameterizedTest
  @MethodSource("surfaces")
  void theHessianIsConstantWhereTheSurfaceIsAQuadratic(Case c) {
    Surface f = c.surface();
    double[] o = points(c).get(0);
    boolean quadratic = true;
    for (double[] p : points(c)) {
      double x = p[0] - o[0];
      double y = p[1] - o[1];
      double expected =
          f.value(o[0], o[1])
              + f.dx(o[0], o[1]) * x
              + f.dy(o[0], o[1]) * y
              + f.dxx(o[0], o[1]) * x * x / 2
              + f.dxy(o[0], o[1]) * x * y
              + f.dyy(o[0], o[1]) * y * y / 2;
      double value = f.value(p[0], p[1]);
      quadratic &= Math.abs(value - expected) <= 1e-9 * (1 + Math.abs(value));
    }
    assertThat(f.hessianIsConstant()).isEqualTo(quadratic);
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void theHessianIsTheLimitOfCentralDifferencesOfTheGradient(Case c) {
    for (double[] p : points(c)) {
      double x = p[0];
      double y = p[1];
      Surface f = c.surface();
      double scale = 1 + Math.abs(f.dx(x, y)) + Math.abs(f.dxx(x, y)) + Math.abs(f.dyy(x, y));
      double[][] hessian = new double[2][2];
      f.hessian(new DoubleVector(x, y), hessian);
      double[][] limits = {
        {difference(h -> f.dx(x + h, y)), difference(h -> f.dx(x, y + h))},
        {difference(h -> f.dy(x + h, y)), difference(h -> f.dy(x, y + h))}
      };
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          assertThat(hessian[i][j]).isCloseTo(limits[i][j], within(1e-6 * scale));
        }
      }
      assertThat(hessian[0][1]).isEqualTo(hessian[1][0]);
    }
  }

  /** The slope at 0 by central differences of fourth order. */
  private static double difference(DoubleUnaryOperator f) {
    double h = 1e-4;
    double near = f.applyAsDouble(h) - f.applyAsDouble(-h);
    double far = f.applyAsDouble(2 * h) - f.applyAsDouble(-2 * h);
    return (8 * near - far) / (12 * h);
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void everyListedMinimizerHasTheListedValueAndNoLowerNeighbourInView(Case c) {
    Surface f = c.surface();
    for (Surface.Minimizer m : f.minimizers()) {
      assertThat(f.value(m.x(), m.y())).isCloseTo(m.minimum(), within(1e-12));
      for (int i = 0; i < 16; i++) {
        double angle = i * Math.PI / 8;
        double x = m.x() + 1e-3 * Math.cos(angle);
        double y = m.y() + 1e-3 * Math.sin(angle);
        if (c.recipe().domain().contains(x, y)) {
          assertThat(f.value(x, y)).isGreaterThan(m.minimum());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void everyListedMinimizerIsStationaryOrHeldByTheEdgeOfTheView(Case c) {
    Surface f = c.surface();
    Domain view = c.recipe().domain();
    for (Surface.Minimizer m : f.minimizers()) {
      double curvature = Math.abs(f.dxx(m.x(), m.y())) + Math.abs(f.dyy(m.x(), m.y()));
      double bound = 1e-13 * (1 + curvature);
      if (m.x() == view.xMax()) {
        assertThat(f.dx(m.x(), m.y())).isNegative();
      } else {
        assertThat(f.dx(m.x(), m.y())).isCloseTo(0, within(bound));
      }
      assertThat(f.dy(m.x(), m.y())).isCloseTo(0, within(bound));
    }
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void minimizersAreListedBestFirst(Case c) {
    assertThat(c.surface().minimizers().stream().map(Surface.Minimizer::minimum)).isSorted();
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void theDefaultStartAndTheMinimizersOfTheDefaultsAreInView(Case c) {
    Domain view = c.recipe().domain();
    List<Double> start = c.recipe().start();
    assertThat(view.contains(start.get(0), start.get(1))).isTrue();
    for (Surface.Minimizer m : c.surface().minimizers()) {
      assertThat(view.contains(m.x(), m.y())).isTrue();
    }
  }

  static Stream<Case> defaults() {
    return Surfaces.ALL.entries().stream().map(choice -> of(choice, choice.defaults()));
  }

  @ParameterizedTest
  @MethodSource("defaults")
  void plainGradientDescentGoesDownFromTheDefaultStartAtTheDefaultRate(Case c) {
    double x = c.recipe().start().get(0);
    double y = c.recipe().start().get(1);
    Surface f = c.surface();
    double first = f.value(x, y);
    for (int k = 0; k < c.recipe().steps(); k++) {
      double gx = f.dx(x, y);
      double gy = f.dy(x, y);
      x -= c.recipe().rate() * gx;
      y -= c.recipe().rate() * gy;
      assertThat(f.value(x, y)).isFinite();
    }
    assertThat(f.value(x, y)).isLessThan(first);
  }

  @Test
  void everyEntryHasAnIdOfItsOwnAndItsFormulaInBothNotations() {
    assertThat(Surfaces.ALL.ids()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(35);
    for (Choice<SurfaceRecipe> choice : Surfaces.ALL.entries()) {
      assertThat(choice.formula()).as(choice.id()).isNotBlank();
      assertThat(choice.tex()).as(choice.id()).isNotBlank();
    }
  }

  private static List<double[]> points(Case c) {
    Random random = new Random(3);
    Domain d = c.recipe().domain();
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      points.add(
          new double[] {
            d.xMin() + d.width() * random.nextDouble(), d.yMin() + d.height() * random.nextDouble()
          });
    }
    return points;
  }
}
