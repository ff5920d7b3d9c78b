package org.descentlab.landscape;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.objective.Domain;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.Objective;
import org.descentlab.objective.surface.Surface;

/**
 * All that a picture of a plane needs, and that depends on neither its size nor its colours.
 *
 * @param grid the values
 * @param scale how they are spread
 * @param levels the values of the level sets, ascending
 * @param lines the level sets, one list a level
 * @param minimizers known ones inside the domain, (x, y) each, best first
 */
public record Terrain(
    Grid grid,
    ValueScale scale,
    double[] levels,
    List<List<Polyline>> lines,
    List<double[]> minimizers) {
  private static final int LEVELS = 22;
  private static final int MAX_POINTS = 420;

  /** How the values are to be spread. */
  public enum Spread {
    /** Evenly. */
    LINEAR,
    /** By their logarithm. */
    LOGARITHMIC,
    /** Whichever shows more. */
    FITTING
  }

  /** Returns the terrain of an objective of two parameters over a domain. */
  public static Terrain of(Objective objective, Domain domain, Spread spread) {
    return of(objective, domain, spread, () -> false).orElseThrow();
  }

  /**
   * Returns the terrain of an objective of two parameters over a domain.
   *
   * @param cancelled asked often; once true, the answer is empty
   */
  public static Optional<Terrain> of(
      Objective objective, Domain domain, Spread spread, BooleanSupplier cancelled) {
    Optional<Grid> grid =
        Grid.of(PlaneFunction.of(objective), domain, MAX_POINTS, MAX_POINTS, cancelled);
    if (grid.isEmpty()) {
      return Optional.empty();
    }
    List<double[]> minimizers = minimizers(objective);
    double minimum = minimum(objective);
    ValueScale scale =
        switch (spread) {
          case LINEAR -> ValueScale.linear(grid.get());
          case LOGARITHMIC -> ValueScale.logarithmic(grid.get(), minimum);
          case FITTING -> ValueScale.fitting(grid.get(), minimum);
        };
    double[] levels = Levels.of(grid.get(), scale, LEVELS);
    return Optional.of(
        new Terrain(
            grid.get(),
            scale,
            levels,
            LevelSets.of(grid.get(), levels),
            minimizers.stream().filter(m -> domain.contains(m[0], m[1])).toList()));
  }

  private static List<double[]> minimizers(Objective objective) {
    if (objective instanceof Surface surface) {
      return surface.minimizers().stream().map(m -> new double[] {m.x(), m.y()}).toList();
    }
    if (objective instanceof LinearRegression regression) {
      return List.of(regression.leastSquares().array());
    }
    return List.of();
  }

  /** The smallest value that is known; +∞ where none is. */
  private static double minimum(Objective objective) {
    if (objective instanceof Surface surface) {
      return surface.minimizers().stream()
          .mapToDouble(Surface.Minimizer::minimum)
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }
    return objective instanceof LinearRegression regression
        ? regression.value(regression.leastSquares())
        : Double.POSITIVE_INFINITY;
  }
}
