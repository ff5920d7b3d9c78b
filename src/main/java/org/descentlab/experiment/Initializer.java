package org.descentlab.experiment;

/**
 * How weights start.
 *
 * @param kind the recipe
 * @param bound of {@link Kind#UNIFORM}, weights in [−bound, bound); 0 for the others
 */
public record Initializer(Kind kind, double bound) {

  /** The recipes. */
  public enum Kind {
    /** ±√(6 / (fan-in + fan-out)). */
    GLOROT_UNIFORM("glorot-uniform"),
    /** ±√(6 / fan-in). */
    HE_UNIFORM("he-uniform"),
    /** All 0. */
    ZEROS("zeros"),
    /** The recipe of the reference data. */
    GOLDEN("golden"),
    /** A given bound. */
    UNIFORM("uniform");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Returns the name in the file. */
    public String id() {
      return id;
    }
  }
}
