package org.descentlab.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.descentlab.figure.AxisColors;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Theme;
import org.descentlab.landscape.Curvature;

/**
 * The principal axes of a Hessian at a point of the plane: two double-headed lines, those of the
 * ellipse on which the quadratic there has one value, longer where it is flatter; dashed where it
 * curves downwards.
 *
 * @param x of the point
 * @param y of the point
 * @param curvature there, of two parameters
 */
record PrincipalAxes(double x, double y, Curvature curvature) implements PlaneMark {
  /** Half the length of the longer one, as a share of the plot's shorter side. */
  private static final double LONG = 0.24;

  private static final double SHORT = 18;
  private static final double HEAD = 7;
  private static final double LINE = 3;
  private static final double HALO = 2;
  private static final double LETTERS = 14;

  /** An axis in pixels, from the point to one of its ends. */
  record Arm(double dx, double dy, double lambda) {
    double length() {
      return Math.hypot(dx, dy);
    }

    Arm scaled(double times) {
      return new Arm(dx * times, dy * times, lambda);
    }
  }

  /** The arms of both axes in a plot, the flatter first; none where nothing is known. */
  Arm[] arms(PlotArea area) {
    Arm[] raw = {arm(area, 0), arm(area, 1)};
    double longest = Math.max(raw[0].length(), raw[1].length());
    if (!Double.isFinite(longest) || longest == 0 || !area.contains(pixelX(area), pixelY(area))) {
      return new Arm[0];
    }
    double wanted = LONG * Math.min(area.width(), area.height());
    Arm[] arms = new Arm[2];
    for (int i = 0; i < 2; i++) {
      double length = Math.max(Math.min(SHORT, wanted), wanted * raw[i].length() / longest);
      arms[i] = raw[i].scaled(length / raw[i].length());
    }
    return arms;
  }

  /** As long as 1/√|λ| in the plane; a direction without curvature as if it had a little. */
  private Arm arm(PlotArea area, int i) {
    double[] lambdas = curvature.eigenvalues();
    double most = Math.max(Math.abs(lambdas[0]), Math.abs(lambdas[1]));
    double size = Math.max(Math.abs(lambdas[i]), most > 0 ? most * 1e-4 : 1);
    double[] axis = curvature.eigenvectors()[i];
    double dx = axis[0] / Math.sqrt(size) * area.width() / (area.x().high() - area.x().low());
    double dy = -axis[1] / Math.sqrt(size) * area.height() / (area.y().high() - area.y().low());
    return new Arm(dx, dy, lambdas[i]);
  }

  private double pixelX(PlotArea area) {
    return area.pixelX(x);
  }

  private double pixelY(PlotArea area) {
    return area.pixelY(y);
  }

  @Override
  public void draw(GraphicsContext g, PlotArea area, Theme theme) {
    Arm[] arms = arms(area);
    Color halo = Brush.color(theme.halo());
    for (int i = 0; i < arms.length; i++) {
      Color color = Brush.color(AxisColors.rgb(i, 2, theme));
      double times = theme.factor();
      stroke(g, area, arms[i], halo, (LINE + 2 * HALO) * times, times);
      stroke(g, area, arms[i], color, LINE * times, times);
    }
  }

  @Override
  public void drawCaptions(GraphicsContext g, PlotArea area, Theme theme) {
    Arm[] arms = arms(area);
    for (int i = 0; i < arms.length; i++) {
      caption(g, area, arms[i], i, theme);
    }
  }

  private void stroke(
      GraphicsContext g, PlotArea area, Arm arm, Color color, double width, double times) {
    double px = pixelX(area);
    double py = pixelY(area);
    g.setStroke(color);
    g.setLineWidth(width);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineDashes();
    double head = Math.min(HEAD * times, arm.length() * 0.6);
    double ux = arm.dx() / arm.length();
    double uy = arm.dy() / arm.length();
    for (int sign : new int[] {-1, 1}) {
      double tipX = px + sign * arm.dx();
      double tipY = py + sign * arm.dy();
      double backX = tipX - sign * ux * head;
      double backY = tipY - sign * uy * head;
      double side = head * 0.55;
      g.strokePolyline(
          new double[] {backX - uy * side, tipX, backX + uy * side},
          new double[] {backY + ux * side, tipY, backY - ux * side},
          3);
    }
    if (arm.lambda() < 0) {
      g.setLineDashes(7 * times, 6 * times);
    }
    g.strokeLine(px - arm.dx(), py - arm.dy(), px + arm.dx(), py + arm.dy());
    g.setLineDashes();
  }

  /** The eigenvalue beyond the end of its axis that lies further right, or further up. */
  private void caption(GraphicsContext g, PlotArea area, Arm arm, int i, Theme theme) {
    boolean upright = Math.abs(arm.dx()) < Math.abs(arm.dy()) * 0.2;
    int sign = upright ? (arm.dy() < 0 ? 1 : -1) : arm.dx() >= 0 ? 1 : -1;
    double size = LETTERS * theme.factor();
    double gap = size * 0.55;
    double along = arm.length() + gap;
    double tipX = pixelX(area) + sign * arm.dx() / arm.length() * along;
    double tipY = pixelY(area) + sign * arm.dy() / arm.length() * along;
    String text = AxisColors.symbol(i) + " = " + Numbers.rounded(arm.lambda()).replace('-', '−');
    double width = text.length() * size * 0.55;
    boolean left = !upright && tipX + width > area.left() + area.width();
    double limitedY =
        Math.max(area.top() + size, Math.min(area.top() + area.height() - size, tipY));
    g.setFont(Font.font(g.getFont().getFamily(), FontWeight.BOLD, size));
    g.setTextAlign(
        upright ? TextAlignment.CENTER : left ? TextAlignment.RIGHT : TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    double textX = left ? area.left() + area.width() - gap / 2 : tipX;
    double textY = left ? limitedY - size : limitedY;
    g.setStroke(Brush.color(theme.halo()));
    g.setLineWidth(3.5 * theme.factor());
    g.strokeText(text, textX, textY);
    g.setFill(Brush.color(AxisColors.rgb(i, 2, theme)));
    g.fillText(text, textX, textY);
  }
}
