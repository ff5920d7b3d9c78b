package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.DoubleStream;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.SurfaceFigure.Detail;
import org.descentlab.landscape.Terrain;
import org.descentlab.landscape.Terrain.Spread;
import org.descentlab.math.Vector;
import org.descentlab.objective.Domain;
import org.descentlab.objective.Objective;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The geometry of surfaces in three dimensions. */
class SurfaceTest {
  private static final Domain SQUARE = new Domain(-1, 1, -1, 1);
  private static final Rectangle2D PAGE = new Rectangle2D.Double(10, 20, 600, 400);

  /** A ridge along x at y = 0: 1 on its top, 0 from |y| = 0.4 on. */
  private static final Objective RIDGE =
      new Objective() {
        @Override
        public int dimension() {
          return 2;
        }

        @Override
        public double value(Vector params) {
          return Math.max(0, 1 - Math.abs(params.get(1)) / 0.4);
        }

        @Override
        public double valueAndGradient(Vector params, Vector gradient) {
          throw new UnsupportedOperationException();
        }
      };

  private static Terrain ridge() {
    return Terrain.of(RIDGE, SQUARE, Spread.LINEAR);
  }

  @ParameterizedTest
  @CsvSource({"28, 38, 1", "0, 4, 1", "317, 90, 2.5", "200, 61, 0.5"})
  void aPointOfTheBoxComesBackFromItsPixel(double azimuth, double elevation, double zoom) {
    Projection projection = Projection.fitting(new Camera(azimuth, elevation, zoom), PAGE);
    for (double[] point : new double[][] {{0, 0, 0}, {1, 0.25, 0.5}, {0.3, 1, 1}}) {
      double[] p = projection.pixel(point[0], point[1], point[2]);
      assertThat(projection.point(p[0], p[1], p[2])).containsExactly(point, within(1e-12));
    }
  }

  @Test
  void theBoxFitsItsRectangleFromAllSides() {
    for (double azimuth = 0; azimuth < 360; azimuth += 15) {
      for (double elevation : new double[] {4, 30, 60, 90}) {
        Projection projection = Projection.fitting(new Camera(azimuth, elevation, 1), PAGE);
        for (int k = 0; k < 8; k++) {
          double[] p = projection.pixel(k & 1, k >> 1 & 1, k >> 2);
          assertThat(p[0]).isBetween(PAGE.getMinX() - 1e-9, PAGE.getMaxX() + 1e-9);
          assertThat(p[1]).isBetween(PAGE.getMinY() - 1e-9, PAGE.getMaxY() + 1e-9);
        }
      }
    }
  }

  @Test
  void aCameraStaysInItsRange() {
    Camera camera = Camera.USUAL.turned(-1e4, 500).zoomed(1e9);
    assertThat(camera.azimuth()).isBetween(0.0, 360.0);
    assertThat(camera.elevation()).isEqualTo(90);
    assertThat(camera.zoom()).isEqualTo(Camera.LARGEST);
    assertThat(new Camera(1e-30, 30, 1).turned(-2e-30, -90).azimuth()).isLessThan(360);
  }

  /**
   * Seen from low y at elevation e the ray through the top of the ridge (y = 0, height H) meets the
   * ground at y = H / tan e, in the units of the unit square; what is nearer behind the ridge is
   * hidden, what is further is seen.
   */
  @Test
  void aRidgeHidesTheGroundBehindItAsFarAsItsShadowReaches() {
    SurfaceScene scene = scene(30, SQUARE);
    double reach = Projection.HEIGHT / Math.tan(Math.toRadians(30)) * 2; // the square is 2 wide
    assertThat(scene.spot(0, -0.9).orElseThrow().seen()).isTrue();
    assertThat(scene.spot(0, 0).orElseThrow().seen()).isTrue();
    assertThat(scene.spot(0, 0.3).orElseThrow().seen()).isFalse();
    assertThat(scene.spot(0, 0.7).orElseThrow().seen()).isFalse();
    assertThat(reach).isGreaterThan(1);
    SurfaceScene steep = scene(60, SQUARE);
    double near = Projection.HEIGHT / Math.tan(Math.toRadians(60)) * 2;
    assertThat(near).isBetween(0.55, 0.65);
    assertThat(steep.spot(0, near - 0.12).orElseThrow().seen()).isFalse();
    assertThat(steep.spot(0, near + 0.12).orElseThrow().seen()).isTrue();
    assertThat(scene.spot(0, 1.01)).isEmpty();
  }

