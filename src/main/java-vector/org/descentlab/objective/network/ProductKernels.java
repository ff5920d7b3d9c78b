package org.descentlab.objective.network;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Products of matrices, a tile of the result at a time, kept in registers over the whole sum. */
final class ProductKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;

  /** Components of two registers: the columns of a tile. */
  static final int NARROW = 2 * S.length();

  /** Rows of a tile: the compiler does not reliably keep more in registers. */
  static final int TILE = 2;

  private static final int LANES = S.length();

  private ProductKernels() {}

  /** z[r] ← z[r] + Σ a[r][k] · b[first + k], two rows from r and a pair of registers from c on. */
  static void addTile(float[][] z, float[][] a, float[][] b, int r, int c, int first, int count) {
    float[] z0 = z[r];
    float[] z1 = z[r + 1];
    float[] a0 = a[r];
    float[] a1 = a[r + 1];
    FloatVector s0 = fromArray(S, z0, c);
    FloatVector t0 = fromArray(S, z0, c + LANES);
    FloatVector s1 = fromArray(S, z1, c);
    FloatVector t1 = fromArray(S, z1, c + LANES);
    for (int k = 0; k < count; k++) {
      float[] row = b[first + k];
      FloatVector p = fromArray(S, row, c);
      FloatVector q = fromArray(S, row, c + LANES);
      FloatVector x = broadcast(S, a0[k]);
      s0 = s0.add(x.mul(p));
      t0 = t0.add(x.mul(q));
      x = broadcast(S, a1[k]);
      s1 = s1.add(x.mul(p));
      t1 = t1.add(x.mul(q));
    }
    s0.intoArray(z0, c);
    t0.intoArray(z0, c + LANES);
    s1.intoArray(z1, c);
    t1.intoArray(z1, c + LANES);
  }

  /** z ← z + Σ a[k] · b[first + k], a pair of registers from c on. */
  static void addStrip(float[] z, float[] a, float[][] b, int c, int first, int count) {
    FloatVector s = fromArray(S, z, c);
    FloatVector t = fromArray(S, z, c + LANES);
    for (int k = 0; k < count; k++) {
      float[] row = b[first + k];
      FloatVector x = broadcast(S, a[k]);
      s = s.add(x.mul(fromArray(S, row, c)));
      t = t.add(x.mul(fromArray(S, row, c + LANES)));
    }
    s.intoArray(z, c);
    t.intoArray(z, c + LANES);
  }
}
