package org.descentlab.figure;

import java.awt.geom.Rectangle2D;

/**
 * Maps the box of a surface to pixels: (u, v, h), each in [0, 1], along x, y and the value. With
 * the unit vectors r to the right, t to the top and d away from the eye, and p = (u − ½, v − ½, (h
 * − ½) · {@value #HEIGHT}): x = cₓ + k r·p, y = c_y − k t·p, where k = scale · D w and the nearness
 * w = 1 / (D + d·p). The nearness is linear on the screen along any plane.
 */
final class Projection {
  /** Height of the box in sides of its base. */
  static final double HEIGHT = 0.52;

  /** Distance of the eye in sides of the base: far, so that lines hardly converge. */
  private static final double DISTANCE = 5;

  /** Half the diagonal of the base, and a little more for the corners of a polygon around it. */
  private static final double RADIUS = StrictMath.sqrt(0.5) * 1.001;

  /** Corners of that polygon. */
  private static final int AROUND = 120;

  private final double[] right;
  private final double[] top;
  private final double[] away;
  private final double centerX;
  private final double centerY;
  private final double scale;

  private Projection(Camera camera, double centerX, double centerY, double scale) {
    double azimuth = StrictMath.toRadians(camera.azimuth());
    double elevation = StrictMath.toRadians(camera.elevation());
    double sinA = StrictMath.sin(azimuth);
    double cosA = StrictMath.cos(azimuth);
    double sinE = StrictMath.sin(elevation);
    double cosE = StrictMath.cos(elevation);
    this.right = new double[] {cosA, sinA, 0};
    this.top = new double[] {-sinA * sinE, cosA * sinE, cosE};
    this.away = new double[] {-sinA * cosE, cosA * cosE, -sinE};
    this.centerX = centerX;
    this.centerY = centerY;
    this.scale = scale;
  }

  /**
   * The projection in which the box fills a rectangle at zoom 1. The size is the same from all
   * sides: what fits is the cylinder in which the box turns.
   */
  static Projection fitting(Camera camera, Rectangle2D within) {
    Projection unit = new Projection(new Camera(0, camera.elevation(), 1), 0, 0, 1);
    double left = 0;
    double low = 0;
    double high = 0;
    for (int k = 0; k < AROUND; k++) {
      double angle = 2 * StrictMath.PI * k / AROUND;
      double u = 0.5 + RADIUS * StrictMath.cos(angle);
      double v = 0.5 + RADIUS * StrictMath.sin(angle);
      double[] foot = unit.pixel(u, v, 0);
      double[] head = unit.pixel(u, v, 1);
      left = Math.min(left, Math.min(foot[0], head[0]));
      low = Math.min(low, Math.min(foot[1], head[1]));
      high = Math.max(high, Math.max(foot[1], head[1]));
    }
    double scale = Math.min(within.getWidth() / (-2 * left), within.getHeight() / (high - low));
    double zoomed = Math.max(1, scale) * camera.zoom();
    return new Projection(
        camera, within.getCenterX(), within.getCenterY() - (low + high) / 2 * zoomed, zoomed);
  }

  /** Returns the same in pixels {@code times} as fine, from another origin. */
  Projection in(double originX, double originY, double times) {
    return new Projection(
        right, top, away, (centerX - originX) * times, (centerY - originY) * times, scale * times);
  }

  private Projection(
      double[] right, double[] top, double[] away, double centerX, double centerY, double scale) {
    this.right = right;
    this.top = top;
    this.away = away;
    this.centerX = centerX;
    this.centerY = centerY;
    this.scale = scale;
  }

  /** Returns {x, y, nearness} of a point of the box. */
  double[] pixel(double u, double v, double h) {
    double[] p = {u - 0.5, v - 0.5, (h - 0.5) * HEIGHT};
    double near = 1 / (DISTANCE + dot(away, p));
    double k = scale * DISTANCE * near;
    return new double[] {centerX + k * dot(right, p), centerY - k * dot(top, p), near};
  }

  /** Returns {u, v, h} of a pixel with a nearness, the inverse of {@link #pixel}. */
  double[] point(double x, double y, double near) {
    double k = scale * DISTANCE * near;
    double r = (x - centerX) / k;
    double t = (centerY - y) / k;
    double d = 1 / near - DISTANCE;
    double[] p = new double[3];
    for (int i = 0; i < 3; i++) {
      p[i] = right[i] * r + top[i] * t + away[i] * d;
    }
    return new double[] {p[0] + 0.5, p[1] + 0.5, p[2] / HEIGHT + 0.5};
  }

  /** Returns the part of a normal of the box's surface that looks along a direction of the view. */
  double along(double[] normal, double toRight, double toTop, double toEye) {
    return toRight * dot(right, normal) + toTop * dot(top, normal) - toEye * dot(away, normal);
  }

  /** Tells how far away a place of the base is: less for nearer ones. */
  double distance(double u, double v) {
    return away[0] * (u - 0.5) + away[1] * (v - 0.5);
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
