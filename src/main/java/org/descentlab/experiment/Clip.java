package org.descentlab.experiment;

/**
 * A limit of the gradient.
 *
 * @param kind what is limited
 * @param bound the limit, > 0; 0 for none
 */
public record Clip(Kind kind, double bound) {
  /** No limit. */
  public static final Clip NONE = new Clip(Kind.NONE, 0);

  /** What is limited. */
  public enum Kind {
    /** Nothing. */
    NONE,
    /** The norm over all parameters. */
    NORM,
    /** Each component. */
    VALUE
  }
}
