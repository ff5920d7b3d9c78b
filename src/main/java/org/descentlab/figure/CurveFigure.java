package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.descentlab.objective.Interval;
import org.descentlab.text.Messages;

/** The curve of one parameter: the ball of every run, its tangent, and where it was before. */
public final class CurveFigure implements PlotFigure {
  private final Recording recording;
  private final Look look;
  private final CurveRange range;

  /** A figure of a recording whose objective has one parameter. */
  public CurveFigure(Recording recording, Look look) {
    this(recording, look, CurveRange.of(recording, look));
  }

  /** A figure of a part of the curve; its heights are those of the curve there. */
  public CurveFigure(Recording recording, Look look, Interval part) {
    this(recording, look, CurveRange.over(part, recording));
  }

  private CurveFigure(Recording recording, Look look, CurveRange range) {
    this.recording = recording;
    this.look = look;
    this.range = range;
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    Sizes sizes = Sizes.of(look.theme(), width, height);
    List<String> notes = List.of(look.messages().get("figure.caption.tangent"));
    Rectangle2D inside = new Page(look, recording, true, notes).draw(g, width, height, sizes);
    double strip = sizes.text() * 0.95;
    Rectangle2D within =
        new Rectangle2D.Double(
            inside.getX(),
            inside.getY() + strip,
            Math.max(1, inside.getWidth()),
            Math.max(1, inside.getHeight() - strip));
    PlotArea area =
        new AxesFrame(range.x(), range.y(), "x", true, Ground.PLAIN, !look.framed())
            .draw(g, within, look.theme(), sizes);
    Words.of(g, Font.PLAIN, sizes.text())
        .draw("f", inside.getX(), area.top() - sizes.text() * 0.95, look.theme().text());
    Shape clip = g.getClip();
    g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
    balls(g, area, sizes).curve();
    g.setClip(clip);
    return area;
  }

  private BallsOnCurve balls(Graphics2D g, PlotArea area, Sizes sizes) {
    return new BallsOnCurve(g, area, look, sizes, recording.objective());
  }

  @Override
  public PlotArea drawAll(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    balls(g, area, Sizes.of(look.theme(), width, height)).draw(recording.traces());
    g.setClip(clip);
    return area;
  }

  @Override
  public String summary(Messages messages) {
    return summary(recording, range.x(), messages);
  }

  /** Returns what such a figure says of a part of the curve, without drawing it. */
  public static String summary(Recording recording, Span shown, Messages messages) {
    return Summaries.curve(recording, shown, messages);
  }
}
