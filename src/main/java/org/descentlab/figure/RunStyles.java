package org.descentlab.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private RunStyles() {}

  /**
   * Returns the looks of all runs, those switched off included, so that switching one changes no
   * other. Hue belongs to the optimizer; further runs of one optimizer differ in lightness, dash
   * and marker.
   */
  public static List<RunStyle> of(List<RunSpec> runs, Theme theme) {
    Map<String, Integer> types = new HashMap<>();
    Map<String, Integer> kinds = new HashMap<>();
    List<RunStyle> styles = new ArrayList<>();
    for (RunSpec run : runs) {
      int ofType = types.merge(run.optimizer().type(), 1, Integer::sum) - 1;
      int ofKind = kinds.merge(Palette.kind(run.optimizer()), 1, Integer::sum) - 1;
      styles.add(
          new RunStyle(
              Palette.color(run.optimizer(), ofKind, theme),
              DASHES.get(ofType % DASHES.size()),
              marker(run.optimizer().type(), ofType)));
    }
    return styles;
  }

  private static Marker marker(String type, int nth) {
    Marker[] all = Marker.values();
    int own =
        switch (type) {
          case "sgd" -> 0;
          case "momentum" -> 1;
          case "adam" -> 2;
          case "rmsprop" -> 3;
          case "adagrad" -> 4;
          default -> Math.floorMod(type.hashCode(), all.length);
        };
    return all[(own + nth) % all.length];
  }
}
