package org.descentlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.data.RegressionSet;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.RandomStreams;
import org.descentlab.objective.DifferenceOracle.Side;
import org.descentlab.objective.surface.QuadraticBowl;
import org.descentlab.objective.surface.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradient estimators against the exact gradient. */
class EstimatorTest {
  private static final QuadraticBowl BOWL = new QuadraticBowl(10, 30);
  private static final DoubleVector P = new DoubleVector(3, -2);

  private static RandomGenerator stream(long seed) {
    return new RandomStreams(seed).estimator();
  }

  private static DoubleVector exact(Objective objective, DoubleVector p) {
    DoubleVector gradient = p.like();
    objective.valueAndGradient(p, gradient);
    return gradient;
  }

  private static DoubleVector estimate(GradientOracle oracle, DoubleVector p) {
    DoubleVector gradient = p.like().fill(Double.NaN);
    oracle.next();
    oracle.query(p, gradient);
    return gradient;
  }

  static Stream<Choice<SurfaceRecipe>> surfaces() {
    return Surfaces.ALL.entries().stream();
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void differencesComeCloseToTheGradientOfEverySurface(Choice<SurfaceRecipe> choice) {
    Surface surface = choice.recipe().make().apply(choice.defaults());
    Domain d = choice.recipe().domain();
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      double x = d.xMin() + d.width() * random.nextDouble();
      double y = d.yMin() + d.height() * random.nextDouble();
      DoubleVector p = new DoubleVector(x, y);
      DoubleVector exact = exact(surface, p);
      double curvature = Math.abs(surface.dxx(x, y)) + Math.abs(surface.dyy(x, y));
      double scale =
          1 + Math.abs(surface.value(x, y)) + exact.maxAbs() + curvature * (1 + p.maxAbs());
      DoubleVector forward =
          estimate(new DifferenceOracle(new ExactOracle(surface), Side.FORWARD, p), p);
      DoubleVector central =
          estimate(new DifferenceOracle(new ExactOracle(surface), Side.CENTRAL, p), p);
      for (int j = 0; j < 2; j++) {
        assertThat(forward.get(j)).isCloseTo(exact.get(j), within(1e-7 * scale));
        assertThat(central.get(j)).isCloseTo(exact.get(j), within(1e-8 * scale));
      }
    }
  }

  @Test
  void stepsGrowWithParametersBeyondOne() {
    // (f(x + h) − f(x)) / h = x + h/2, and at 10⁸ h = 1.5; the loss has no digits below 1
    var square = new QuadraticBowl(1, 0);
    DoubleVector far = new DoubleVector(1e8, 0);
    DoubleVector forward =
        estimate(new DifferenceOracle(new ExactOracle(square), Side.FORWARD, far), far);
    assertThat(forward.get(0) - 1e8).isCloseTo(0.75, within(0.75));
  }

  @Test
  void onAQuadraticEachPerturbationGivesTheSlopeAlongItsDirection() {
    DoubleVector exact = exact(BOWL, P);
    double sum = exact.get(0) + exact.get(1);
    double difference = exact.get(0) - exact.get(1);
    for (long seed = 0; seed < 50; seed++) {
      DoubleVector g = estimate(new SpsaOracle(new ExactOracle(BOWL), 1e-3, stream(seed), P), P);
      boolean alike = Math.abs(g.get(0) - sum) < 1e-9 && Math.abs(g.get(1) - sum) < 1e-9;
      boolean opposed =
          Math.abs(g.get(0) - difference) < 1e-9 && Math.abs(g.get(1) + difference) < 1e-9;
      assertThat(alike || opposed).as("seed " + seed + " " + g.get(0)).isTrue();
    }
  }

  @Test
  void perturbationsAverageToTheGradientOverManySeeds() {
    DoubleVector exact = exact(BOWL, P);
    DoubleVector sum = P.like();
    int seeds = 10_000;
    for (long seed = 0; seed < seeds; seed++) {
      sum.add(estimate(new SpsaOracle(new ExactOracle(BOWL), 1e-3, stream(seed), P), P));
    }
    // each component's deviation is the size of the other one
    assertThat(sum.get(0) / seeds)
        .isCloseTo(exact.get(0), within(4 * Math.abs(exact.get(1)) / Math.sqrt(seeds)));
    assertThat(sum.get(1) / seeds)
        .isCloseTo(exact.get(1), within(4 * Math.abs(exact.get(0)) / Math.sqrt(seeds)));
  }

  @Test
  void equalSeedsGiveEqualDirectionsAndAStepsQueriesRepeat() {
    for (boolean coordinate : new boolean[] {false, true}) {
      GradientOracle one = drawn(coordinate, 7);
      GradientOracle other = drawn(coordinate, 7);
      int changes = 0;
      DoubleVector last = P.like();
      for (int step = 0; step < 40; step++) {
        DoubleVector g = estimate(one, P);
        DoubleVector again = P.like();
        one.query(P, again);
        assertThat(again.array()).isEqualTo(g.array());
        assertThat(estimate(other, P).array()).isEqualTo(g.array());
        changes += last.get(0) == g.get(0) ? 0 : 1;
        last.set(g);
      }
      assertThat(changes).isBetween(10, 30);
    }
  }

  private static GradientOracle drawn(boolean coordinate, long seed) {
    ExactOracle exact = new ExactOracle(BOWL);
    return coordinate
        ? new CoordinateOracle(exact, stream(seed), 2)
        : new SpsaOracle(exact, 1e-3, stream(seed), P);
  }

  @Test
  void aRandomCoordinateHasItsExactPartialDerivativeAndAllOthersAreZero() {
    DoubleVector exact = exact(BOWL, P);
    GradientOracle oracle = drawn(true, 3);
    int first = 0;
    for (int step = 0; step < 1000; step++) {
      DoubleVector g = estimate(oracle, P);
      boolean isFirst = g.get(0) != 0;
      first += isFirst ? 1 : 0;
      assertThat(g.array())
          .isEqualTo(isFirst ? new double[] {exact.get(0), 0} : new double[] {0, exact.get(1)});
    }
    assertThat(first).isBetween(440, 560);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void differencesAreOfTheStepsOwnBatch(Side side) {
    RegressionSet set =
        new RegressionSet(List.of("x", "y"), new double[] {1, 2, 3}, new double[] {2, -1, 5});
    LinearRegression line = new LinearRegression(set, true);
    List<List<Integer>> rows = List.of(List.of(0), List.of(2, 1));
    GradientOracle oracle = batches(line, rows);
    GradientOracle differences = new DifferenceOracle(batches(line, rows), side, P);
    for (int step = 0; step < 4; step++) {
      DoubleVector exact = estimate(oracle, P);
      DoubleVector g = estimate(differences, P);
      assertThat(g.get(0)).isCloseTo(exact.get(0), within(1e-5));
      assertThat(g.get(1)).isCloseTo(exact.get(1), within(1e-5));
      assertThat(differences.value(P)).isEqualTo(oracle.query(P, exact));
    }
  }

  private static BatchOracle batches(FiniteSum sum, List<List<Integer>> rows) {
    return new BatchOracle(sum, Batches.explicit(rows, stream(0)));
  }
}
