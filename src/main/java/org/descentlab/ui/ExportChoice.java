package org.descentlab.ui;

import org.descentlab.figure.Theme;
import org.descentlab.figure.export.Film;
import org.descentlab.figure.export.Format;

/**
 * What somebody wants to take away.
 *
 * @param figure its id
 * @param format of the file
 * @param width of the figure, in units
 * @param height of the figure, in units
 * @param scale pixels a unit, in formats that have pixels of their own
 * @param theme its colours
 * @param language its language
 * @param film how the timeline is played, in formats that move
 */
record ExportChoice(
    String figure,
    Format format,
    int width,
    int height,
    double scale,
    Theme theme,
    String language,
    Film film) {

  /** Returns how many pixels an image of it has. */
  double pixels() {
    double times = format.scaled() ? scale : 1;
    return width * times * (height * times);
  }
}
