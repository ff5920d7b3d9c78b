package org.descentlab.landscape;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.objective.Domain;

/**
 * Values of a function of the plane at nx × ny points, evenly spaced over a domain, its edges
 * included. Row-major: {@code values[j · nx + i]} belongs to (x(i), y(j)), row 0 is the lowest y.
 */
public final class Grid {
  private static final int SAMPLE = 20_000;

  private final Domain domain;
  private final int nx;
  private final int ny;
  private final double[] values;
  private final double min;
  private final double max;

  private Grid(Domain domain, int nx, int ny, double[] values) {
    this.domain = domain;
    this.nx = nx;
    this.ny = ny;
    this.values = values;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    this.min = low;
    this.max = high;
  }

  /**
   * Takes values that are known.
   *
   * @param nx points along x, ≥ 2
   * @param ny points along y, ≥ 2
   * @param values {@code [ny · nx]}, row after row; not copied
   */
  public static Grid of(Domain domain, int nx, int ny, double[] values) {
    if (nx < 2 || ny < 2 || values.length != nx * ny) {
      throw new IllegalArgumentException(values.length + " values at " + nx + " × " + ny);
    }
    return new Grid(domain, nx, ny, values);
  }

  /** Evaluates {@code function} at every point. */
  public static Grid of(PlaneFunction function, Domain domain, int nx, int ny) {
    return of(function, domain, nx, ny, () -> false).orElseThrow();
  }

  /**
   * Evaluates {@code function} at every point, unless somebody cancels.
   *
   * @param nx points along x, ≥ 2
   * @param ny points along y, ≥ 2
   * @param cancelled asked once a row
   * @return the grid; empty where cancelled
   */
  public static Optional<Grid> of(
      PlaneFunction function, Domain domain, int nx, int ny, BooleanSupplier cancelled) {
    if (nx < 2 || ny < 2) {
      throw new IllegalArgumentException(nx + " × " + ny + " points");
    }
    double[] values = new double[Math.multiplyExact(nx, ny)];
    for (int j = 0; j < ny; j++) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      double y = between(domain.yMin(), domain.yMax(), j, ny);
      for (int i = 0; i < nx; i++) {
        values[j * nx + i] = function.at(between(domain.xMin(), domain.xMax(), i, nx), y);
      }
    }
    return Optional.of(new Grid(domain, nx, ny, values));
  }

  /** Point {@code i} of n from low to high, both ends exact. */
  private static double between(double low, double high, int i, int n) {
    double t = (double) i / (n - 1);
    return (1 - t) * low + t * high;
  }

  /** Returns the rectangle that the points span. */
  public Domain domain() {
    return domain;
  }

  /** Returns the number of points along x. */
  public int nx() {
    return nx;
  }

  /** Returns the number of points along y. */
  public int ny() {
    return ny;
  }

  /** Returns x of column {@code i}. */
  public double x(int i) {
    return between(domain.xMin(), domain.xMax(), i, nx);
  }

  /** Returns y of row {@code j}. */
  public double y(int j) {
    return between(domain.yMin(), domain.yMax(), j, ny);
  }

  /** Returns the value at (x(i), y(j)). */
  public double value(int i, int j) {
    return values[j * nx + i];
  }

  /** Returns the smallest finite value; +∞ where there is none. */
  public double min() {
    return min;
  }

  /** Tells whether the smallest value is found inside, not on an edge only. */
  public boolean lowestInside() {
    for (int j = 1; j + 1 < ny; j++) {
      for (int i = 1; i + 1 < nx; i++) {
        if (values[j * nx + i] == min) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the largest finite value; −∞ where there is none. */
  public double max() {
    return max;
  }

  /**
   * Returns finite values from all over the grid in ascending order, a new array: all of them, or
   * evenly spread ones where there are many.
   */
  public double[] sorted() {
    int stride = Math.max(1, values.length / SAMPLE);
    while (stride > 1 && !coprime(stride, nx)) {
      stride++;
    }
    double[] sample = new double[(values.length + stride - 1) / stride];
    int count = 0;
    for (int k = 0; k < values.length; k += stride) {
      if (Double.isFinite(values[k])) {
        sample[count++] = values[k];
      }
    }
    Arrays.sort(sample, 0, count);
    return Arrays.copyOf(sample, count);
  }

  private static boolean coprime(int one, int other) {
    return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).equals(BigInteger.ONE);
  }
}
