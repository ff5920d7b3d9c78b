package org.descentlab.objective.network;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Products of a transposed matrix and another, tile by tile. */
final class TransposedKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = S.length();

  /** Rows of a tile. */
  static final int TILE = 4;

  private TransposedKernels() {}

  /** z[first + k] ← z[first + k] + Σ a[r][k] · b[r], four rows from k, two registers from c on. */
  static void addTile(float[][] z, float[][] a, float[][] b, int rows, int first, int k, int c) {
    float[] z0 = z[first + k];
    float[] z1 = z[first + k + 1];
    float[] z2 = z[first + k + 2];
    float[] z3 = z[first + k + 3];
    FloatVector s0 = fromArray(S, z0, c);
    FloatVector t0 = fromArray(S, z0, c + LANES);
    FloatVector s1 = fromArray(S, z1, c);
    FloatVector t1 = fromArray(S, z1, c + LANES);
    FloatVector s2 = fromArray(S, z2, c);
    FloatVector t2 = fromArray(S, z2, c + LANES);
    FloatVector s3 = fromArray(S, z3, c);
    FloatVector t3 = fromArray(S, z3, c + LANES);
    for (int r = 0; r < rows; r++) {
      float[] factors = a[r];
      float[] row = b[r];
      FloatVector p = fromArray(S, row, c);
      FloatVector q = fromArray(S, row, c + LANES);
      FloatVector x = broadcast(S, factors[k]);
      s0 = s0.add(x.mul(p));
      t0 = t0.add(x.mul(q));
      x = broadcast(S, factors[k + 1]);
      s1 = s1.add(x.mul(p));
      t1 = t1.add(x.mul(q));
      x = broadcast(S, factors[k + 2]);
      s2 = s2.add(x.mul(p));
      t2 = t2.add(x.mul(q));
      x = broadcast(S, factors[k + 3]);
      s3 = s3.add(x.mul(p));
      t3 = t3.add(x.mul(q));
    }
    s0.intoArray(z0, c);
    t0.intoArray(z0, c + LANES);
    s1.intoArray(z1, c);
    t1.intoArray(z1, c + LANES);
    s2.intoArray(z2, c);
    t2.intoArray(z2, c + LANES);
    s3.intoArray(z3, c);
    t3.intoArray(z3, c + LANES);
  }

  /** z ← z + Σ a[r][k] · b[r], a pair of registers from c on. */
  static void addStrip(float[] z, float[][] a, float[][] b, int rows, int k, int c) {
    FloatVector s = fromArray(S, z, c);
    FloatVector t = fromArray(S, z, c + LANES);
    for (int r = 0; r < rows; r++) {
      float[] row = b[r];
      FloatVector x = broadcast(S, a[r][k]);
      s = s.add(x.mul(fromArray(S, row, c)));
      t = t.add(x.mul(fromArray(S, row, c + LANES)));
    }
    s.intoArray(z, c);
    t.intoArray(z, c + LANES);
  }
}
