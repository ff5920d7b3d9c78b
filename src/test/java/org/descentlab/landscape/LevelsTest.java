package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.landscape.Terrain.Spread;
import org.descentlab.objective.Domain;
import org.descentlab.objective.surface.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LevelsTest {
  private static final Domain UNIT = new Domain(0, 1, 0, 1);

  static List<Choice<SurfaceRecipe>> surfaces() {
    return Surfaces.ALL.entries();
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void everySurfaceHasLevelsInsideItsScaleHoweverItIsSpread(Choice<SurfaceRecipe> choice) {
    Surface surface = choice.recipe().make().apply(choice.defaults());
    for (Spread spread : Spread.values()) {
      Terrain terrain = Terrain.of(surface, choice.recipe().domain(), spread);
      assertThat(terrain.levels()).hasSizeBetween(4, 32).isSorted();
      for (double level : terrain.levels()) {
        assertThat(terrain.scale().position(level)).isBetween(0.0, 1.0);
        assertThat(level).isBetween(terrain.grid().min(), terrain.grid().max());
      }
      assertThat(terrain.lines()).allSatisfy(lines -> assertThat(lines).isNotEmpty());
    }
  }

  @Test
  void linearLevelsAreMultiplesOfARoundStep() {
    Grid grid = Grid.of((x, y) -> 10 * x - 3, UNIT, 50, 2);
    double[] levels = Levels.of(grid, ValueScale.linear(grid), 10);
    assertThat(levels).containsExactly(new double[] {-2, -1, 0, 1, 2, 3, 4, 5, 6}, within(1e-12));
  }

  @Test
  void theBottomOfABowlIsNotLeftEmpty() {
    Grid bowl = Grid.of((x, y) -> x * x + y * y, new Domain(-2, 2, -2, 2), 51, 51);
    double[] levels = Levels.of(bowl, ValueScale.linear(bowl), 8);
    assertThat(levels).startsWith(0.125, 0.25, 0.5, 1, 2, 3);
  }

  @Test
  void logarithmicLevelsCountFromTheMinimumSoThatNegativeValuesHaveThemToo() {
    Grid grid = Grid.of((x, y) -> -5 + Math.pow(10, 6 * x - 3), UNIT, 600, 2);
    ValueScale scale = ValueScale.logarithmic(grid, -5);
    assertThat(scale.shift()).isEqualTo(-5);
    double[] levels = Levels.of(grid, scale, 8);
    assertThat(levels[0]).isBetween(-5.0, -4.99);
    assertThat(levels).contains(new double[] {-4}, within(1e-12));
    assertThat(levels).contains(new double[] {95}, within(1e-9));
  }

  @Test
  void valuesThatSpanDecadesAreSpreadByTheirLogarithm() {
    Grid decades = Grid.of((x, y) -> Math.exp(12 * x), UNIT, 100, 2);
    Grid even = Grid.of((x, y) -> x, UNIT, 100, 2);
    assertThat(ValueScale.fitting(decades, Double.POSITIVE_INFINITY).logarithmic()).isTrue();
    assertThat(ValueScale.fitting(even, Double.POSITIVE_INFINITY).logarithmic()).isFalse();
  }

  @Test
  void aConstantAndAGridWithoutValuesHaveAScale() {
    for (double value : new double[] {0, 7, -3e200, Double.NaN, Double.POSITIVE_INFINITY}) {
      Grid grid = Grid.of((x, y) -> value, UNIT, 4, 4);
      ValueScale scale = ValueScale.fitting(grid, Double.POSITIVE_INFINITY);
      assertThat(scale.low()).isLessThan(scale.high());
      assertThat(ValueScale.logarithmic(grid, 0).low()).isLessThan(scale.high());
      LevelSets.of(grid, Levels.of(grid, scale, 10));
    }
  }
}
