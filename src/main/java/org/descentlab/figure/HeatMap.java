package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.descentlab.landscape.Grid;
import org.descentlab.landscape.Terrain;

/** Values of a plane as colours, one a device pixel, interpolated between the grid's points. */
final class HeatMap {
  private static final int MAX_SIDE = 8192;
  private final int nx;
  private final int ny;
  private final float[] positions;

  /** The colours of a terrain, by position on its scale. */
  HeatMap(Terrain terrain) {
    Grid grid = terrain.grid();
    this.nx = grid.nx();
    this.ny = grid.ny();
    this.positions = new float[nx * ny];
    for (int j = 0; j < ny; j++) {
      for (int i = 0; i < nx; i++) {
        positions[j * nx + i] = (float) terrain.scale().position(grid.value(i, j));
      }
    }
  }

  void paint(Graphics2D g, PlotArea area, Theme theme) {
    int width = side(area.width() * Resolution.across(g));
    int height = side(area.height() * Resolution.down(g));
    AffineTransform place = AffineTransform.getTranslateInstance(area.left(), area.top());
    place.scale(area.width() / width, area.height() / height);
    g.drawImage(image(width, height, theme), place, null);
  }

  private static int side(double pixels) {
    return (int) Math.max(1, Math.min(MAX_SIDE, Math.ceil(Math.abs(pixels))));
  }

  private BufferedImage image(int width, int height, Theme theme) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int[] columns = new int[width];
    float[] parts = new float[width];
    for (int px = 0; px < width; px++) {
      double at = (px + 0.5) / width * (nx - 1);
      columns[px] = Math.min((int) at, nx - 2);
      parts[px] = (float) (at - columns[px]);
    }
    for (int py = 0; py < height; py++) {
      double at = (1 - (py + 0.5) / height) * (ny - 1);
      int row = Math.min((int) at, ny - 2);
      float part = (float) (at - row);
      for (int px = 0; px < width; px++) {
        int corner = row * nx + columns[px];
        float low = mix(positions[corner], positions[corner + 1], parts[px]);
        float high = mix(positions[corner + nx], positions[corner + nx + 1], parts[px]);
        float position = mix(low, high, part);
        pixels[py * width + px] = position >= 0 ? theme.heat().at(position) : theme.panel();
      }
    }
    return image;
  }

  private static float mix(float from, float to, float part) {
    return from + part * (to - from);
  }
}
