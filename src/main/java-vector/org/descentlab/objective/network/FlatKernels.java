package org.descentlab.objective.network;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Sums of listed rows of a flat matrix, whose row i is {@code flat[at + i·width, …]}. */
final class FlatKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = S.length();

  private FlatKernels() {}

  /** z ← z + the listed, eight registers from component c on. */
  static void addWide(
      float[] z,
      int c,
      float[] flat,
      int at,
      int width,
      float[] values,
      int[] entries,
      int from,
      int to) {
    FloatVector s0 = fromArray(S, z, c);
    FloatVector s1 = fromArray(S, z, c + LANES);
    FloatVector s2 = fromArray(S, z, c + 2 * LANES);
    FloatVector s3 = fromArray(S, z, c + 3 * LANES);
    FloatVector s4 = fromArray(S, z, c + 4 * LANES);
    FloatVector s5 = fromArray(S, z, c + 5 * LANES);
    FloatVector s6 = fromArray(S, z, c + 6 * LANES);
    FloatVector s7 = fromArray(S, z, c + 7 * LANES);
    for (int i = from; i < to; i++) {
      int e = entries[i];
      int q = at + (e >>> 8) * width;
      FloatVector x = broadcast(S, values[e & 255]);
      s0 = s0.add(x.mul(fromArray(S, flat, q)));
      s1 = s1.add(x.mul(fromArray(S, flat, q + LANES)));
      s2 = s2.add(x.mul(fromArray(S, flat, q + 2 * LANES)));
      s3 = s3.add(x.mul(fromArray(S, flat, q + 3 * LANES)));
      s4 = s4.add(x.mul(fromArray(S, flat, q + 4 * LANES)));
      s5 = s5.add(x.mul(fromArray(S, flat, q + 5 * LANES)));
      s6 = s6.add(x.mul(fromArray(S, flat, q + 6 * LANES)));
      s7 = s7.add(x.mul(fromArray(S, flat, q + 7 * LANES)));
    }
    s0.intoArray(z, c);
    s1.intoArray(z, c + LANES);
    s2.intoArray(z, c + 2 * LANES);
    s3.intoArray(z, c + 3 * LANES);
    s4.intoArray(z, c + 4 * LANES);
    s5.intoArray(z, c + 5 * LANES);
    s6.intoArray(z, c + 6 * LANES);
    s7.intoArray(z, c + 7 * LANES);
  }

  /** z ← z + the listed, two registers from component c on. */
  static void addPair(
      float[] z,
      int c,
      float[] flat,
      int at,
      int width,
      float[] values,
      int[] entries,
      int from,
      int to) {
    FloatVector s0 = fromArray(S, z, c);
    FloatVector s1 = fromArray(S, z, c + LANES);
    for (int i = from; i < to; i++) {
      int e = entries[i];
      int q = at + (e >>> 8) * width;
      FloatVector x = broadcast(S, values[e & 255]);
      s0 = s0.add(x.mul(fromArray(S, flat, q)));
      s1 = s1.add(x.mul(fromArray(S, flat, q + LANES)));
    }
    s0.intoArray(z, c);
    s1.intoArray(z, c + LANES);
  }
}
