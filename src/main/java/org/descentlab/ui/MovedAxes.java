package org.descentlab.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Sizes;
import org.descentlab.figure.Theme;
import org.descentlab.figure.Ticks;

/**
 * The marks and numbers beside axes that are being moved, over those of the picture that is moved:
 * they are right in every frame, and where the next picture will have them.
 */
final class MovedAxes extends Canvas {
  /** The picture's frame stays in view. */
  private static final double FRAME = 1.5;

  /** In font sizes: a mark, a number's distance below and at the left, and how high one is. */
  private static final double MARK = 0.3;

  private static final double BELOW = 0.3;
  private static final double LEFT = 0.35;
  private static final double HIGH = 1.55;

  MovedAxes() {
    getStyleClass().add("moved-axes");
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Shows what belongs beside these axes, in a picture of this size. */
  void show(PlotArea area, Theme theme, double width, double height) {
    setWidth(width);
    setHeight(height);
    Sizes sizes = Sizes.of(theme, width, height);
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    g.setFill(Brush.color(theme.background()));
    double text = sizes.text();
    double bottom = area.top() + area.height();
    g.fillRect(0, area.top() - text / 2, area.left() - FRAME, area.height() + text / 2 + FRAME);
    g.fillRect(0, bottom + FRAME, area.left() + area.width() + 2 * text, HIGH * text);
    g.setStroke(Brush.color(theme.frame()));
    g.setLineWidth(sizes.line() * 0.4);
    g.setFill(Brush.color(theme.muted()));
    g.setFont(Typeface.of(text));
    below(g, area, text);
    beside(g, area, text);
  }

  private static void below(GraphicsContext g, PlotArea area, double text) {
    double bottom = area.top() + area.height();
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.TOP);
    for (Ticks tick : Ticks.along(area.x(), area.width(), text, true)) {
      double x = area.pixelX(tick.value());
      g.strokeLine(x, bottom, x, bottom + MARK * text);
      g.fillText(tick.label(), x, bottom + BELOW * text);
    }
  }

  private static void beside(GraphicsContext g, PlotArea area, double text) {
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    for (Ticks tick : Ticks.along(area.y(), area.height(), text, false)) {
      double y = area.pixelY(tick.value());
      g.strokeLine(area.left() - MARK * text, y, area.left(), y);
      g.fillText(tick.label(), area.left() - LEFT * text, y);
    }
  }
}
