package org.descentlab.figure;

import java.awt.geom.Path2D;

/**
 * Where classes meet on a map: for two classes the line on which both are as likely, by marching
 * squares with linear interpolation; for more the edges between places of different classes.
 *
 * @param map of the plane
 */
record ClassEdges(ClassMap map) {

  /** Returns the line, in pixels of the plot. */
  Path2D path(PlotArea area) {
    Path2D path = new Path2D.Double();
    for (int j = 0; j + 1 < map.ny(); j++) {
      for (int i = 0; i + 1 < map.nx(); i++) {
        cell(path, area, i, j);
      }
    }
    return path;
  }

  /** Crossings of the four edges of a cell, joined two by two. */
  private void cell(Path2D path, PlotArea area, int i, int j) {
    int[][] corners = {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}};
    double[] x = new double[4];
    double[] y = new double[4];
    int found = 0;
    for (int k = 0; k < 4; k++) {
      int[] from = corners[k];
      int[] to = corners[(k + 1) % 4];
      if (winner(from) != winner(to)) {
        double part = crossing(from, to);
        x[found] = pixelX(area, from[0] + part * (to[0] - from[0]));
        y[found] = pixelY(area, from[1] + part * (to[1] - from[1]));
        found++;
      }
    }
    for (int k = 0; k + 1 < found; k += 2) {
      path.moveTo(x[k], y[k]);
      path.lineTo(x[k + 1], y[k + 1]);
    }
    if (found == 3) {
      path.moveTo(x[0], y[0]);
      path.lineTo(x[2], y[2]);
    }
  }

  private int winner(int[] place) {
    return map.winners()[place[1] * map.nx() + place[0]];
  }

  private double lead(int[] place) {
    return map.probabilities()[place[1] * map.nx() + place[0]] - 0.5;
  }

  /** The part of the way from one place to the next where the classes are as likely. */
  private double crossing(int[] from, int[] to) {
    double a = lead(from);
    double b = lead(to);
    boolean sharp = map.classes() != 2 || !(a + b > 0);
    return sharp ? 0.5 : a / (a + b);
  }

  private double pixelX(PlotArea area, double i) {
    return area.left() + area.width() * i / (map.nx() - 1);
  }

  private double pixelY(PlotArea area, double j) {
    return area.top() + area.height() * (1 - j / (map.ny() - 1));
  }
}
