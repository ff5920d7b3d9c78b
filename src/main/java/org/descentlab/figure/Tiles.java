package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.IntUnaryOperator;

/**
 * A grid of equal tiles, row by row, as large as a rectangle allows.
 *
 * @param within the rectangle, from whose top the grid begins, centred from left to right
 * @param across tiles a row
 * @param side of a tile's image, as high as it is wide but for {@code aspect}
 * @param aspect height of an image by its width
 * @param gap between tiles
 * @param below room beneath each image, for words
 */
record Tiles(Rectangle2D within, int across, double side, double aspect, double gap, double below) {

  /**
   * The grid of {@code count} tiles that fills most of a rectangle.
   *
   * @param share of an image's side that is the gap
   */
  static Tiles of(Rectangle2D within, int count, double aspect, double share, double below) {
    Tiles best = new Tiles(within, 1, 0, aspect, 0, below);
    for (int across = 1; across <= count; across++) {
      int down = (count + across - 1) / across;
      double wide = within.getWidth() / (across + (across - 1) * share);
      double high = (within.getHeight() - down * below) / (down * aspect + (down - 1) * share);
      double side = Math.min(wide, high);
      if (side > best.side) {
        best = new Tiles(within, across, side, aspect, side * share, below);
      }
    }
    return best;
  }

  /** Where the image of tile {@code k} stands. */
  Rectangle2D image(int k) {
    double width = across * side + (across - 1) * gap;
    double left = within.getX() + (within.getWidth() - width) / 2;
    return new Rectangle2D.Double(
        left + k % across * (side + gap),
        within.getY() + Math.floorDiv(k, across) * (side * aspect + gap + below),
        side,
        side * aspect);
  }

  /** Draws an image of so many pixels into a rectangle, each pixel a block of one colour. */
  static void paint(Graphics2D g, Rectangle2D place, int rows, int columns, IntUnaryOperator rgb) {
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < rows * columns; i++) {
      image.setRGB(i % columns, Math.floorDiv(i, columns), rgb.applyAsInt(i));
    }
    Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    AffineTransform to = AffineTransform.getTranslateInstance(place.getX(), place.getY());
    to.scale(place.getWidth() / columns, place.getHeight() / rows);
    g.drawImage(image, to, null);
    if (before != null) {
      g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }
  }
}
