package org.descentlab.figure;

import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import org.descentlab.landscape.Terrain;

/** Chooses from where a surface is looked at first: from where most of its low parts are seen. */
final class Viewpoint {
  private static final double[] AROUND = {28, 62, 332, 298, 118, 152, 208, 242};
  private static final double[] ABOVE = {32, 40, 50, 60};

  /**
   * How much of the low parts a less usual side must show in addition, by its place in the list.
   */
  private static final double UNUSUAL = 0.03;

  /** The same for a view from further above, which shows heights less well. */
  private static final double STEEP = 0.04;

  /** The share of the surface that counts as low. */
  private static final double LOW = 0.12;

  /** How much other parts count. */
  private static final double HIGH_PARTS = 0.06;

  /** How much a view of the underside alone would count against it. */
  private static final double BELOW = 0.5;

  /** Points are hidden when they are further behind than this, relative to their distance. */
  private static final double SLACK = 0.0012;

  private static final int CELLS = 48;
  private static final int WIDTH = 120;
  private static final int HEIGHT = 100;

  private Viewpoint() {}

  static Camera of(Terrain terrain, Theme theme) {
    Relief relief = Relief.of(terrain, CELLS);
    SurfacePaint paint = new SurfacePaint(terrain, theme, 0);
    Camera best = Camera.USUAL;
    double most = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < AROUND.length; a++) {
      for (int e = 0; e < ABOVE.length; e++) {
        Camera camera = new Camera(AROUND[a], ABOVE[e], 1);
        double seen = seen(relief, camera, paint) - UNUSUAL * a - STEEP * e;
        if (seen > most) {
          most = seen;
          best = camera;
        }
      }
    }
    return best;
  }

  /** The part of the surface that is seen, less what is seen of its underside. */
  private static double seen(Relief relief, Camera camera, SurfacePaint paint) {
    Projection projection = Projection.fitting(camera, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    SurfaceRaster raster = new SurfaceRaster(relief, projection, paint, WIDTH, HEIGHT, 1);
    double low = low(relief);
    double all = 0;
    double seen = 0;
    int n = relief.points();
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double h = relief.height(i, j);
        if (h >= 0) {
          double weight = h <= low ? 1 : HIGH_PARTS;
          double[] p = projection.pixel((double) i / (n - 1), (double) j / (n - 1), h);
          all += weight;
          seen += raster.visible(p[0], p[1], p[2], SLACK) ? weight : 0;
        }
      }
    }
    return all > 0 ? seen / all - BELOW * raster.underside() : 0;
  }

  /** The height below which the low parts lie. */
  private static double low(Relief relief) {
    int n = relief.points();
    double[] heights =
        IntStream.range(0, n * n)
            .mapToDouble(k -> relief.height(k % n, k / n))
            .filter(h -> h >= 0)
            .sorted()
            .toArray();
    return heights.length == 0 ? 0 : heights[(int) (LOW * (heights.length - 1))];
  }
}
