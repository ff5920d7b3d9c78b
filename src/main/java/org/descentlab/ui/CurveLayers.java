package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunCurves;
import org.descentlab.figure.RunTrace;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of which curves over time are put together: axes with what is to come, and what was
 * passed, which is uncovered as far as the playhead is: all runs as one where they stand at the
 * same place at every step, else each by itself.
 *
 * @param figure what is drawn
 * @param base its axes
 * @param faint the same with all of its curves, faintly
 * @param strong its curves
 * @param summary it in words
 */
record CurveLayers(
    RunCurves figure, Picture base, LiveImage faint, List<Strong> strong, String summary) {

  /**
   * Curves that are uncovered together.
   *
   * @param run whose they are; null for all
   */
  record Strong(@Nullable RunTrace run, LiveImage image) {}

  /** The images that no other layers have. */
  List<LiveImage> images() {
    return Stream.concat(Stream.of(faint), strong.stream().map(Strong::image)).toList();
  }

  /**
   * Makes them, on one thread, on images that are given back; axes that look the same are not drawn
   * again.
   */
  static final class Maker {
    private final SpareImages spare;

    /** What the axes were made for: no record, whose first comparison takes milliseconds. */
    private @Nullable Object key;

    private @Nullable Picture base;

    Maker(SpareImages spare) {
      this.spare = spare;
    }

    CurveLayers make(
        RunCurves figure,
        String summary,
        String language,
        double width,
        double height,
        double scale) {
      Object wanted = List.of(figure.base(), language, width, height, scale);
      Picture axes = base;
      if (axes == null || !wanted.equals(key)) {
        axes = Picture.base(figure, width, height, scale);
        base = axes;
        key = wanted;
      }
      List<Strong> strong = new ArrayList<>();
      if (figure.together()) {
        strong.add(new Strong(null, Picture.strong(figure, axes, scale, run -> true, spare)));
      } else {
        for (RunTrace run : figure.traces()) {
          strong.add(new Strong(run, Picture.strong(figure, axes, scale, run::equals, spare)));
        }
      }
      LiveImage faint = Picture.faint(figure, axes, scale, spare);
      spare.letGo();
      return new CurveLayers(figure, axes, faint, strong, summary);
    }
  }

  PlotArea area() {
    return base.area();
  }

  /** How far curves are uncovered at a step, in pixels from the left. */
  double uncovered(Strong curves, double step) {
    RunTrace run = curves.run();
    double x = run == null ? figure.x(step) : figure.x(run, step);
    boolean whole =
        run == null
            ? figure.traces().stream().allMatch(trace -> ended(trace, step))
            : ended(run, step);
    return whole ? base.width() : inside(area().pixelX(x));
  }

  private static boolean ended(RunTrace run, double step) {
    return run.lastRow() < 0 || step >= (double) run.rows().step(run.lastRow());
  }

  /** A pixel on the plot. */
  double inside(double pixel) {
    PlotArea area = area();
    double limited = Math.max(area.left(), Math.min(area.left() + area.width(), pixel));
    return Double.isFinite(limited) ? limited : area.left();
  }
}
