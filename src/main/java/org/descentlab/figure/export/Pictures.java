package org.descentlab.figure.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.IntFunction;
import org.descentlab.figure.Figure;
import org.descentlab.figure.Layered;
import org.descentlab.figure.PngExporter;

/** The pictures of a film; what stands still in all of them is drawn once. */
final class Pictures {
  private Pictures() {}

  /** Returns what draws picture {@code k} of a figure's film, 0xRRGGBB. */
  static IntFunction<BufferedImage> of(FigureFile file) {
    Figure first = file.upTo().apply(0);
    return first instanceof Layered<?> layered ? layers(file, layered) : whole(file);
  }

  private static IntFunction<BufferedImage> whole(FigureFile file) {
    return k -> PngExporter.image(file.upTo().apply(step(file, k)), file.width(), file.height(), 1);
  }

  private static <S> IntFunction<BufferedImage> layers(FigureFile file, Layered<S> figure) {
    BufferedImage ground = empty(file);
    Graphics2D g = ground.createGraphics();
    S still = figure.drawStill(g, file.width(), file.height());
    g.dispose();
    return k -> {
      BufferedImage picture = empty(file);
      ground.copyData(picture.getRaster());
      Graphics2D above = picture.createGraphics();
      figure.upTo(step(file, k)).drawMoving(above, still, file.width(), file.height());
      above.dispose();
      return picture;
    };
  }

  private static BufferedImage empty(FigureFile file) {
    return new BufferedImage(file.width(), file.height(), BufferedImage.TYPE_INT_RGB);
  }

  private static double step(FigureFile file, int k) {
    return file.film().step(k, file.lastStep());
  }
}
