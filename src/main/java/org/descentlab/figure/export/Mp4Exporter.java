package org.descentlab.figure.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;

/**
 * The timeline of a figure as an MP4, for programs that show no GIF: slides, and tools that cut
 * films. It tells no time, so that the same figure gives the same bytes.
 */
final class Mp4Exporter {
  private Mp4Exporter() {}

  static void write(FigureFile figure, OutputStream out, Film.Watch watch) throws IOException {
    IntFunction<BufferedImage> pictures = Pictures.of(figure);
    H264Pictures coded = new H264Pictures(figure.width(), figure.height());
    Mp4Film film = new Mp4Film(coded, out);
    film.begin(figure.experiment());
    int frames = figure.film().frames();
    for (int k = 0; k < frames; k++) {
      if (!watch.hears(k, frames)) {
        throw new CancellationException();
      }
      YuvPicture picture = new YuvPicture(pictures.apply(k));
      film.add(coded.next(picture), figure.film().hundredths(k));
    }
    film.end();
    watch.hears(frames, frames);
  }
}
