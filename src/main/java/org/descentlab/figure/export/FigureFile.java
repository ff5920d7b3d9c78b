package org.descentlab.figure.export;

import java.util.function.DoubleFunction;
import org.descentlab.figure.Figure;
import org.descentlab.figure.Figures;
import org.descentlab.figure.Layered;
import org.descentlab.figure.Look;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunTrace;

/**
 * A figure that is to become a file.
 *
 * @param upTo draws the figure with the playhead at a step; +∞ for the end
 * @param lastStep of the longest run
 * @param title of the file
 * @param width of the figure, in units of 1/96 inch
 * @param height of the figure, in units of 1/96 inch
 * @param scale pixels of an image a unit
 * @param experiment the text of the experiment that it carries
 * @param film how the timeline is played, in formats that move
 */
public record FigureFile(
    DoubleFunction<Figure> upTo,
    double lastStep,
    String title,
    int width,
    int height,
    double scale,
    String experiment,
    Film film) {

  /** A figure of the catalogue, of a recording. */
  public static FigureFile of(
      Figures.Choice choice,
      Recording recording,
      Look look,
      int width,
      int height,
      double scale,
      String experiment,
      Film film) {
    double last =
        recording.traces().stream()
            .filter(trace -> trace.lastRow() >= 0)
            .mapToDouble(FigureFile::lastStep)
            .max()
            .orElse(0);
    Figure whole = choice.make().apply(recording, look);
    return new FigureFile(
        step ->
            whole instanceof Layered<?> layered
                ? layered.upTo(step)
                : choice.make().apply(recording, look.upTo(step)),
        last,
        recording.experiment().title().in(look.messages().language()),
        width,
        height,
        scale,
        experiment,
        film);
  }

  private static double lastStep(RunTrace trace) {
    return trace.rows().step(trace.lastRow());
  }

  /** The whole figure. */
  public Figure whole() {
    return upTo.apply(Double.POSITIVE_INFINITY);
  }
}
