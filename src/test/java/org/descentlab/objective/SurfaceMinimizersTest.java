package org.descentlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.objective.surface.Bukin6;
import org.descentlab.objective.surface.Surface;
import org.descentlab.objective.surface.Surface.Minimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commons Math's own optimizers find the listed minima. */
class SurfaceMinimizersTest {

  record Case(String id, Surface surface, Domain view, Minimizer minimizer) {
    @Override
    public String toString() {
      return id + " " + minimizer;
    }

    ObjectiveFunction objective() {
      return new ObjectiveFunction(p -> surface.value(p[0], p[1]));
    }

    InitialGuess start() {
      double x = minimizer.x() - 0.013 * view.width();
      double y = minimizer.y() + 0.008 * view.height();
      return new InitialGuess(new double[] {x, y});
    }
  }

  static Stream<Case> minimizers() {
    List<Case> cases = new ArrayList<>();
    for (Choice<SurfaceRecipe> choice : Surfaces.ALL.entries()) {
      Surface surface = choice.recipe().make().apply(choice.defaults());
      for (Minimizer m : surface.minimizers()) {
        cases.add(new Case(choice.id(), surface, choice.recipe().domain(), m));
      }
    }
    return cases.stream();
  }

  /** The crease of Bukin defeats simplexes; eggholder's minimizer needs the edge. */
  static Stream<Case> inside() {
    return minimizers().filter(c -> !List.of("bukin-6", "eggholder").contains(c.id()));
  }

  @ParameterizedTest
  @MethodSource("inside")
  void aSimplexStartedNearbyEndsInTheMinimizer(Case c) {
    double side = 0.01 * c.view().width();
    PointValuePair end =
        new SimplexOptimizer(1e-15, 1e-25)
            .optimize(
                new MaxEval(10_000),
                GoalType.MINIMIZE,
                c.objective(),
                c.start(),
                new NelderMeadSimplex(2, side));
    assertThat(end.getValue()).isCloseTo(c.minimizer().minimum(), within(1e-12));
    double[] distance = {
      end.getPoint()[0] - c.minimizer().x(), end.getPoint()[1] - c.minimizer().y()
    };
    // t⁴/3 is below the digits of 1e-12 up to t = 1e-3
    double bound = c.id().equals("flower") ? 1e-3 : 1e-6;
    assertThat(distance).containsExactly(new double[2], within(bound));
  }

  @Test
  void withinItsSquareEggholderIsLowestAtTheListedPointOfTheEdge() {
    Case c = minimizers().filter(m -> m.id().equals("eggholder")).findFirst().orElseThrow();
    Domain view = c.view();
    PointValuePair end =
        new BOBYQAOptimizer(5, 5, 1e-9)
            .optimize(
                new MaxEval(10_000),
                GoalType.MINIMIZE,
                c.objective(),
                new InitialGuess(new double[] {500, 410}),
                new SimpleBounds(
                    new double[] {view.xMin(), view.yMin()},
                    new double[] {view.xMax(), view.yMax()}));
    assertThat(end.getPoint()).containsExactly(new double[] {512, 404.2318051137578}, within(1e-5));
    assertThat(end.getValue()).isCloseTo(c.minimizer().minimum(), within(1e-9));
  }

  @Test
  void alongItsCreaseBukinIsLowestAtTheListedPoint() {
    Bukin6 f = new Bukin6();
    UnivariateFunction floor = x -> brent(y -> f.value(x, y), 0.01 * x * x - 1, 3).getValue();
    UnivariatePointValuePair end = brent(floor, -13, -6);
    assertThat(end.getPoint()).isCloseTo(-10, within(1e-2));
    assertThat(end.getValue()).isCloseTo(0, within(1e-4));
  }

  private static UnivariatePointValuePair brent(UnivariateFunction f, double low, double high) {
    return new BrentOptimizer(1e-15, 1e-300)
        .optimize(
            new MaxEval(10_000),
            GoalType.MINIMIZE,
            new UnivariateObjectiveFunction(f),
            new SearchInterval(low, high));
  }
}
