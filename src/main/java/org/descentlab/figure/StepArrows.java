package org.descentlab.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.experiment.run.SubStep;
import org.descentlab.objective.Domain;

/** The vectors of a step with one or two parameters as arrows. */
public final class StepArrows {
  static final String UPDATE = "update";

  /** Lengths as shares of the view: from the shortest to the longest that needs no factor. */
  private static final double SHORT = 0.06;

  private static final double LONG = 0.4;
  private static final double USUAL = 0.25;

  /**
   * What is drawn, with its hue in degrees; what has the same units has the same factor.
   *
   * @param units those of the gradient, of a scaled direction, or of the parameters
   * @param hue of its colour
   */
  private record Kind(String units, double hue) {}

  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("gradient", new Kind("gradient", 255));
    KINDS.put("clipped", new Kind("gradient", 225));
    KINDS.put("velocity", new Kind("gradient", 60));
    KINDS.put("first moment", new Kind("gradient", 60));
    KINDS.put("look-ahead", new Kind("gradient", 95));
    KINDS.put("scaled", new Kind("scaled", 320));
    KINDS.put("unscaled", new Kind("scaled", 320));
    KINDS.put("newton", new Kind("scaled", 320));
    KINDS.put("signs", new Kind("scaled", 320));
    KINDS.put(UPDATE, new Kind(UPDATE, 150));
  }

  private StepArrows() {}

  /** Returns the colour of what is drawn as an arrow, the text's for all else. */
  public static int color(String meaning, Theme theme) {
    Kind kind = KINDS.get(meaning);
    return kind == null ? theme.text() : Oklch.rgb(theme.dark() ? 0.8 : 0.5, 0.16, kind.hue);
  }

  /**
   * Returns the arrows of a step, in the order in which they are computed, the update last; none
   * where there are more than two parameters.
   *
   * @param view by which lengths are judged
   */
  public static List<StepArrow> of(StepAnatomy step, Domain view, Theme theme) {
    if (step.before().length > 2) {
      return List.of();
    }
    Map<String, Double> longest = new LinkedHashMap<>();
    List<StepArrow> whole = new ArrayList<>();
    List<SubStep> lines = step.subSteps();
    int updateLine = lines.size() - 1;
    for (int i = 0; i < lines.size(); i++) {
      String meaning = lines.get(i).meaning();
      if (meaning.equals(UPDATE)) {
        updateLine = i;
      } else if (KINDS.containsKey(meaning)) {
        whole.add(arrow(step, meaning, lines.get(i).value().values(), -1, i, theme));
      }
    }
    whole.add(arrow(step, UPDATE, step.update(), 1, updateLine, theme));
    for (StepArrow arrow : whole) {
      longest.merge(units(arrow), share(arrow, view), Math::max);
    }
    return whole.stream()
        .map(arrow -> stretched(arrow, Objects.requireNonNull(longest.get(units(arrow)))))
        .filter(arrow -> Double.isFinite(share(arrow, view)))
        .toList();
  }

  private static String units(StepArrow arrow) {
    return Objects.requireNonNull(KINDS.get(arrow.meaning())).units;
  }

  private static StepArrow arrow(
      StepAnatomy step, String meaning, double[] vector, int sign, int line, Theme theme) {
    double[] to = new double[vector.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = step.before()[i] + sign * vector[i];
    }
    return new StepArrow(step.before(), to, meaning, 1, line, color(meaning, theme));
  }

  /** Its length as a share of the view. */
  private static double share(StepArrow arrow, Domain view) {
    double x = (arrow.to()[0] - arrow.from()[0]) / view.width();
    double y = arrow.to().length < 2 ? 0 : (arrow.to()[1] - arrow.from()[1]) / view.height();
    return Math.hypot(x, y);
  }

  private static StepArrow stretched(StepArrow arrow, double longest) {
    double factor = factor(longest);
    double[] to = new double[arrow.to().length];
    for (int i = 0; i < to.length; i++) {
      to[i] = arrow.from()[i] + factor * (arrow.to()[i] - arrow.from()[i]);
    }
    return new StepArrow(arrow.from(), to, arrow.meaning(), factor, arrow.subStep(), arrow.rgb());
  }

  /** 1 where that can be read; else 1, 2 or 5 times a power of ten. */
  private static double factor(double longest) {
    boolean readable = longest >= SHORT && longest <= LONG;
    if (readable || longest == 0 || !Double.isFinite(longest)) {
      return 1;
    }
    double wanted = USUAL / longest;
    int exponent = (int) Math.floor(Math.log10(wanted));
    double power = Math.pow(10, Math.abs(exponent));
    double digit = exponent < 0 ? wanted * power : wanted / power;
    double round = digit >= 5 ? 5 : digit >= 2 ? 2 : 1;
    return exponent < 0 ? round / power : round * power;
  }
}
