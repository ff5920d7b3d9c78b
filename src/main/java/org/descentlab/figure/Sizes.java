package org.descentlab.figure;

/**
 * How large text and lines are in a figure, in pixels. They grow more slowly than the figure, so
 * that a large one shows more and still reads from further away.
 *
 * @param text font size of labels
 * @param small font size of captions
 * @param title font size of the title
 * @param line width of a path or curve
 * @param marker radius of a marker
 */
public record Sizes(double text, double small, double title, double line, double marker) {
  private static final double USUAL_SIDE = 620;

  /** Lower plots have no room for the name of what goes from left to right. */
  private static final double LOWEST = 13;

  /** Returns the name below a plot; none in a window's low picture, which needs its few lines. */
  String below(String name, Look look, double height) {
    return look.framed() || height >= LOWEST * text ? name : "";
  }

  /** Returns the sizes for a figure of width × height pixels. */
  public static Sizes of(Theme theme, double width, double height) {
    double side = Math.sqrt(Math.max(1, width * height)) / USUAL_SIDE;
    double times = Math.pow(Math.max(0.55, Math.min(6, side)), 0.7) * theme.factor();
    return new Sizes(13.5 * times, 11.5 * times, 17 * times, 2.4 * times, 6 * times);
  }
}
