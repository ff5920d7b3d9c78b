package org.descentlab.figure.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The timeline of a figure as an animated GIF. One table of colours serves all pictures; a picture
 * has only those pixels that differ from the one before, the others are transparent.
 */
final class GifExporter {
  private final FigureFile figure;
  private final IntFunction<BufferedImage> pictures;
  private final Palette256 palette;
  private final IndexColorModel colors;
  private byte[] shown = new byte[0];

  private GifExporter(FigureFile figure) {
    this.figure = figure;
    this.pictures = Pictures.of(figure);
    int last = figure.film().frames() - 1;
    this.palette = new Palette256(Stream.of(0, last / 2, last).map(pictures::apply).toList());
    this.colors = palette.model();
  }

  static void write(FigureFile figure, OutputStream out, Film.Watch watch) throws IOException {
    GifExporter exporter = new GifExporter(figure);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      exporter.write(writer, watch);
    } finally {
      writer.dispose();
    }
  }

  private void write(ImageWriter writer, Film.Watch watch) throws IOException {
    GifHeads heads = new GifHeads(writer, colors);
    int frames = figure.film().frames();
    writer.prepareWriteSequence(heads.stream(figure.width(), figure.height(), palette));
    for (int k = 0; k < frames; k++) {
      if (!watch.hears(k, frames)) {
        throw new CancellationException();
      }
      BufferedImage frame = changes(pictures.apply(k));
      String comment = k == 0 ? figure.experiment() : "";
      writer.writeToSequence(
          new IIOImage(frame, List.of(), heads.picture(k, figure.film().hundredths(k), comment)),
          null);
    }
    writer.endWriteSequence();
    watch.hears(frames, frames);
  }

  /** The picture in the palette's colours, transparent where nothing changed. */
  private BufferedImage changes(BufferedImage picture) {
    BufferedImage frame =
        new BufferedImage(figure.width(), figure.height(), BufferedImage.TYPE_BYTE_INDEXED, colors);
    byte[] to = ((DataBufferByte) frame.getRaster().getDataBuffer()).getData();
    int[] pixels = Palette256.pixels(picture);
    byte[] now = new byte[pixels.length];
    for (int i = 0; i < now.length; i++) {
      now[i] = palette.index(pixels[i]);
      to[i] = shown.length > 0 && shown[i] == now[i] ? (byte) Palette256.TRANSPARENT : now[i];
    }
    shown = now;
    return frame;
  }
}
