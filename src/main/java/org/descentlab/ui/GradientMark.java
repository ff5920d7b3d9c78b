package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.StepArrows;
import org.descentlab.figure.Theme;
import org.descentlab.objective.RowGradients;
import org.descentlab.text.Messages;

/**
 * The negative gradients of single rows at the parameters of a step, those of its mini-batch
 * stronger; boldly what the step sees, and all rows' gradient.
 */
record GradientMark(SeenStep seen, GradientCaption caption, Messages messages)
    implements PlaneMark {
  private static final double HEAD = 4.2;

  @Override
  public void draw(GraphicsContext g, PlotArea area, Theme theme) {
    RowGradients gradients = seen.gradients();
    double factor = ArrowLengths.factor(gradients, area);
    double x = area.pixelX(gradients.params()[0]);
    double y = area.pixelY(gradients.params()[1]);
    if (!area.contains(x, y)) {
      return;
    }
    double times = theme.factor();
    Color batch = Brush.color(StepArrows.color("gradient", theme));
    Color all = Brush.color(theme.text());
    Arrows arrows = new Arrows(g, area, new double[] {x, y}, factor, Brush.color(theme.halo()));
    for (double[] gradient : gradients.ofRows()) {
      arrows.thin(gradient, all.deriveColor(0, 1, 1, 0.4), times);
    }
    for (double[] gradient : gradients.ofBatch()) {
      arrows.thin(gradient, batch.deriveColor(0, 1, 1, 0.85), 1.7 * times);
    }
    arrows.bold(gradients.full(), all, 2.2 * times);
    if (!seen.everything() && gradients.batchSize() > 0) {
      arrows.bold(gradients.ofBatchMean(), batch, 3.2 * times);
    }
    caption.draw(g, area, theme, seen, lines(factor, batch, all));
  }

  private List<GradientCaption.Line> lines(double factor, Color batch, Color all) {
    List<GradientCaption.Line> lines = new ArrayList<>();
    int shown = seen.gradients().rows().length;
    lines.add(
        new GradientCaption.Line(
            shown < seen.size()
                ? messages.format("window.gradients.some", shown, seen.size())
                : messages.format("window.gradients.rows", seen.size()),
            all.deriveColor(0, 1, 1, 0.6),
            1));
    lines.add(
        new GradientCaption.Line(messages.format("window.gradients.full", seen.size()), all, 2.2));
    if (!seen.everything() && seen.gradients().batchSize() > 0) {
      int size = seen.gradients().batchSize();
      lines.add(
          new GradientCaption.Line(messages.format("window.gradients.batch", size), batch, 3.2));
    }
    String said =
        factor == 0
            ? messages.get("window.gradients.zero")
            : messages.format("window.gradients.factor", Numbers.rounded(factor));
    lines.add(new GradientCaption.Line(said, Color.TRANSPARENT, 1));
    return lines;
  }

  /**
   * Arrows from one point.
   *
   * @param from its pixels
   * @param factor how many times longer than they are
   * @param halo around bold ones
   */
  private record Arrows(
      GraphicsContext g, PlotArea area, double[] from, double factor, Color halo) {

    /** The tip of a negative gradient, in pixels. */
    private double[] tip(double[] gradient) {
      return new double[] {
        from[0] - factor * gradient[0] * area.width() / (area.x().high() - area.x().low()),
        from[1] + factor * gradient[1] * area.height() / (area.y().high() - area.y().low())
      };
    }

    void thin(double[] gradient, Color color, double width) {
      line(tip(gradient), color, width);
    }

    private void line(double[] tip, Color color, double width) {
      g.setStroke(color);
      g.setLineWidth(width);
      g.setLineDashes();
      g.setLineCap(StrokeLineCap.ROUND);
      area.clip(from[0], from[1], tip[0], tip[1], 20)
          .ifPresent(p -> g.strokeLine(p[0], p[1], p[2], p[3]));
    }

    void bold(double[] gradient, Color color, double width) {
      double[] tip = tip(gradient);
      double length = Math.hypot(tip[0] - from[0], tip[1] - from[1]);
      double head = Math.min(HEAD * width, length);
      if (!(length > 1) || Double.isInfinite(length)) {
        return;
      }
      double ux = (tip[0] - from[0]) / length;
      double uy = (tip[1] - from[1]) / length;
      double[] neck = {tip[0] - 0.8 * head * ux, tip[1] - 0.8 * head * uy};
      double side = 0.45 * head;
      double[] xs = {tip[0], tip[0] - head * ux - side * uy, tip[0] - head * ux + side * uy};
      double[] ys = {tip[1], tip[1] - head * uy + side * ux, tip[1] - head * uy - side * ux};
      line(neck, halo, width + 2.5);
      g.setLineWidth(2.5);
      g.strokePolygon(xs, ys, 3);
      line(neck, color, width);
      g.setFill(color);
      g.fillPolygon(xs, ys, 3);
    }
  }
}
