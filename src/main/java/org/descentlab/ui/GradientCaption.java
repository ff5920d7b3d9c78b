package org.descentlab.ui;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Theme;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * What the arrows of gradients are, in the corner of the plane that paths keep furthest away from:
 * it stays there as long as the paths and the plane stay the same.
 */
final class GradientCaption {
  private static final double LETTERS = 12;
  private static final double SAMPLE = 20;
  private static final double ROOM = 7;

  /** So many rows of each path are looked at. */
  private static final int LOOKS = 200;

  /**
   * One line of it.
   *
   * @param text what it says
   * @param color of the stroke before it
   * @param width of this stroke
   */
  record Line(String text, Color color, double width) {}

  private long recording = -1;
  private @Nullable PlotArea placed;
  private boolean right;
  private boolean bottom;

  void draw(GraphicsContext g, PlotArea area, Theme theme, SeenStep seen, List<Line> lines) {
    place(area, seen.recorded());
    double times = theme.factor();
    Font font = Typeface.of(LETTERS * times);
    double letters = 0;
    for (Line line : lines) {
      Text text = new Text(line.text());
      text.setFont(font);
      letters = Math.max(letters, text.getLayoutBounds().getWidth());
    }
    double room = ROOM * times;
    double step = LETTERS * 1.4 * times;
    double width = letters + SAMPLE * times + 3 * room;
    double height = lines.size() * step + 1.5 * room;
    double x = right ? area.left() + area.width() - width - room : area.left() + room;
    double y = bottom ? area.top() + area.height() - height - room : area.top() + room;
    g.setFill(Brush.color(theme.background()).deriveColor(0, 1, 1, 0.88));
    g.fillRoundRect(x, y, width, height, 8, 8);
    g.setStroke(Brush.color(theme.frame()));
    g.setLineWidth(1);
    g.setLineDashes();
    g.strokeRoundRect(x, y, width, height, 8, 8);
    g.setFont(font);
    g.setTextBaseline(VPos.CENTER);
    double middle = y + 0.75 * room + step / 2;
    for (Line line : lines) {
      g.setStroke(line.color());
      g.setLineWidth(line.width() * times);
      g.strokeLine(x + room, middle, x + room + SAMPLE * times, middle);
      g.setFill(Brush.color(theme.text()));
      g.fillText(line.text(), x + 2 * room + SAMPLE * times, middle);
      middle += step;
    }
  }

  private void place(PlotArea area, Recorded now) {
    if (now.request() == recording && area.equals(placed)) {
      return;
    }
    recording = now.request();
    placed = area;
    double furthest = -1;
    for (boolean atRight : new boolean[] {false, true}) {
      for (boolean atBottom : new boolean[] {false, true}) {
        double x = area.left() + (atRight ? area.width() : 0);
        double y = area.top() + (atBottom ? area.height() : 0);
        double distance = distance(area, now, x, y);
        if (distance > furthest) {
          furthest = distance;
          right = atRight;
          bottom = atBottom;
        }
      }
    }
  }

  /** How near, in pixels, a path comes to a point. */
  private static double distance(PlotArea area, Recorded now, double x, double y) {
    double least = Double.MAX_VALUE;
    for (Track track : now.sharingParameters()) {
      History.Snapshot rows = track.history().snapshot();
      int stride = Math.max(1, rows.size() / LOOKS);
      for (int i = 0; i < rows.size(); i += stride) {
        double px = area.pixelX(rows.theta(i, 0));
        double py = area.pixelY(rows.theta(i, 1));
        if (area.contains(px, py)) {
          least = Math.min(least, Math.hypot(px - x, py - y));
        }
      }
    }
    return least;
  }
}
