package org.descentlab.objective.network;

/**
 * Which units of a batch dropout hides.
 *
 * @param rate share of hidden units that become 0
 * @param key of the sample's masks
 * @param position where in the sample the batch begins
 */
record Masks(double rate, long key, int position) {
  /** Nothing is hidden. */
  static final Masks NONE = new Masks(0, 0, 0);
}
