package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.text.Messages;

/**
 * What a network takes each place of the plane of two features for, in the colour of the class,
 * stronger the surer it is; the boundary between classes; training data filled, test data as rings.
 */
public final class ClassMapFigure implements PlotFigure {
  private static final int MANY = 3000;

  private final Recording recording;
  private final Look look;
  private final ClassMap map;
  private final ClassColors colors;

  /** A figure of the first run of a recording whose map was found. */
  public ClassMapFigure(Recording recording, Look look) {
    this.recording = recording;
    this.look = look;
    this.map = recording.found(ClassMap.class).get(0);
    this.colors = new ClassColors(look.theme());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(Sheet.at(look, map));
    notes.addAll(RunNote.settings(look, recording, map.run()));
    notes.add(look.messages().get("figure.boundary.key"));
    return notes;
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Page page = new Page(look, recording, false, notes());
    Rectangle2D inside = page.draw(g, width, height, sizes);
    double strip = sizes.text() * 0.95;
    Rectangle2D within =
        new Rectangle2D.Double(
            inside.getX(),
            inside.getY() + strip,
            Math.max(1, inside.getWidth()),
            Math.max(1, inside.getHeight() - strip));
    AxesFrame frame =
        new AxesFrame(
            Span.linear(map.domain().xMin(), map.domain().xMax()),
            Span.linear(map.domain().yMin(), map.domain().yMax()),
            "x₁",
            false,
            (graphics, area) -> ground(graphics, area, sizes));
    PlotArea area = frame.draw(g, within, look.theme(), sizes);
    double line = area.top() - sizes.text() * 0.95;
    Words words = Words.of(g, Font.PLAIN, sizes.text());
    words.draw("x₂", inside.getX(), line, look.theme().text());
    double left = inside.getX() + words.width("x₂");
    page.remarks(g, sizes, left, area.left() + area.width(), line);
    g.setClip(clip);
    return area;
  }

  private void ground(Graphics2D g, PlotArea area, Sizes sizes) {
    BufferedImage image = new BufferedImage(map.nx(), map.ny(), BufferedImage.TYPE_INT_RGB);
    for (int j = 0; j < map.ny(); j++) {
      for (int i = 0; i < map.nx(); i++) {
        int at = j * map.nx() + i;
        int rgb = colors.ground(map.winners()[at], map.classes(), map.probabilities()[at]);
        image.setRGB(i, map.ny() - 1 - j, rgb);
      }
    }
    // places stand on the edges of the plot: half a cell lies beyond each
    double wide = area.width() / (map.nx() - 1);
    double high = area.height() / (map.ny() - 1);
    AffineTransform to =
        AffineTransform.getTranslateInstance(area.left() - wide / 2, area.top() - high / 2);
    to.scale(wide, high);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, to, null);
    g.setStroke(new BasicStroke((float) (sizes.line() * 0.9)));
    g.setColor(Ink.of(look.theme().text(), 0.85));
    g.draw(new ClassEdges(map).path(area));
  }

  @Override
  public PlotArea drawAll(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    Sizes sizes = Sizes.of(look.theme(), width, height);
    DataPlot.clip(g, area);
    Pen pen = new Pen(g, look.theme(), sizes);
    ClassMap.Points points = map.points();
    int stride = Math.max(1, points.x().length / MANY);
    for (boolean test : new boolean[] {false, true}) {
      for (int i = 0; i < points.x().length; i += stride) {
        if (points.test()[i] == test) {
          point(pen, area, i);
        }
      }
    }
    g.setClip(clip);
    return area;
  }

  /** Classes differ in shape too. */
  private static Marker marker(int label) {
    return switch (label % 4) {
      case 0 -> Marker.CIRCLE;
      case 1 -> Marker.TRIANGLE;
      case 2 -> Marker.SQUARE;
      default -> Marker.DIAMOND;
    };
  }

  private void point(Pen pen, PlotArea area, int i) {
    ClassMap.Points points = map.points();
    double px = area.pixelX(points.x()[i]);
    double py = area.pixelY(points.y()[i]);
    int label = points.labels()[i];
    double radius = pen.sizes().marker() * (points.x().length > 400 ? 0.5 : 0.65);
    Shape shape = Pen.polygon(marker(label).outline(px, py, radius));
    int rgb = colors.point(label);
    boolean test = points.test()[i];
    pen.g().setColor(Ink.of(test ? look.theme().halo() : rgb));
    pen.g().fill(shape);
    pen.g().setStroke(pen.stroke(pen.sizes().line() * (test ? 0.6 : 0.35), List.of()));
    pen.g().setColor(Ink.of(test ? rgb : look.theme().halo()));
    pen.g().draw(shape);
  }

  @Override
  public String summary(Messages messages) {
    int train = 0;
    for (boolean test : map.points().test()) {
      train += test ? 0 : 1;
    }
    return messages.format(
        "figure.boundary.summary",
        map.run(),
        Sheet.count(map.step()),
        map.classes(),
        train,
        map.points().test().length - train);
  }
}
