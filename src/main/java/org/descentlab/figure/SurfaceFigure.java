package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.descentlab.landscape.Terrain;
import org.descentlab.landscape.ValueScale;
import org.descentlab.objective.Domain;
import org.descentlab.text.Messages;

/**
 * The loss surface of two parameters in three dimensions, with the paths of runs on it. Heights and
 * colours have the scale of the plane's colours.
 */
public final class SurfaceFigure implements Layered<SurfaceScene> {
  /** A raster has at most so many samples; larger figures have coarser ones. */
  private static final double MOST_SAMPLES = 24e6;

  /** Paths longer than so many sides of the figure are thinner. */
  private static final double LONG = 8;

  /** How finely a surface is drawn. */
  public enum Detail {
    /** While it is being turned. */
    DRAFT(60, 1),
    /** At rest on a screen, and in an export. */
    FINE(210, 2);

    private final int cells;
    private final int samples;

    Detail(int cells, int samples) {
      this.cells = cells;
      this.samples = samples;
    }
  }

  private final Recording recording;
  private final Look look;
  private final Terrain terrain;
  private final Camera camera;

  /** A figure of a recording; computes its terrain and chooses the view, some ten milliseconds. */
  public SurfaceFigure(Recording recording, Look look) {
    this(recording, look, PlaneFigure.terrain(recording, look, () -> false).orElseThrow());
  }

  private SurfaceFigure(Recording recording, Look look, Terrain terrain) {
    this(recording, look, terrain, camera(terrain));
  }

  /** A figure over a terrain that is known, seen from elsewhere. */
  public SurfaceFigure(Recording recording, Look look, Terrain terrain, Camera camera) {
    this.recording = recording.sharingParameters();
    this.look = look;
    this.terrain = terrain;
    this.camera = camera;
  }

  /** Returns from where most of a terrain's low parts are seen. */
  public static Camera camera(Terrain terrain) {
    return Viewpoint.of(terrain, Theme.LIGHT);
  }

  /** Draws the surface in its box without paths, and returns where it came to stand. */
  public SurfaceScene drawBase(Graphics2D g, double width, double height, Detail detail) {
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Page page = new Page(look, recording, true, List.of());
    Rectangle2D inside = page.draw(g, width, height, sizes);
    g.clip(inside);
    Relief relief = Relief.of(terrain, detail.cells);
    PlaneNames names = new PlaneNames(recording, look.messages());
    String[] words = {names.x(), names.y(), names.value(terrain.scale())};
    SurfaceFrame frame = new SurfaceFrame(g, look.theme(), sizes, spans(relief), words);
    Projection projection = Projection.fitting(camera, frame.room(inside));
    frame.draw(projection, inside);
    SurfaceScene scene = surface(g, relief, projection, inside, sizes, detail);
    paths(g, scene, sizes, inside).minimizers(terrain.minimizers());
    double y = inside.getMaxY() - sizes.small();
    page.thinned(g, sizes, inside.getX(), inside.getMaxX(), y);
    return scene;
  }

  private Span[] spans(Relief relief) {
    Domain domain = terrain.grid().domain();
    ValueScale scale = terrain.scale();
    double top = scale.low() + relief.top() * (scale.high() - scale.low());
    return new Span[] {
      Span.linear(domain.xMin(), domain.xMax()),
      Span.linear(domain.yMin(), domain.yMax()),
      new Span(scale.low(), scale.logarithmic() ? scale.high() : top, scale.logarithmic())
    };
  }

  /** Draws the surface as an image whose pixels are the device's. */
  private SurfaceScene surface(
      Graphics2D g,
      Relief relief,
      Projection projection,
      Rectangle2D inside,
      Sizes sizes,
      Detail detail) {
    double most = MOST_SAMPLES / (detail.samples * detail.samples);
    double finest = Math.sqrt(most / (inside.getWidth() * inside.getHeight()));
    double scale = Math.max(1e-3, Math.min(finest, Resolution.across(g)));
    int width = (int) Math.max(1, Math.ceil(inside.getWidth() * scale));
    int height = (int) Math.max(1, Math.ceil(inside.getHeight() * scale));
    int samples = detail.samples;
    SurfacePaint paint =
        new SurfacePaint(
            terrain, look.theme(), Math.max(0.8, sizes.line() * 0.4 * scale) * samples);
    double left = inside.getX();
    double top = inside.getY();
    SurfaceRaster raster =
        new SurfaceRaster(
            relief, projection.in(left, top, scale * samples), paint, width, height, samples);
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale(1 / scale, 1 / scale);
    g.drawImage(raster.image(), place, null);
    return new SurfaceScene(relief, terrain.grid().domain(), projection, raster, left, top, scale);
  }

  private SurfacePaths paths(Graphics2D g, SurfaceScene scene, Sizes sizes, Rectangle2D inside) {
    double usual = LONG * (inside.getWidth() + inside.getHeight()) / 2;
    return new SurfacePaths(g, scene, look, sizes, usual);
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    SurfaceScene scene = drawBase(g, width, height, Detail.FINE);
    drawMoving(g, scene, width, height);
    g.setClip(clip);
  }

  @Override
  public SurfaceScene drawStill(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    SurfaceScene scene = drawBase(g, width, height, Detail.FINE);
    g.setClip(clip);
    return scene;
  }

  @Override
  public void drawMoving(Graphics2D g, SurfaceScene scene, double width, double height) {
    Page.smooth(g);
    Rectangle2D all = new Rectangle2D.Double(0, 0, width, height);
    paths(g, scene, Sizes.of(look.theme(), width, height), all).draw(recording.traces());
  }

  @Override
  public SurfaceFigure upTo(double step) {
    return new SurfaceFigure(recording, look.upTo(step), terrain, camera);
  }

  @Override
  public String summary(Messages messages) {
    return summary(recording, terrain.grid().domain(), messages);
  }

  /** Returns what such a figure says of a part of the plane, without its terrain. */
  public static String summary(Recording recording, Domain shown, Messages messages) {
    return Summaries.surface(recording.sharingParameters(), shown, messages);
  }
}
