package org.descentlab.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * A relief seen through a projection, rasterized with a depth buffer: each sample keeps the nearest
 * of the triangles that cover it. Several samples a pixel smooth the silhouettes.
 */
final class SurfaceRaster {
  /** Marks the colours of the underside. */
  private static final int BELOW = 1 << 24;

  private final int width;
  private final int height;
  private final int samples;
  private final float[] near;
  private final int[] colors;
  private final Relief relief;
  private final SurfacePaint paint;
  private final float[] x;
  private final float[] y;
  private final float[] w;
  private final float[] light;

  /**
   * Rasterizes.
   *
   * @param projection onto samples: {@code samples} a pixel along each side
   * @param width in pixels
   * @param height in pixels
   */
  SurfaceRaster(
      Relief relief,
      Projection projection,
      SurfacePaint paint,
      int width,
      int height,
      int samples) {
    this.width = width * samples;
    this.height = height * samples;
    this.samples = samples;
    this.near = new float[this.width * this.height];
    this.colors = new int[near.length];
    this.relief = relief;
    this.paint = paint;
    int n = relief.points();
    this.x = new float[n * n];
    this.y = new float[n * n];
    this.w = new float[n * n];
    this.light = new float[n * n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double[] p =
            projection.pixel((double) i / (n - 1), (double) j / (n - 1), relief.height(i, j));
        int k = j * n + i;
        x[k] = (float) p[0];
        y[k] = (float) p[1];
        w[k] = (float) p[2];
        light[k] = SurfacePaint.light(projection, relief.normal(i, j));
      }
    }
    for (int j = 0; j + 1 < n; j++) {
      for (int i = 0; i + 1 < n; i++) {
        int k = j * n + i;
        triangle(k, k + 1, k + n + 1);
        triangle(k, k + n + 1, k + n);
      }
    }
  }

  private float position(int k) {
    return relief.position(k % relief.points(), k / relief.points());
  }

  /** Fills the samples whose middle is inside or on the edge, so that neighbours leave no seam. */
  private void triangle(int a, int b, int c) {
    float ux = x[b] - x[a];
    float uy = y[b] - y[a];
    float vx = x[c] - x[a];
    float vy = y[c] - y[a];
    float area = ux * vy - uy * vx;
    float pa = position(a);
    float pu = position(b) - pa;
    float pv = position(c) - pa;
    if (area == 0 || !(Math.abs(pa + pu + pv + area) < Float.POSITIVE_INFINITY)) {
      return;
    }
    float unit = 1 / area;
    float slopeX = (pu * vy - pv * uy) * unit;
    float slopeY = (pv * ux - pu * vx) * unit;
    float slope = (float) Math.sqrt(slopeX * slopeX + slopeY * slopeY) + 1e-9f;
    int left = Math.max(0, (int) Math.ceil(least(x[a], x[b], x[c]) - 0.5f));
    int right = Math.min(width - 1, (int) Math.floor(-least(-x[a], -x[b], -x[c]) - 0.5f));
    int top = Math.max(0, (int) Math.ceil(least(y[a], y[b], y[c]) - 0.5f));
    int bottom = Math.min(height - 1, (int) Math.floor(-least(-y[a], -y[b], -y[c]) - 0.5f));
    float slack = -1e-4f;
    for (int py = top; py <= bottom; py++) {
      float dy = py + 0.5f - y[a];
      for (int px = left; px <= right; px++) {
        float dx = px + 0.5f - x[a];
        float s = (dx * vy - dy * vx) * unit;
        float t = (dy * ux - dx * uy) * unit;
        if (s >= slack && t >= slack && s + t <= 1 - slack) {
          float depth = w[a] + s * (w[b] - w[a]) + t * (w[c] - w[a]);
          int at = py * width + px;
          if (depth > near[at]) {
            near[at] = depth;
            float p = Math.max(0, Math.min(1, pa + s * pu + t * pv));
            float lit = light[a] + s * (light[b] - light[a]) + t * (light[c] - light[a]);
            colors[at] = paint.color(p, lit, slope, area < 0) | (area < 0 ? 0 : BELOW);
          }
        }
      }
    }
  }

  private static float least(float a, float b, float c) {
    return Math.min(a, Math.min(b, c));
  }

  /** Returns how much of what is seen is the surface's underside, from 0 to 1. */
  double underside() {
    long covered = 0;
    long below = 0;
    for (int at = 0; at < near.length; at++) {
      covered += near[at] > 0 ? 1 : 0;
      below += near[at] > 0 && (colors[at] & BELOW) != 0 ? 1 : 0;
    }
    return (double) below / Math.max(1, covered);
  }

  /** Tells whether the surface covers a place, in pixels. */
  boolean covers(double pixelX, double pixelY) {
    return !visible(pixelX, pixelY, 0, 0) && visible(pixelX, pixelY, Double.MAX_VALUE, 0);
  }

  /** Tells whether a point is in front of the surface, in pixels; outside the picture it is not. */
  boolean visible(double pixelX, double pixelY, double nearness, double slack) {
    int px = (int) Math.floor(pixelX * samples);
    int py = (int) Math.floor(pixelY * samples);
    return px >= 0
        && py >= 0
        && px < width
        && py < height
        && nearness * (1 + slack) >= near[py * width + px];
  }

  /** Returns the picture: transparent where the surface is not. */
  BufferedImage image() {
    int columns = width / samples;
    int rows = height / samples;
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB_PRE);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Arrays.setAll(pixels, k -> pixel(k % columns * samples, k / columns * samples));
    return image;
  }

  /** The mean of a pixel's samples. */
  private int pixel(int left, int top) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int covered = 0;
    for (int py = top; py < top + samples; py++) {
      for (int px = left; px < left + samples; px++) {
        int at = py * width + px;
        if (near[at] > 0) {
          covered++;
          red += colors[at] >> 16 & 255;
          green += colors[at] >> 8 & 255;
          blue += colors[at] & 255;
        }
      }
    }
    int all = samples * samples;
    int half = all / 2;
    int alpha = (255 * covered + half) / all;
    red = (red + half) / all;
    green = (green + half) / all;
    blue = (blue + half) / all;
    return (alpha << 24) | (red << 16) | (green << 8) | blue;
  }
}
