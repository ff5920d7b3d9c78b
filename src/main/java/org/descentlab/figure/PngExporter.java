package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.descentlab.experiment.file.PngText;

/** Figures as PNG that carry their experiment: the same figure gives the same bytes. */
public final class PngExporter {
  /** An image has at most so many pixels. */
  public static final long MAX_PIXELS = 100_000_000;

  private PngExporter() {}

  /**
   * Returns the figure as an image.
   *
   * @param width of the figure, in its own pixels
   * @param height of the figure, in its own pixels
   * @param scale pixels of the image a pixel of the figure, positive
   */
  public static BufferedImage image(Figure figure, int width, int height, double scale) {
    long columns = Math.round(width * scale);
    long rows = Math.round(height * scale);
    if (columns < 1 || rows < 1 || columns > MAX_PIXELS / rows) {
      throw new IllegalArgumentException(columns + " × " + rows + " pixels");
    }
    BufferedImage image = new BufferedImage((int) columns, (int) rows, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.scale((double) columns / width, (double) rows / height);
      figure.draw(g, width, height);
    } finally {
      g.dispose();
    }
    return image;
  }

  /**
   * Returns the figure as the bytes of a PNG.
   *
   * @param experiment the text of the experiment, see {@link PngText}
   */
  public static byte[] png(Figure figure, int width, int height, double scale, String experiment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // not ImageIO's own stream: it puts a file into the temporary folder, which may be full
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(image(figure, width, height, scale), "png", stream)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PngText.with(out.toByteArray(), experiment);
  }
}
