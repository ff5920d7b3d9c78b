package org.descentlab.objective.network;

/** The rows of a data set as layers read them that work on any network. */
interface RowSource {

  /** Returns the number of rows. */
  int size();

  /** Writes the inputs of a row to {@code to[at]} and those after it. */
  void inputs(int row, float[] to, int at);

  /** Tells whether rows have classes. */
  boolean classes();

  /** Returns the class of a row, where rows have classes. */
  int label(int row);

  /** Returns other rows of such inputs, {@code [rows][inputs]}, whose classes and targets are 0. */
  RowSource like(float[][] rows);

  /** Returns a row's target for an output; of a class, 1 at its output and 0 elsewhere. */
  float target(int row, int output);
}
