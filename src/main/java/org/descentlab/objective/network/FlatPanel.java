package org.descentlab.objective.network;

/**
 * A panel that covers rows of any width, and also works on rows where they stand in a long array:
 * nothing has to be copied. There the rows follow one another without a gap.
 */
interface FlatPanel extends Panel {

  /**
   * z[r] ← z[r] + Σ values[e mod 256] · row (e div 256) over the entries e at {@code bounds[r][0]}
   * (inclusive) to {@code bounds[r][1]} (exclusive), added one after another, for each r &lt; rows.
   * Row i is {@code flat[at + i·width, …]}, and {@link #size()} components are read of it, whatever
   * the width.
   */
  void addListed(
      float[][] z,
      float[] flat,
      int at,
      int width,
      float[] values,
      int[] entries,
      int[][] bounds,
      int rows);

  /**
   * {@code flat[at + i·size, …]} ← Σ values[e mod 256] · rows[e div 256] over the entries e at
   * {@code i·stride} to {@code i·stride + counts[i]} (exclusive), added one after another, for each
   * list i that has entries. {@link #size()} components are written of each.
   */
  void sumLists(
      float[] flat,
      int at,
      float[][] rows,
      float[] values,
      int[] entries,
      int stride,
      int[] counts);
}
