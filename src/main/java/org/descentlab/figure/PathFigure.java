package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.RunSpec;
import org.descentlab.landscape.Terrain;
import org.descentlab.objective.Domain;
import org.descentlab.text.Messages;

/**
 * The path of a network's parameters on the plane of its two principal components, or of two random
 * directions, over the loss on that plane as far as it is known; the axes say how much of the
 * path's variance they explain, a line how far the loss on the plane is from the true one (Li et
 * al. 2018, "Visualizing the Loss Landscape of Neural Nets", sections 4 and 7).
 */
public final class PathFigure implements PlotFigure {
  private static final double MARGIN = 0.12;

  private final Recording recording;
  private final Look look;
  private final PathPlane plane;

  /** A figure of the first run of a recording whose plane along these directions was found. */
  public PathFigure(Recording recording, Look look, PathPlane.Directions directions) {
    this.recording = recording;
    this.look = look;
    this.plane = directions.in(recording).get(0);
  }

  /** The part of the plane that shows a path with room around it. */
  public static Domain around(double[] x, double[] y) {
    Span across = DataPlot.span(x.length, i -> x[i]);
    Span up = DataPlot.span(y.length, i -> y[i]);
    double dx = MARGIN * (across.high() - across.low());
    double dy = MARGIN * (up.high() - up.low());
    return new Domain(across.low() - dx, across.high() + dx, up.low() - dy, up.high() + dy);
  }

  /** The part of a plane of random directions: one length of each on all sides, and the path. */
  public static Domain withLengths(double[] x, double[] y) {
    Domain path = around(x, y);
    return new Domain(
        Math.min(-1, path.xMin()),
        Math.max(1, path.xMax()),
        Math.min(-1, path.yMin()),
        Math.max(1, path.yMax()));
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Page page = new Page(look, recording, false, notes());
    Rectangle2D inside = page.draw(g, width, height, sizes);
    double strip = sizes.text() * 0.95;
    double high = inside.getHeight() - strip;
    Optional<ColorBar> bar =
        plane.terrain().map(t -> new ColorBar(g, look.theme(), sizes, t, high, "−0.000"));
    double right = bar.map(ColorBar::width).orElse(0.0);
    Rectangle2D within =
        new Rectangle2D.Double(
            inside.getX(),
            inside.getY() + strip,
            Math.max(1, inside.getWidth() - right),
            Math.max(1, high));
    PlotArea area = frame(sizes).draw(g, within, look.theme(), sizes);
    double barLeft = area.left() + area.width() + sizes.text() * 0.9;
    bar.ifPresent(b -> b.draw(barLeft, area.top(), area.height()));
    Words words = Words.of(g, Font.PLAIN, sizes.text());
    double line = area.top() - sizes.text() * 0.95;
    String up = axis("second", plane.explainedY());
    words.draw(up, inside.getX(), line, look.theme().text());
    page.remarks(g, sizes, inside.getX() + words.width(up), inside.getMaxX(), line);
    g.setClip(clip);
    return area;
  }

  private String axis(String which, double share) {
    return look.messages().format(key(which), MistakesFigure.percent(share));
  }

  /** What is shown before the loss is known. */
  private Domain room() {
    return plane.directions() == PathPlane.Directions.RANDOM
        ? withLengths(plane.x(), plane.y())
        : around(plane.x(), plane.y());
  }

  private String key(String what) {
    return "figure." + plane.directions().figure() + "." + what;
  }

  private AxesFrame frame(Sizes sizes) {
    Domain shown = plane.terrain().map(terrain -> terrain.grid().domain()).orElseGet(this::room);
    Ground ground =
        plane
            .terrain()
            .<Ground>map(terrain -> (g, area) -> ground(g, area, terrain, sizes))
            .orElse(Ground.PLAIN);
    return new AxesFrame(
        DataPlot.horizontal(shown),
        DataPlot.vertical(shown),
        axis("first", plane.explainedX()),
        plane.terrain().isEmpty(),
        ground,
        !look.framed());
  }

  private void ground(Graphics2D g, PlotArea area, Terrain terrain, Sizes sizes) {
    new HeatMap(terrain).paint(g, area, look.theme());
    LevelLines.paint(g, area, terrain, look.theme(), sizes);
  }

  /** The run, and the gap at the playhead. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(plane.run());
    gap(look.upToStep(), look.messages()).ifPresent(notes::add);
    return notes;
  }

  private Optional<String> gap(double step, Messages messages) {
    int at = plane.at(step);
    if (at < 0 || Double.isNaN(plane.losses()[at]) || Double.isNaN(plane.planeLosses()[at])) {
      return Optional.empty();
    }
    return Optional.of(
        messages.format(
            "figure.path.gap",
            Sheet.count(plane.steps()[at]),
            NumberText.shortened(plane.losses()[at]),
            NumberText.shortened(plane.planeLosses()[at]),
            Sheet.count(plane.examples())));
  }

  @Override
  public PlotArea drawAll(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Pen pen = new Pen(g, look.theme(), sizes);
    RunStyle style = style();
    DataPlot.clip(g, area);
    int at = plane.at(look.upToStep());
    pen.line(path(area, Math.max(0, at), plane.steps().length - 1), style, 0.8, 0.4);
    pen.strong(path(area, 0, at), style, 1);
    double radius = sizes.line() * 0.95;
    g.setColor(Ink.of(style.rgb()));
    for (int i = 1; i < at; i++) {
      double x = area.pixelX(plane.x()[i]);
      double y = area.pixelY(plane.y()[i]);
      g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
    start(pen, area);
    if (at >= 0) {
      pen.marker(style, area.pixelX(plane.x()[at]), area.pixelY(plane.y()[at]), 1);
    }
    g.setClip(clip);
    return area;
  }

  private void start(Pen pen, PlotArea area) {
    if (plane.steps().length == 0) {
      return;
    }
    double r = pen.sizes().marker() * 0.8;
    double x = area.pixelX(plane.x()[0]);
    double y = area.pixelY(plane.y()[0]);
    Shape ring = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    pen.g().setColor(Ink.of(look.theme().halo()));
    pen.g().fill(ring);
    pen.g().setStroke(pen.stroke(pen.sizes().line() * 0.8, List.of()));
    pen.g().setColor(Ink.of(look.theme().text()));
    pen.g().draw(ring);
  }

  private Path2D path(PlotArea area, int from, int to) {
    ScreenPath path = new ScreenPath(area, 8);
    for (int i = from; i <= to; i++) {
      path.add(area.pixelX(plane.x()[i]), area.pixelY(plane.y()[i]));
    }
    return path.shape();
  }

  private RunStyle style() {
    List<String> names = recording.experiment().runs().stream().map(RunSpec::name).toList();
    int at = names.indexOf(plane.run());
    return RunStyles.of(recording.experiment().runs(), look.theme()).get(Math.max(0, at));
  }

  @Override
  public String summary(Messages messages) {
    String what =
        messages.format(
            key("summary"),
            plane.run(),
            Sheet.count(plane.step()),
            MistakesFigure.percent(plane.explainedX()),
            MistakesFigure.percent(plane.explainedY()));
    return what + gap(Double.POSITIVE_INFINITY, messages).map(text -> " " + text + ".").orElse("");
  }
}