  private static SurfaceScene scene(double elevation, Domain domain) {
    Recording recording = Samples.recording(Samples.WELLS, Theme.LIGHT);
    Look look = Look.bare(Theme.LIGHT, Messages.in("en"));
    SurfaceFigure figure =
        new SurfaceFigure(
            recording, look, Terrain.of(RIDGE, domain, Spread.LINEAR), new Camera(0, elevation, 1));
    BufferedImage image = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    SurfaceScene scene = figure.drawBase(g, 500, 400, Detail.FINE);
    g.dispose();
    return scene;
  }

  @Test
  void aPathHasItsRowsInOrderAndEndsAtTheLast() {
    History.Snapshot rows = Samples.recording(Samples.WELLS, Theme.LIGHT).traces().get(0).rows();
    SurfacePath path = scene(30, new Domain(-3, 3, -3, 3)).path(rows);
    assertThat(path.row(0)).isZero();
    for (int k = 1; k < path.size(); k++) {
      assertThat(path.row(k)).isGreaterThanOrEqualTo(path.row(k - 1));
    }
    assertThat(path.row(path.size() - 1)).isEqualTo(rows.size() - 1);
  }

  @Test
  void heightsAndColoursRiseWithTheValueAsThePlanesDo() {
    for (Spread spread : List.of(Spread.LINEAR, Spread.LOGARITHMIC)) {
      Terrain terrain = Terrain.of(RIDGE, SQUARE, spread);
      Relief relief = Relief.of(terrain, 60);
      double[] values = DoubleStream.iterate(0.01, v -> v <= 1, v -> v + 0.01).toArray();
      double last = -1;
      for (double value : values) {
        double height = relief.height(terrain.scale().position(value));
        assertThat(height).isGreaterThan(last);
        last = height;
      }
      int n = relief.points();
      SurfacePaint paint = new SurfacePaint(terrain, Theme.LIGHT, 0);
      int[] darkness = new int[n];
      for (int j = 0; j <= n / 2; j++) {
        int rgb = paint.color(relief.position(n / 2, j), 1, 1, true);
        darkness[j] = -(rgb >> 16 & 255); // red falls evenly along the plane's colours
        assertThat(darkness[j]).isGreaterThanOrEqualTo(j == 0 ? -255 : darkness[j - 1]);
      }
      assertThat(darkness[n / 2]).isGreaterThan(darkness[0] + 60);
    }
  }

  @Test
  void fewHugeValuesDoNotFlattenTheOthers() {
    Objective spike =
        new Objective() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double value(Vector p) {
            double x = p.get(0);
            double y = p.get(1);
            return x * x + y * y + (x > 0.95 && y > 0.95 ? 1000 : 0);
          }

          @Override
          public double valueAndGradient(Vector params, Vector gradient) {
            throw new UnsupportedOperationException();
          }
        };
    Relief relief = Relief.of(Terrain.of(spike, SQUARE, Spread.LINEAR), 60);
    assertThat(relief.height(0.0, 0.5)).isGreaterThan(0.4);
    assertThat(relief.height(1.0, 1.0)).isEqualTo(1);
    Relief bowl = Relief.of(ridge(), 60);
    assertThat(bowl.top()).isEqualTo(1);
  }

  @Test
  void theFirstViewShowsTheLowPartsOfAValley() {
    // open towards low y: from there it is seen
    Objective slope =
        new Objective() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double value(Vector p) {
            return p.get(1) + p.get(0) * p.get(0);
          }

          @Override
          public double valueAndGradient(Vector params, Vector gradient) {
            throw new UnsupportedOperationException();
          }
        };
    Camera camera = SurfaceFigure.camera(Terrain.of(slope, SQUARE, Spread.LINEAR));
    assertThat(Math.cos(Math.toRadians(camera.azimuth()))).isGreaterThan(0);
  }
}
