package org.descentlab.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.descentlab.experiment.RunSpec;

/** Gives each run of an experiment its look, the same in every view of a theme. */
public final class RunStyles {
  private static final List<List<Double>> DASHES =
      List.of(
          List.of(),
          List.of(4.5, 2.5),
          List.of(1.6, 2.0),
          List.of(7.0, 2.2, 1.6, 2.2),
          List.of(9.0, 3.5));

  /** Markers in the order in which further runs get them: first those that are nobody's own. */
  private static final List<Marker> FURTHER =
      List.of(
          Marker.DIAMOND,
          Marker.INVERTED,
          Marker.PENTAGON,
          Marker.CIRCLE,
          Marker.SQUARE,
          Marker.TRIANGLE);

  private RunStyles() {}

  /**
   * Returns the looks of all runs, those switched off included, so that switching one changes no
   * other. Hue belongs to the optimizer; where two hues are near, to any eye, their dashes differ.
   * Further runs of one optimizer differ in lightness, dash and marker. Where all runs have one
   * optimizer, hue tells them apart.
   */
  public static List<RunStyle> of(List<RunSpec> runs, Theme theme) {
    Map<String, Integer> types = new HashMap<>();
    Map<String, Integer> kinds = new HashMap<>();
    Set<Marker> taken = EnumSet.noneOf(Marker.class);
    List<RunStyle> styles = new ArrayList<>();
    boolean oneOptimizer =
        runs.size() > 1
            && runs.stream().map(run -> Palette.kind(run.optimizer())).distinct().count() == 1;
    for (RunSpec run : runs) {
      int ofType = types.merge(run.optimizer().type(), 1, Integer::sum) - 1;
      int ofKind = kinds.merge(Palette.kind(run.optimizer()), 1, Integer::sum) - 1;
      styles.add(
          new RunStyle(
              oneOptimizer
                  ? Palette.distinct(styles.size(), theme)
                  : Palette.color(run.optimizer(), ofKind, theme),
              DASHES.get((ownDash(run.optimizer().type()) + ofType) % DASHES.size()),
              marker(run.optimizer().type(), ofType, taken)));
    }
    return styles;
  }

  /** The dash of an optimizer's first run: those of near hues in {@link Palette} differ. */
  private static int ownDash(String type) {
    return switch (type) {
      case "amsgrad", "subgradient", "adamw", "gd-alr" -> 1;
      case "adamax", "adadelta", "nadam", "rule" -> 2;
      case "rprop", "lion", "radam" -> 3;
      case "newton", "adabelief" -> 4;
      default -> 0;
    };
  }

  /** The optimizer's own marker if it is still free, else the first free one. */
  private static Marker marker(String type, int nth, Set<Marker> taken) {
    Marker own =
        switch (type) {
          case "sgd" -> Marker.CIRCLE;
          case "momentum" -> Marker.SQUARE;
          case "adam" -> Marker.TRIANGLE;
          default -> Marker.DIAMOND;
        };
    Marker free =
        Stream.concat(Stream.of(own), FURTHER.stream())
            .filter(marker -> !taken.contains(marker))
            .findFirst()
            .orElse(FURTHER.get((FURTHER.indexOf(own) + nth) % FURTHER.size()));
    taken.add(free);
    return free;
  }
}
