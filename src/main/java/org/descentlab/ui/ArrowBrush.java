package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Theme;

/**
 * Draws arrows with captions so that they are seen on any ground.
 *
 * @param g where
 * @param area what is in view
 * @param theme colours and sizes
 */
record ArrowBrush(GraphicsContext g, PlotArea area, Theme theme) {
  private static final double LETTERS = 13;
  private static final double PAD = 4;
  private static final double HALO = 2;
  private static final double POINT = 5;

  /** So near to the heads of runs no caption is placed. */
  private static final double CLEAR = 9;

  /** An arrow with a halo. */
  void arrow(ArrowStroke arrow) {
    double[][] head = arrow.triangle();
    double[] neck = arrow.neck();
    g.setLineDashes();
    g.setLineCap(StrokeLineCap.ROUND);
    for (boolean halo : new boolean[] {true, false}) {
      Color color = Brush.color(halo ? theme.halo() : arrow.rgb());
      double more = halo ? 2 * HALO * theme.factor() : 0;
      g.setStroke(color);
      g.setFill(color);
      g.setLineWidth(arrow.width() + more);
      g.strokeLine(arrow.x0(), arrow.y0(), neck[0], neck[1]);
      g.fillPolygon(head[0], head[1], 3);
      if (halo) {
        g.setLineWidth(more);
        g.strokePolygon(head[0], head[1], 3);
      }
    }
  }

  /** A thin line from a ball to an arrow that begins beneath it. */
  void guide(double x, double y, ArrowStroke arrow) {
    g.setStroke(Brush.color(theme.muted()));
    g.setLineWidth(theme.factor());
    g.setLineDashes(3 * theme.factor(), 3 * theme.factor());
    g.strokeLine(x, y, arrow.x0(), arrow.y0());
    g.setLineDashes();
  }

  /** A ring where the step arrives. */
  void point(double x, double y, int rgb) {
    double r = POINT * theme.factor();
    g.setLineDashes();
    g.setFill(Brush.color(theme.halo()));
    g.fillOval(x - r - HALO, y - r - HALO, 2 * (r + HALO), 2 * (r + HALO));
    g.setStroke(Brush.color(rgb));
    g.setLineWidth(2.2 * theme.factor());
    g.strokeOval(x - r, y - r, 2 * r, 2 * r);
  }

  /** Places for captions beside these arrows, and not at these points of the plane. */
  CaptionPlaces places(List<ArrowStroke> arrows, List<double[]> points) {
    double clear = CLEAR * theme.factor();
    double edge = 2;
    List<CaptionPlaces.Box> taken =
        points.stream()
            .map(p -> new double[] {area.pixelX(p[0]) - clear, area.pixelY(p[1]) - clear})
            .map(p -> new CaptionPlaces.Box(p[0], p[1], 2 * clear, 2 * clear))
            .toList();
    CaptionPlaces.Box view =
        new CaptionPlaces.Box(
            area.left() + edge,
            area.top() + edge,
            area.width() - 2 * edge,
            area.height() - 2 * edge);
    return new CaptionPlaces(view, arrows, taken);
  }

  /** A caption near the tip of its arrow; none where there is no room. */
  void caption(CaptionPlaces places, ArrowStroke arrow, String words, boolean strong) {
    Font font = Typeface.of(strong ? FontWeight.BOLD : FontWeight.NORMAL, LETTERS * theme.factor());
    Text text = new Text(words);
    text.setFont(font);
    double width = Math.ceil(text.getLayoutBounds().getWidth()) + 2 * PAD;
    double height = Math.ceil(LETTERS * theme.factor() * 1.35) + 2;
    Optional<CaptionPlaces.Box> place = places.next(new CaptionPlaces.Wish(arrow, width, height));
    place.ifPresent(
        box -> {
          lead(arrow, box);
          g.setFill(Brush.color(theme.background()).deriveColor(0, 1, 1, 0.88));
          g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 7, 7);
          g.setFill(Brush.color(arrow.rgb()));
          g.setFont(font);
          g.setTextBaseline(VPos.CENTER);
          g.fillText(words, box.x() + PAD, box.y() + box.height() / 2);
        });
  }

  /** A thin line to a caption that is not at the tip. */
  private void lead(ArrowStroke arrow, CaptionPlaces.Box box) {
    double x = Math.max(box.x(), Math.min(arrow.x1(), box.x() + box.width()));
    double y = Math.max(box.y(), Math.min(arrow.y1(), box.y() + box.height()));
    if (Math.hypot(x - arrow.x1(), y - arrow.y1()) > 1.6 * LETTERS) {
      g.setStroke(Brush.color(arrow.rgb()));
      g.setLineWidth(theme.factor());
      g.strokeLine(arrow.x1(), arrow.y1(), x, y);
    }
  }
}
