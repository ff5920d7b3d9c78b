package org.descentlab.figure;

import org.descentlab.landscape.Grid;
import org.descentlab.landscape.Terrain;
import org.descentlab.landscape.ValueScale;

/**
 * A terrain as heights over the unit square, n × n points of them, with normals. Colours and
 * heights have one scale, the terrain's; where few linear values lie far above the others, heights
 * end below them: the surface has a flat top there, and its colours go on.
 */
final class Relief {
  /** The share of linear values above which heights may end. */
  private static final double FEW = 0.04;

  /** Heights end where the few would take more than so many times the room of the others. */
  private static final double FAR = 2.2;

  private final int n;
  private final float[] positions;
  private final double top;

  private Relief(int n, float[] positions, double top) {
    this.n = n;
    this.positions = positions;
    this.top = top;
  }

  /**
   * Returns the relief of a terrain, with at most so many cells along each side.
   *
   * @param cells at least 2
   */
  static Relief of(Terrain terrain, int cells) {
    Grid grid = terrain.grid();
    int n = Math.min(cells, Math.min(grid.nx(), grid.ny()) - 1) + 1;
    float[] positions = new float[n * n];
    for (int j = 0; j < n; j++) {
      double y = (double) j / (n - 1) * (grid.ny() - 1);
      int row = Math.min((int) y, grid.ny() - 2);
      for (int i = 0; i < n; i++) {
        double x = (double) i / (n - 1) * (grid.nx() - 1);
        int column = Math.min((int) x, grid.nx() - 2);
        positions[j * n + i] = (float) between(terrain, column, row, x - column, y - row);
      }
    }
    return new Relief(n, positions, top(terrain));
  }

  /** Between four points of the grid; a point without a value spoils its neighbours alone. */
  private static double between(Terrain terrain, int i, int j, double x, double y) {
    double low = mix(position(terrain, i, j), position(terrain, i + 1, j), x);
    return y == 0
        ? low
        : mix(low, mix(position(terrain, i, j + 1), position(terrain, i + 1, j + 1), x), y);
  }

  private static double position(Terrain terrain, int i, int j) {
    return terrain.scale().position(terrain.grid().value(i, j));
  }

  private static double mix(double from, double to, double part) {
    return part == 0 ? from : from + part * (to - from);
  }

  private static double top(Terrain terrain) {
    ValueScale scale = terrain.scale();
    double[] sorted = terrain.grid().sorted();
    if (scale.logarithmic() || sorted.length == 0) {
      return 1;
    }
    double most = scale.position(sorted[(int) ((1 - FEW) * (sorted.length - 1))]);
    return most > 0 && most * FAR < 1 ? most : 1;
  }

  /** Returns the number of points along each side. */
  int points() {
    return n;
  }

  /** Returns the position of point (i, j) on the terrain's scale; NaN without a value. */
  float position(int i, int j) {
    return positions[j * n + i];
  }

  /** Returns the position at which heights end. */
  double top() {
    return top;
  }

  /** Returns the height of point (i, j) in the box; NaN without a value. */
  double height(int i, int j) {
    return height(positions[j * n + i]);
  }

  /** Returns the height of a position on the terrain's scale. */
  double height(double position) {
    return Math.min(1, position / top);
  }

  /** Returns the height at a place of the unit square, on the two triangles of its cell. */
  double height(double u, double v) {
    double x = u * (n - 1);
    double y = v * (n - 1);
    int i = Math.max(0, Math.min((int) x, n - 2));
    int j = Math.max(0, Math.min((int) y, n - 2));
    double s = x - i;
    double t = y - j;
    double near = height(i, j);
    double far = height(i + 1, j + 1);
    return s >= t
        ? near + s * (height(i + 1, j) - near) + t * (far - height(i + 1, j))
        : near + t * (height(i, j + 1) - near) + s * (far - height(i, j + 1));
  }

  /** Returns the upward normal at point (i, j), of length 1, by differences to the neighbours. */
  double[] normal(int i, int j) {
    double x = slope(i, j, 1, 0);
    double y = slope(i, j, 0, 1);
    double length = Math.sqrt(x * x + y * y + 1);
    return new double[] {-x / length, -y / length, 1 / length};
  }

  private double slope(int i, int j, int di, int dj) {
    boolean before = i >= di && j >= dj && height(i - di, j - dj) >= 0;
    boolean after = i + di < n && j + dj < n && height(i + di, j + dj) >= 0;
    double from = before ? height(i - di, j - dj) : height(i, j);
    double to = after ? height(i + di, j + dj) : height(i, j);
    int steps = (before ? 1 : 0) + (after ? 1 : 0);
    return steps == 0 ? 0 : (to - from) * Projection.HEIGHT * (n - 1) / steps;
  }
}
