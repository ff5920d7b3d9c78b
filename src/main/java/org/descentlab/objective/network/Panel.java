package org.descentlab.objective.network;

/**
 * The inner loops of a network, on pieces of rows: a panel is an array of {@link #size()}
 * neighbouring components of a row. Each kernel says in which order a component is summed and none
 * uses a fused multiply-add, so that every implementation gives the same bits.
 */
interface Panel {

  /** Returns the number of components. */
  int size();

  /**
   * z ← z + Σ values[e mod 256] · rows[e div 256] over the entries e at {@code from} (inclusive) to
   * {@code to} (exclusive), added one after another.
   */
  void addListed(float[] z, float[][] rows, float[] values, int[] entries, int from, int to);

  /**
   * z ← Σ values[e mod 256] · rows[e div 256] over the entries e at {@code from} (inclusive) to
   * {@code to} (exclusive), at least one, added one after another.
   */
  void sumListed(float[] z, float[][] rows, float[] values, int[] entries, int from, int to);

  /**
   * z[r] ← z[r] + Σ a[r][k] · b[first + k] over k &lt; count, added one after another, for each r
   * &lt; rows.
   */
  void addProducts(float[][] z, float[][] a, float[][] b, int rows, int first, int count);

  /**
   * z[first + k] ← z[first + k] + Σ a[r][k] · b[r] over r &lt; rows, at most 256, added one after
   * another, for each k &lt; count.
   */
  void addTransposedProducts(float[][] z, float[][] a, float[][] b, int rows, int first, int count);

  /** sums[o] ← sums[o] + Σ x[i] · rows[o][i] over i &lt; count, added one after another. */
  void addDots(float[] sums, float[][] rows, float[] x, int count);

  /** z ← z + x. */
  void add(float[] z, float[] x);

  /** z ← z · x, component by component. */
  void multiply(float[] z, float[] x);

  /** z ← max(z, 0). */
  void rectify(float[] z);

  /** z ← a + x · b. */
  void combine(float[] z, float[] a, float x, float[] b);

  /** z[r] ← (s + |s|) / 2 of s = a[r] + x · b[r]: what is negative becomes 0; r &lt; rows. */
  void combineRectified(float[][] z, float[][] a, float x, float[][] b, int rows);

  /** max ← the largest of the first rows of z, component by component. */
  void maxima(float[] max, float[][] z, int rows);

  /** sums ← Σ exp(z[r] − max) over r &lt; rows, added one after another. */
  void sumExponentials(float[] sums, float[][] z, float[] max, int rows);

  /** z ← z where h &gt; 0, else ±0; NaN where z or h is. */
  void gate(float[] z, float[] h);
}
