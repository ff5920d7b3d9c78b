package org.descentlab.figure.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.descentlab.figure.PngExporter;

/**
 * A format of figures.
 *
 * @param ending of its files' names, and its name
 * @param scaled whether its files have pixels of their own, so many a unit of the figure
 * @param moving whether it plays the timeline
 * @param maxPixels the largest picture that it holds, in pixels
 * @param writer writes a figure
 */
public record Format(String ending, boolean scaled, boolean moving, long maxPixels, Writer writer) {

  /** Writes figures in a format. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Writes one: the same figure gives the same bytes.
     *
     * @throws java.util.concurrent.CancellationException when {@code watch} wants no more
     */
    void write(FigureFile figure, OutputStream out, Film.Watch watch) throws IOException;
  }

  /** All of them, in the order in which they are offered. */
  public static final List<Format> ALL =
      List.of(
          new Format("png", true, false, PngExporter.MAX_PIXELS, Format::png),
          drawing("svg", SvgExporter::write),
          drawing("pdf", PdfExporter::write),
          film("gif", PngExporter.MAX_PIXELS, GifExporter::write),
          film("mp4", H264Pictures.MAX_PIXELS, Mp4Exporter::write));

  private interface Drawing {
    void write(FigureFile figure, OutputStream out) throws IOException;
  }

  private static Format drawing(String ending, Drawing drawing) {
    return new Format(
        ending,
        false,
        false,
        PngExporter.MAX_PIXELS,
        (figure, out, watch) -> drawing.write(figure, out));
  }

  private static Format film(String ending, long maxPixels, Writer writer) {
    return new Format(ending, false, true, maxPixels, writer);
  }

  private static void png(FigureFile figure, OutputStream out, Film.Watch watch)
      throws IOException {
    out.write(
        PngExporter.png(
            figure.whole(), figure.width(), figure.height(), figure.scale(), figure.experiment()));
  }

  /** Returns the format of an ending, without its dot. */
  public static Optional<Format> find(String ending) {
    return ALL.stream().filter(format -> format.ending().equals(ending)).findFirst();
  }

  /** Returns all endings. */
  public static List<String> endings() {
    return ALL.stream().map(Format::ending).toList();
  }

  /** Returns the ending of a file's name in small letters, without its dot; empty without one. */
  public static String endingOf(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
