package org.descentlab.objective.network;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of listed rows, some registers of neighbouring components at a time, kept in registers from
 * the first row to the last. A kernel is one loop: with another around it the compiler would put
 * every register into memory.
 */
final class ListKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;

  /** Components of eight registers. */
  static final int WIDE = 8 * S.length();

  private static final int LANES = S.length();

  private ListKernels() {}

  /** z ← z + the listed, two registers from component c on. */
  static void addPair(
      float[] z, int c, float[][] rows, float[] values, int[] entries, int from, int to) {
    FloatVector s0 = fromArray(S, z, c);
    FloatVector s1 = fromArray(S, z, c + LANES);
    for (int i = from; i < to; i++) {
      int e = entries[i];
      float[] row = rows[e >>> 8];
      FloatVector x = broadcast(S, values[e & 255]);
      s0 = s0.add(x.mul(fromArray(S, row, c)));
      s1 = s1.add(x.mul(fromArray(S, row, c + LANES)));
    }
    s0.intoArray(z, c);
    s1.intoArray(z, c + LANES);
  }

  /** {@code z[at, …]} ← the listed, eight registers from component c on. */
  static void sumWide(
      float[] z, int at, int c, float[][] rows, float[] values, int[] entries, int from, int to) {
    int e = entries[from];
    float[] row = rows[e >>> 8];
    FloatVector x = broadcast(S, values[e & 255]);
    FloatVector s0 = x.mul(fromArray(S, row, c));
    FloatVector s1 = x.mul(fromArray(S, row, c + LANES));
    FloatVector s2 = x.mul(fromArray(S, row, c + 2 * LANES));
    FloatVector s3 = x.mul(fromArray(S, row, c + 3 * LANES));
    FloatVector s4 = x.mul(fromArray(S, row, c + 4 * LANES));
    FloatVector s5 = x.mul(fromArray(S, row, c + 5 * LANES));
    FloatVector s6 = x.mul(fromArray(S, row, c + 6 * LANES));
    FloatVector s7 = x.mul(fromArray(S, row, c + 7 * LANES));
    for (int i = from + 1; i < to; i++) {
      e = entries[i];
      row = rows[e >>> 8];
      x = broadcast(S, values[e & 255]);
      s0 = s0.add(x.mul(fromArray(S, row, c)));
      s1 = s1.add(x.mul(fromArray(S, row, c + LANES)));
      s2 = s2.add(x.mul(fromArray(S, row, c + 2 * LANES)));
      s3 = s3.add(x.mul(fromArray(S, row, c + 3 * LANES)));
      s4 = s4.add(x.mul(fromArray(S, row, c + 4 * LANES)));
      s5 = s5.add(x.mul(fromArray(S, row, c + 5 * LANES)));
      s6 = s6.add(x.mul(fromArray(S, row, c + 6 * LANES)));
      s7 = s7.add(x.mul(fromArray(S, row, c + 7 * LANES)));
    }
    s0.intoArray(z, at);
    s1.intoArray(z, at + LANES);
    s2.intoArray(z, at + 2 * LANES);
    s3.intoArray(z, at + 3 * LANES);
    s4.intoArray(z, at + 4 * LANES);
    s5.intoArray(z, at + 5 * LANES);
    s6.intoArray(z, at + 6 * LANES);
    s7.intoArray(z, at + 7 * LANES);
  }

  /** {@code z[at, …]} ← the listed, two registers from component c on. */
  static void sumPair(
      float[] z, int at, int c, float[][] rows, float[] values, int[] entries, int from, int to) {
    int e = entries[from];
    float[] row = rows[e >>> 8];
    FloatVector x = broadcast(S, values[e & 255]);
    FloatVector s0 = x.mul(fromArray(S, row, c));
    FloatVector s1 = x.mul(fromArray(S, row, c + LANES));
    for (int i = from + 1; i < to; i++) {
      e = entries[i];
      row = rows[e >>> 8];
      x = broadcast(S, values[e & 255]);
      s0 = s0.add(x.mul(fromArray(S, row, c)));
      s1 = s1.add(x.mul(fromArray(S, row, c + LANES)));
    }
    s0.intoArray(z, at);
    s1.intoArray(z, at + LANES);
  }
}
