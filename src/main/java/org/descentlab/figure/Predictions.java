package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.descentlab.experiment.run.Run;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.LinearRegression;

/** What runs predict against the targets; on the diagonal both agree. */
final class Predictions {
  private static final int MANY_POINTS = 800;

  private final Pen pen;
  private final PlotArea area;
  private final Look look;
  private final LinearRegression regression;

  Predictions(Graphics2D g, PlotArea area, Look look, Sizes sizes, LinearRegression regression) {
    this.pen = new Pen(g, look.theme(), sizes);
    this.area = area;
    this.look = look;
    this.regression = regression;
  }

  void draw(List<RunTrace> traces) {
    pen.g().setStroke(pen.stroke(pen.sizes().line() * 0.8, List.of(4.0, 3.0)));
    pen.g().setColor(Ink.of(look.theme().text()));
    pen.g()
        .draw(
            new Line2D.Double(
                area.left(), area.top() + area.height(), area.left() + area.width(), area.top()));
    traces.forEach(this::points);
  }

  private void points(RunTrace trace) {
    int shown = trace.rowAt(look.upToStep());
    int dimension = regression.dimension();
    if (shown < 0 || dimension > Run.MAX_THETAS) {
      return;
    }
    DoubleVector params = DoubleVector.zeros(dimension);
    for (int j = 0; j < dimension; j++) {
      params.put(j, trace.rows().theta(shown, j));
    }
    int stride = Math.max(1, regression.size() / MANY_POINTS);
    for (int i = 0; i < regression.size(); i += stride) {
      double px = area.pixelX(regression.data().target(i));
      double py = area.pixelY(regression.predict(params, i));
      if (area.contains(px, py)) {
        pen.marker(trace.style(), px, py, 0.6);
      }
    }
  }
}
