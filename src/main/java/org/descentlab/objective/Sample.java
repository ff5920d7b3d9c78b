package org.descentlab.objective;

/**
 * The rows that one step looks at: {@code rows[from]} to {@code rows[to - 1]}, counted from 0, and
 * the key from which a network derives the dropout masks of this step. The array is shared, not
 * copied; who draws samples doesn't change it while one is in use.
 *
 * @param rows row indices into the data set
 * @param from first index into {@code rows}
 * @param to index after the last
 * @param maskKey key of the dropout masks, a pure function of seed and step
 */
public record Sample(int[] rows, int from, int to, long maskKey) {

  /** Returns the number of rows. */
  public int size() {
    return to - from;
  }
}
