package org.descentlab.experiment.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * The surfaces, each with the view and the start from which something is to be seen, the simple
 * ones first.
 */
public final class Surfaces {

  /** All of them. */
  public static final Catalog<SurfaceRecipe> ALL =
      new Catalog<>(
          "surface",
          Stream.of(
                  Bowls.ALL,
                  Valleys.ALL,
                  Saddles.ALL,
                  Wells.ALL,
                  ManyMinima.ALL,
                  Plateaus.ALL,
                  Kinks.ALL)
              .flatMap(List::stream)
              .toList());

  private Surfaces() {}
}
