package org.descentlab.figure;

import java.util.List;

/**
 * The colours of a figure, 0xRRGGBB each, and how large its text and lines are.
 *
 * @param id name in files and commands
 * @param dark whether the ground is dark
 * @param background around the plot
 * @param panel behind curves
 * @param text titles, labels, markers of the problem itself
 * @param muted tick labels and captions
 * @param grid lines behind curves
 * @param frame edge of the plot
 * @param halo around paths and markers, so that they stand out from any ground
 * @param level lines of equal value
 * @param heat colours of values
 * @param factor of text and lines: 1 on a screen, more for the back row
 */
public record Theme(
    String id,
    boolean dark,
    int background,
    int panel,
    int text,
    int muted,
    int grid,
    int frame,
    int halo,
    int level,
    HeatColors heat,
    double factor) {

  /** Dark on light, for bright rooms and paper. */
  public static final Theme LIGHT =
      new Theme(
          "light",
          false,
          0xffffff,
          0xfbfcfd,
          0x14202b,
          0x4d5b68,
          0xe3e8ed,
          0x9aa7b3,
          0xffffff,
          0x33566f,
          new HeatColors(
              List.of(
                  0xfdfbed, 0xeff4e0, 0xddedd7, 0xcae7d3, 0xb5e0d2, 0xa2d8d5, 0x94cfd9, 0x8bc3dd,
                  0x89b7de)),
          1);

  /** Light on dark, for dark rooms. */
  public static final Theme DARK =
      new Theme(
          "dark",
          true,
          0x0f131b,
          0x131924,
          0xeef3f7,
          0xa9b7c4,
          0x252e3b,
          0x53616f,
          0x080b11,
          0x9cc7cf,
          new HeatColors(
              List.of(
                  0x131423, 0x161d2f, 0x18263b, 0x173145, 0x143b4e, 0x104755, 0x0f525a, 0x165d5c,
                  0x24685c)),
          1);

  /** Both of them. */
  public static final List<Theme> ALL = List.of(LIGHT, DARK);

  /** Returns the same with text and lines {@code times} as large. */
  public Theme scaled(double times) {
    return new Theme(
        id, dark, background, panel, text, muted, grid, frame, halo, level, heat, factor * times);
  }
}
