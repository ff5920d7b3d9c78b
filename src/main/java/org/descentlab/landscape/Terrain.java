package org.descentlab.landscape;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.Domain;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
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
  private static final int MIN_POINTS = 48;

  /** Rows are looked at so often at most, some tenths of a second, as long as there are few. */
  private static final int MAX_TERMS = 20_000_000;

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
    int side = side(objective);
    Optional<Grid> grid = Grid.of(PlaneFunction.of(objective), domain, side, side, cancelled);
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
    return Optional.of(
        of(
            grid.get(),
            scale,
            minimizers.stream().filter(m -> domain.contains(m[0], m[1])).toList()));
  }

  /** Returns the terrain of values of which nothing else is known. */
  public static Terrain of(Grid grid) {
    return of(grid, ValueScale.fitting(grid, Double.POSITIVE_INFINITY), List.of());
  }

  private static Terrain of(Grid grid, ValueScale scale, List<double[]> minimizers) {
    double[] levels = Levels.of(grid, scale, LEVELS);
    return new Terrain(grid, scale, levels, LevelSets.of(grid, levels), minimizers);
  }

  /** Points along x and y: fewer where each is a sum over many rows. */
  private static int side(Objective objective) {
    if (!(objective instanceof LogisticRegression regression)) {
      return MAX_POINTS;
    }
    int side = (int) Math.sqrt((double) MAX_TERMS / regression.size());
    return Math.max(MIN_POINTS, Math.min(MAX_POINTS, side));
  }

  private static List<double[]> minimizers(Objective objective) {
    if (objective instanceof Surface surface) {
      return surface.minimizers().stream().map(m -> new double[] {m.x(), m.y()}).toList();
    }
    if (objective instanceof LinearRegression regression) {
      return List.of(regression.leastSquares().array());
    }
    if (objective instanceof LogisticRegression regression) {
      return regression.minimizer().map(DoubleVector::array).stream().toList();
    }
    return List.of();
  }

  /**
   * The smallest value that is known, or that values come near to where classes are separated; +∞
   * where none is.
   */
  private static double minimum(Objective objective) {
    if (objective instanceof Surface surface) {
      return surface.minimizers().stream()
          .mapToDouble(Surface.Minimizer::minimum)
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }
    if (objective instanceof LogisticRegression regression) {
      return regression.minimizer().map(regression::value).orElse(0.0);
    }
    return objective instanceof LinearRegression regression
        ? regression.value(regression.leastSquares())
        : Double.POSITIVE_INFINITY;
  }
}
