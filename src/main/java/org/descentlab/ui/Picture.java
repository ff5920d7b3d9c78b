package org.descentlab.ui;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.nio.IntBuffer;
import java.util.function.Predicate;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.descentlab.architecture.ArchitectureException;
import org.descentlab.architecture.ArchitectureException.Rule;
import org.descentlab.figure.Figure;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.PlotFigure;
import org.descentlab.figure.RunCurves;
import org.descentlab.figure.RunTrace;
import org.descentlab.figure.SurfaceFigure;
import org.descentlab.figure.SurfaceScene;

/**
 * A figure as an image for the window, with the place of its axes. Made on any thread.
 *
 * @param image in device pixels
 * @param area the axes, in the window's pixels
 * @param width in the window's pixels
 * @param height in the window's pixels
 */
@ArchitectureException(
    from = Rule.NO_AWT_IN_UI,
    reason = "the one place where a figure, which is painted on Graphics2D, becomes a JavaFX image")
record Picture(Image image, PlotArea area, double width, double height) {
  private static final BufferedImage LIKE =
      new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);

  /** The part of the figure that stands still: axes, heat map, level sets, grid. */
  static Picture base(PlotFigure figure, double width, double height, double scale) {
    BufferedImage canvas = canvas(width, height, scale);
    Graphics2D g = graphics(canvas, scale);
    PlotArea area = figure.drawBase(g, width, height);
    g.dispose();
    return new Picture(image(canvas), area, width, height);
  }

  /** The whole figure. */
  static Picture whole(PlotFigure figure, double width, double height, double scale) {
    BufferedImage canvas = canvas(width, height, scale);
    Graphics2D g = graphics(canvas, scale);
    PlotArea area = figure.drawAll(g, width, height);
    g.dispose();
    return new Picture(image(canvas), area, width, height);
  }

  /** A base that looks like that of the figure, and above it what is to come of all runs. */
  static LiveImage faint(RunCurves figure, Picture base, double scale, SpareImages spare) {
    LiveImage image = layer(base, scale, spare);
    int width = image.width();
    base.image
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            image.height(),
            PixelFormat.getIntArgbPreInstance(),
            image.pixels(),
            0,
            width);
    Graphics2D g = graphics(canvas(image), scale);
    figure.drawFaint(g, base.area, base.width, base.height);
    g.dispose();
    return image;
  }

  /** What some of the runs have, to lie above a base that looks like that of the figure. */
  static LiveImage strong(
      RunCurves figure, Picture base, double scale, Predicate<RunTrace> runs, SpareImages spare) {
    LiveImage image = layer(base, scale, spare);
    Graphics2D g = graphics(canvas(image), scale);
    figure.drawStrong(g, base.area, base.width, base.height, runs);
    g.dispose();
    return image;
  }

  private static LiveImage layer(Picture base, double scale, SpareImages spare) {
    return spare.take(pixels(base.width, scale), pixels(base.height, scale));
  }

  /**
   * A figure without axes as an image.
   *
   * @param image in device pixels
   * @param width in the window's pixels
   * @param height in the window's pixels
   */
  record Plain(Image image, double width, double height) {}

  /** A figure without axes. */
  static Plain plain(Figure figure, double width, double height, double scale) {
    BufferedImage canvas = canvas(width, height, scale);
    Graphics2D g = graphics(canvas, scale);
    figure.draw(g, width, height);
    g.dispose();
    return new Plain(image(canvas), width, height);
  }

  /**
   * A surface as an image, with the place of its points.
   *
   * @param image in device pixels
   * @param scene what paths are drawn over
   * @param width in the window's pixels
   * @param height in the window's pixels
   */
  record OfSurface(Image image, SurfaceScene scene, double width, double height) {}

  /** A surface without paths. */
  static OfSurface surface(
      SurfaceFigure figure,
      SurfaceFigure.Detail detail,
      double width,
      double height,
      double scale) {
    BufferedImage canvas = canvas(width, height, scale);
    Graphics2D g = graphics(canvas, scale);
    SurfaceScene scene = figure.drawBase(g, width, height, detail);
    g.dispose();
    return new OfSurface(image(canvas), scene, width, height);
  }

  /** Draws a figure that nobody will see, so that the next one is there sooner. */
  static void rehearse(PlotFigure figure, double width, double height) {
    Graphics2D g = graphics(canvas(width, height, 1), 1);
    figure.drawAll(g, width, height);
    g.dispose();
  }

  private static int pixels(double length, double scale) {
    return Math.max(1, (int) Math.ceil(length * scale));
  }

  private static BufferedImage canvas(double width, double height, double scale) {
    return new BufferedImage(
        pixels(width, scale), pixels(height, scale), BufferedImage.TYPE_INT_ARGB_PRE);
  }

  /** A canvas whose pixels are those of an image. */
  private static BufferedImage canvas(LiveImage image) {
    ColorModel colors = LIKE.getColorModel();
    SampleModel samples = colors.createCompatibleSampleModel(image.width(), image.height());
    DataBufferInt pixels = new DataBufferInt(image.pixels(), image.pixels().length);
    return new BufferedImage(
        colors, Raster.createWritableRaster(samples, pixels, null), true, null);
  }

  private static Graphics2D graphics(BufferedImage canvas, double scale) {
    Graphics2D g = canvas.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.scale(scale, scale);
    return g;
  }

  private static int[] pixels(BufferedImage canvas) {
    return ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
  }

  private static Image image(BufferedImage canvas) {
    return new WritableImage(
        new PixelBuffer<>(
            canvas.getWidth(),
            canvas.getHeight(),
            IntBuffer.wrap(pixels(canvas)),
            PixelFormat.getIntArgbPreInstance()));
  }
}
