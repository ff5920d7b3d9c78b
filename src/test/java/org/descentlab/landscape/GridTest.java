package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.descentlab.data.PlaneSet;
import org.descentlab.data.RegressionSets;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.RandomStreams;
import org.descentlab.objective.Domain;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.junit.jupiter.api.Test;

class GridTest {

  @Test
  void pointsIncludeTheEdgesAndRowsGoUpwards() {
    Grid grid = Grid.of((x, y) -> 100 * x + y, new Domain(0.1, 0.7, -3, -1), 7, 5);
    assertThat(grid.x(0)).isEqualTo(0.1);
    assertThat(grid.x(6)).isEqualTo(0.7);
    assertThat(grid.y(0)).isEqualTo(-3);
    assertThat(grid.y(4)).isEqualTo(-1);
    assertThat(grid.value(6, 0)).isEqualTo(67);
    assertThat(grid.value(0, 4)).isEqualTo(9);
    assertThat(grid.min()).isEqualTo(7);
    assertThat(grid.max()).isEqualTo(69);
  }

  @Test
  void extremesAndQuantilesLeaveOutWhatIsNotFinite() {
    Grid grid =
        Grid.of((x, y) -> x < 0.5 ? Double.NaN : 1 / (x - 1), new Domain(0, 1, 0, 1), 11, 3);
    assertThat(grid.max()).isFinite();
    assertThat(grid.sorted()).isSorted();
    assertThat(Arrays.stream(grid.sorted())).allMatch(Double::isFinite);
  }

  @Test
  void manyPointsAreSampledFromEverywhere() {
    Grid grid = Grid.of((x, y) -> x, new Domain(0, 1, 0, 1), 420, 420);
    double[] sorted = grid.sorted();
    assertThat(sorted.length).isBetween(10_000, 25_000);
    assertThat(sorted[0]).isLessThan(0.01);
    assertThat(sorted[sorted.length / 2]).isCloseTo(0.5, within(0.01));
    assertThat(sorted[sorted.length / 10]).isCloseTo(0.1, within(0.01));
  }

  @Test
  void stopsInTheRowAfterSomebodyCancels() {
    AtomicInteger asked = new AtomicInteger();
    Optional<Grid> grid =
        Grid.of((x, y) -> x, new Domain(0, 1, 0, 1), 10, 10, () -> asked.incrementAndGet() > 3);
    assertThat(grid).isEmpty();
    assertThat(asked).hasValue(4);
  }

  @Test
  void theQuadraticFormOfARegressionIsItsLoss() {
    LinearRegression regression = new LinearRegression(RegressionSets.seed0(), true);
    PlaneFunction plane = PlaneFunction.of(regression);
    for (double w = -2; w < 5; w += 0.7) {
      for (double b = -3; b < 3; b += 0.6) {
        double loss = regression.value(new DoubleVector(w, b));
        assertThat(plane.at(w, b)).isCloseTo(loss, within(1e-12 * (1 + loss)));
      }
    }
  }

  @Test
  void thePlaneOfALogisticRegressionIsItsLoss() {
    for (boolean oneFeature : new boolean[] {false, true}) {
      LogisticRegression regression =
          oneFeature
              ? new LogisticRegression(
                  RegressionSets.of(
                      List.of(List.of(1.0, 0.0), List.of(2.5, 1.0), List.of(2.0, 0.0))),
                  true)
              : new LogisticRegression(
                  PlaneSet.MOONS.generated(201, 0.3, new RandomStreams(1).data()), false);
      PlaneFunction plane = PlaneFunction.of(regression);
      for (double[] at : new double[][] {{0, 0}, {1.5, -4}, {-3, 2}, {900, -900}, {40, -120}}) {
        double value = regression.value(new DoubleVector(at));
        assertThat(plane.at(at[0], at[1])).isEqualTo(value, Offset.offset(1e-13 * value));
      }
    }
  }
}
