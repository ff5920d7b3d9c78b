package org.descentlab.experiment.catalog;

import java.util.List;

/**
 * The surfaces, each with the view and the start from which something is to be seen, the simple
 * ones first.
 */
public final class Surfaces {

  /**
   * Surfaces that are about the same thing.
   *
   * @param id key of its name, {@code surface-theme.<id>}
   * @param surfaces the simple ones first
   */
  public record Theme(String id, List<Choice<SurfaceRecipe>> surfaces) {}

  /** All of them by what they are about. */
  public static final List<Theme> THEMES =
      List.of(
          new Theme("bowls", Bowls.ALL),
          new Theme("valleys", Valleys.ALL),
          new Theme("saddles", Saddles.ALL),
          new Theme("wells", Wells.ALL),
          new Theme("many-minima", ManyMinima.ALL),
          new Theme("plateaus", Plateaus.ALL),
          new Theme("kinks", Kinks.ALL));

  /** All of them. */
  public static final Catalog<SurfaceRecipe> ALL =
      new Catalog<>(
          "surface", THEMES.stream().flatMap(theme -> theme.surfaces().stream()).toList());

  private Surfaces() {}
}
