package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.objective.Domain;
import org.descentlab.objective.surface.Himmelblau;
import org.junit.jupiter.api.Test;

/** Judged by circles, whose level sets are known, and by what level sets must never do. */
class LevelSetsTest {
  private static final Domain SQUARE = new Domain(-2, 2, -2, 2);

  private static double worstRadius(int n) {
    Grid grid = Grid.of((x, y) -> x * x + y * y, SQUARE, n, n);
    double worst = 0;
    for (Polyline line : LevelSets.of(grid, new double[] {1}).get(0)) {
      for (int k = 0; k < line.size(); k++) {
        worst = Math.max(worst, Math.abs(Math.hypot(line.x(k), line.y(k)) - 1));
      }
    }
    return worst;
  }

  @Test
  void aCircleIsOneClosedLineOnTheCircle() {
    Grid grid = Grid.of((x, y) -> x * x + y * y, SQUARE, 50, 61);
    List<Polyline> lines = LevelSets.of(grid, new double[] {1.3}).get(0);
    assertThat(lines).hasSize(1);
    Polyline circle = lines.get(0);
    assertThat(circle.closed()).isTrue();
    double length = 0;
    for (int k = 0; k < circle.size(); k++) {
      int next = (k + 1) % circle.size();
      length += Math.hypot(circle.x(next) - circle.x(k), circle.y(next) - circle.y(k));
    }
    assertThat(length).isCloseTo(2 * Math.PI * Math.sqrt(1.3), within(0.01));
  }

  @Test
  void theErrorOfACircleFallsWithTheSquareOfTheDistanceOfPoints() {
    double coarse = worstRadius(21);
    double fine = worstRadius(81);
    assertThat(coarse).isLessThan(0.2 * 0.2);
    assertThat(fine).isLessThan(coarse / 12);
  }

  @Test
  void everyPointLiesOnAnEdgeWhereTheValueInterpolatesToItsLevel() {
    Himmelblau f = new Himmelblau();
    Grid grid = Grid.of(f::value, new Domain(-5, 5, -5, 5), 30, 40);
    double[] levels = {1, 10, 60, 181.6, 300};
    List<List<Polyline>> sets = LevelSets.of(grid, levels);
    for (int l = 0; l < levels.length; l++) {
      assertThat(sets.get(l)).isNotEmpty();
      for (Polyline line : sets.get(l)) {
        for (int k = 0; k < line.size(); k++) {
          assertThat(bilinear(grid, line.x(k), line.y(k)))
              .isCloseTo(levels[l], within(1e-9 * (1 + grid.max())));
        }
      }
    }
  }

  private static double bilinear(Grid grid, double x, double y) {
    double s = (x - grid.domain().xMin()) / grid.domain().width() * (grid.nx() - 1);
    double t = (y - grid.domain().yMin()) / grid.domain().height() * (grid.ny() - 1);
    int i = (int) Math.min(s, grid.nx() - 2);
    int j = (int) Math.min(t, grid.ny() - 2);
    double u = s - i;
    double v = t - j;
    return (1 - u) * (1 - v) * grid.value(i, j)
        + u * (1 - v) * grid.value(i + 1, j)
        + (1 - u) * v * grid.value(i, j + 1)
        + u * v * grid.value(i + 1, j + 1);
  }

  @Test
  void openLinesEndAtTheEdge() {
    Grid grid = Grid.of((x, y) -> x * x - y * y, SQUARE, 33, 33);
    List<Polyline> lines = LevelSets.of(grid, new double[] {0.5}).get(0);
    assertThat(lines).hasSize(2);
    for (Polyline line : lines) {
      assertThat(line.closed()).isFalse();
      for (int end : new int[] {0, line.size() - 1}) {
        assertThat(Math.max(Math.abs(line.x(end)), Math.abs(line.y(end))))
            .isCloseTo(2, within(1e-12));
      }
    }
  }

  @Test
  void levelLinesNeverCrossNotEvenInCellsWithASaddle() {
    // a chequered grid: nearly every cell has two opposite corners above
    Grid grid =
        Grid.of(
            (x, y) -> Math.sin(9 * x) * Math.sin(8 * y) + 0.3 * Math.sin(23 * x + 17 * y),
            SQUARE,
            24,
            24);
    List<List<Polyline>> sets = LevelSets.of(grid, new double[] {-0.2, -0.05, 0, 0.02, 0.1, 0.4});
    List<List<Line2D>> segments = sets.stream().map(LevelSetsTest::segments).toList();
    for (int one = 0; one < segments.size(); one++) {
      for (int other = one + 1; other < segments.size(); other++) {
        for (Line2D a : segments.get(one)) {
          assertThat(segments.get(other)).noneMatch(b -> b.intersectsLine(a));
        }
      }
    }
  }

  private static List<Line2D> segments(List<Polyline> lines) {
    List<Line2D> segments = new ArrayList<>();
    for (Polyline line : lines) {
      for (int k = 0; k + (line.closed() ? 0 : 1) < line.size(); k++) {
        int next = (k + 1) % line.size();
        segments.add(new Line2D.Double(line.x(k), line.y(k), line.x(next), line.y(next)));
      }
    }
    return segments;
  }

  @Test
  void aBilinearSaddleIsJoinedOnTheSideOfItsSaddleValue() {
    Grid grid = Grid.of((x, y) -> x * y, new Domain(-1, 1, -1, 1), 2, 2);
    // corners +1 and −1 in turn, saddle value 0: above 0 the low corners are joined
    for (double level : new double[] {0.25, -0.25}) {
      for (Polyline line : LevelSets.of(grid, new double[] {level}).get(0)) {
        double middleX = (line.x(0) + line.x(1)) / 2;
        double middleY = (line.y(0) + line.y(1)) / 2;
        assertThat(Math.signum(middleX * middleY)).isEqualTo(Math.signum(level));
      }
    }
  }

  @Test
  void cellsWithValuesThatAreNotFiniteHaveNoLine() {
    Grid grid = Grid.of((x, y) -> x < 0 ? Double.NaN : x * x + y * y, SQUARE, 21, 21);
    for (Polyline line : LevelSets.of(grid, new double[] {1}).get(0)) {
      assertThat(line.closed()).isFalse();
      for (int k = 0; k < line.size(); k++) {
        assertThat(line.x(k)).isBetween(0.0, 1.0);
        assertThat(line.y(k)).isFinite();
      }
    }
  }
}
