package org.descentlab.objective.network;

/**
 * A panel that covers rows of any width, and also works on rows where they stand in a long array:
 * nothing has to be copied. There the rows follow one another without a gap.
 */
interface FlatPanel extends Panel {

  /**
   * z ← z + Σ values[e mod 256] · row (e div 256) over the entries e at {@code from} (inclusive) to
   * {@code to} (exclusive), added one after another. Row i is {@code flat[at + i·width, …]}, and
   * {@link #size()} components are read of it, whatever the width.
   */
  void addListed(
      float[] z, float[] flat, int at, int width, float[] values, int[] entries, int from, int to);

  /**
   * {@code flat[at, …]} ← Σ values[e mod 256] · rows[e div 256] over the entries e at {@code from}
   * (inclusive) to {@code to} (exclusive), at least one, added one after another. {@link #size()}
   * components are written.
   */
  void sumListed(
      float[] flat, int at, float[][] rows, float[] values, int[] entries, int from, int to);
}
