package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlaneFigure;
import org.descentlab.figure.Recording;
import org.descentlab.landscape.Terrain;
import org.descentlab.objective.Domain;
import org.jspecify.annotations.Nullable;

/**
 * A terrain, what it depends on, and a picture of it.
 *
 * @param key what the terrain depends on, besides the part that somebody chose
 * @param over that part; empty where nobody chose
 * @param identity what tells it apart from pictures that look different
 */
record PlanePicture(
    Terrain terrain, Object key, Optional<Domain> over, Picture picture, Object identity) {

  /**
   * What a picture is made of.
   *
   * @param key what the terrain depends on, besides the part that somebody chose
   * @param look with that part
   * @param width in the window's pixels
   * @param height in the window's pixels
   * @param scale device pixels a pixel of the window
   */
  record Order(
      Object key, Recording recording, Look look, double width, double height, double scale) {

    /** Returns what tells pictures apart that look different; not how far runs came. */
    Object identity() {
      return List.of(
          key,
          look.domain(),
          look.theme().id(),
          look.theme().factor(),
          look.messages(),
          look.equalScale(),
          width,
          height,
          scale);
    }

    /** Makes it, unless the one before is the same; with its terrain where that is the same. */
    Optional<PlanePicture> make(@Nullable PlanePicture before, BooleanSupplier cancelled) {
      if (before != null && before.identity.equals(identity())) {
        return Optional.of(before);
      }
      Optional<Terrain> terrain =
          before != null && before.key.equals(key) && before.over.equals(look.domain())
              ? Optional.of(before.terrain)
              : PlaneFigure.terrain(recording, look, cancelled);
      return terrain.map(
          known -> {
            PlaneFigure figure = new PlaneFigure(recording, look, known);
            Picture picture = Picture.base(figure, width, height, scale);
            return new PlanePicture(known, key, look.domain(), picture, identity());
          });
    }
  }
}
