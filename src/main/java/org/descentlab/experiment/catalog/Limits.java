package org.descentlab.experiment.catalog;

/** How large an experiment may be. Whatever a file asks for beyond is refused when it is read. */
public final class Limits {
  /** Most updates of a run. */
  public static final double MAX_STEPS = 1e10;

  /** A number of updates. */
  public static final Range STEPS = Range.count(MAX_STEPS);

  /** The number of a row: that of the updates before it. */
  public static final Range ROW = new Range(0, true, MAX_STEPS, true, true);

  /** A number of epochs. */
  public static final Range EPOCHS = Range.count(1e9);

  /** Most rows of a data set, and most cells of one that is generated. */
  public static final int MAX_SAMPLES = 10_000_000;

  /** A number of rows of a data set. */
  public static final Range SAMPLES = Range.count(MAX_SAMPLES);

  /** Most parameters of a network. */
  public static final int MAX_PARAMETERS = 10_000_000;

  /** Of problems with so many parameters at most, every row records where they are. */
  public static final int MAX_THETAS = 16;

  private Limits() {}
}
