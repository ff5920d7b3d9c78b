package org.descentlab.ui;

import java.util.List;
import java.util.Optional;

/**
 * A size that slides or papers ask for. A figure's unit is 1/96 inch; the images of papers have 300
 * pixels an inch.
 *
 * @param id of its name among the texts
 * @param width in units
 * @param height in units
 * @param scale pixels a unit
 */
record ExportPreset(String id, int width, int height, double scale) {
  private static final double PAPER = 300.0 / 96;

  /** The id of no preset: somebody typed a size. */
  static final String OWN = "own";

  /** All of them: slides, then columns of 3.4 and 7 inches. */
  static final List<ExportPreset> ALL =
      List.of(
          new ExportPreset("slide", 1280, 720, 1),
          new ExportPreset("half-slide", 640, 540, 2),
          new ExportPreset("large-slide", 1920, 1080, 1),
          new ExportPreset("column", 326, 245, PAPER),
          new ExportPreset("two-columns", 672, 420, PAPER));

  /** Returns the one of this id; empty for {@link #OWN}. */
  static Optional<ExportPreset> find(String id) {
    return ALL.stream().filter(preset -> preset.id.equals(id)).findFirst();
  }
}
