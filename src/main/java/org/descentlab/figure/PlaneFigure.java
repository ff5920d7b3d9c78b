package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.landscape.Terrain;
import org.descentlab.objective.Domain;
import org.descentlab.text.Messages;

/** The paths of runs over the plane of two parameters: heat map, level sets, minimizers, heads. */
public final class PlaneFigure implements PlotFigure, Layered<PlotArea> {
  private final Recording recording;
  private final Look look;
  private final Terrain terrain;
  private final HeatMap heat;

  /** A figure of a recording; computes its terrain, some ten milliseconds. */
  public PlaneFigure(Recording recording, Look look) {
    this(recording, look, terrain(recording, look, () -> false).orElseThrow());
  }

  /** A figure over a terrain that is known: for another size, theme or playhead. */
  public PlaneFigure(Recording recording, Look look, Terrain terrain) {
    this(recording.sharingParameters(), look, terrain, new HeatMap(terrain));
  }

  private PlaneFigure(Recording recording, Look look, Terrain terrain, HeatMap heat) {
    this.recording = recording;
    this.look = look;
    this.terrain = terrain;
    this.heat = heat;
  }

  /** Returns what is shown of the plane: the look's choice, the file's, or the problem's own. */
  public static Domain domain(Recording recording, Look look) {
    return PlaneView.domain(recording.sharingParameters(), look);
  }

  /**
   * Returns the terrain that such a figure shows.
   *
   * @param cancelled asked often; once true, the answer is empty
   */
  public static Optional<Terrain> terrain(
      Recording recording, Look look, BooleanSupplier cancelled) {
    return Terrain.of(
        recording.objective(), domain(recording, look), PlaneView.spread(recording), cancelled);
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Page page = new Page(look, recording, true, List.of());
    Rectangle2D inside = page.draw(g, width, height, sizes);
    double strip = sizes.text() * 0.95;
    String usual = look.framed() ? "" : AxesFrame.USUAL_LABEL;
    ColorBar bar = new ColorBar(g, look.theme(), sizes, terrain, inside.getHeight() - strip, usual);
    double gap = sizes.text() * 0.9;
    Rectangle2D within =
        new Rectangle2D.Double(
            inside.getX(),
            inside.getY() + strip,
            Math.max(1, inside.getWidth() - bar.width()),
            Math.max(1, inside.getHeight() - strip));
    PlotArea area = frame(g, within, sizes);
    minimizers(g, area, sizes);
    double barLeft = area.left() + area.width() + gap;
    bar.draw(barLeft, area.top(), area.height());
    Words words = Words.of(g, Font.PLAIN, sizes.text());
    double y = area.top() - sizes.text() * 0.95;
    words.draw(names().y(), labelX(inside, area), y, look.theme().text());
    String value = names().value(terrain.scale());
    double valueLeft = Math.min(barLeft, inside.getMaxX() - words.width(value));
    words.draw(value, valueLeft, y, look.theme().text());
    double right = Math.min(area.left() + area.width(), valueLeft - sizes.text());
    page.thinned(g, sizes, area.left() + sizes.text(), right, y);
    return area;
  }

  /** At the left edge; nearer to the plot where equal scales leave room beside it. */
  private double labelX(Rectangle2D inside, PlotArea area) {
    double left = inside.getX();
    return look.equalScale() ? Math.max(left, area.left() - (area.width() + left) * 0.06) : left;
  }

  private PlotArea frame(Graphics2D g, Rectangle2D within, Sizes sizes) {
    Domain domain = terrain.grid().domain();
    AxesFrame frame =
        new AxesFrame(
            Span.linear(domain.xMin(), domain.xMax()),
            Span.linear(domain.yMin(), domain.yMax()),
            names().x(),
            false,
            (graphics, area) -> {
              heat.paint(graphics, area, look.theme());
              LevelLines.paint(graphics, area, terrain, look.theme(), sizes);
            },
            !look.framed());
    return frame.draw(
        g, look.equalScale() ? equal(within, frame, sizes) : within, look.theme(), sizes);
  }

  /** The part of a rectangle in which x and y have the same scale, centred. */
  private Rectangle2D equal(Rectangle2D within, AxesFrame frame, Sizes sizes) {
    Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    PlotArea full = frame.withGround(Ground.PLAIN).draw(scratch, within, look.theme(), sizes);
    scratch.dispose();
    Domain domain = terrain.grid().domain();
    double unit = Math.min(full.width() / domain.width(), full.height() / domain.height());
    double spareX = full.width() - unit * domain.width();
    double spareY = full.height() - unit * domain.height();
    return new Rectangle2D.Double(
        within.getX() + spareX / 2,
        within.getY() + spareY / 2,
        within.getWidth() - spareX,
        within.getHeight() - spareY);
  }

  private void minimizers(Graphics2D g, PlotArea area, Sizes sizes) {
    Pen pen = new Pen(g, look.theme(), sizes);
    double r = sizes.marker() * 1.15;
    for (double[] m : terrain.minimizers()) {
      double x = area.pixelX(m[0]);
      double y = area.pixelY(m[1]);
      for (boolean halo : new boolean[] {true, false}) {
        g.setStroke(pen.stroke(sizes.line() * (halo ? 2 : 0.9), List.of()));
        g.setColor(Ink.of(halo ? look.theme().halo() : look.theme().text()));
        g.draw(new Line2D.Double(x - r, y - r, x + r, y + r));
        g.draw(new Line2D.Double(x - r, y + r, x + r, y - r));
      }
    }
  }

  @Override
  public PlotArea drawAll(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    drawMoving(g, area, width, height);
    g.setClip(clip);
    return area;
  }

  @Override
  public PlotArea drawStill(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    g.setClip(clip);
    return area;
  }

  @Override
  public void drawMoving(Graphics2D g, PlotArea area, double width, double height) {
    Page.smooth(g);
    Sizes sizes = Sizes.of(look.theme(), width, height);
    new Trajectories(g, area, look, sizes).draw(recording.traces());
  }

  @Override
  public PlaneFigure upTo(double step) {
    return new PlaneFigure(recording, look.upTo(step), terrain, heat);
  }

  private PlaneNames names() {
    return new PlaneNames(recording, look.messages());
  }

  @Override
  public String summary(Messages messages) {
    return summary(recording, terrain.grid().domain(), messages);
  }

  /** Returns what such a figure says of a part of the plane, without its terrain. */
  public static String summary(Recording recording, Domain shown, Messages messages) {
    return Summaries.plane(recording.sharingParameters(), shown, messages);
  }
}
