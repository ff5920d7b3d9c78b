package org.descentlab.objective.network;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** What the loss on a plane of parameters asks at every point, beside products. */
final class PlaneKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = S.length();

  private PlaneKernels() {}

  /** z[r] ← ½ (s + |s|) of s = a[r] + x · b[r], two registers from component c on. */
  static void combineRectified(float[][] z, float[][] a, float x, float[][] b, int rows, int c) {
    FloatVector factor = broadcast(S, x);
    FloatVector half = broadcast(S, 0.5f);
    for (int r = 0; r < rows; r++) {
      float[] origin = a[r];
      float[] direction = b[r];
      float[] sum = z[r];
      FloatVector s = fromArray(S, origin, c).add(fromArray(S, direction, c).mul(factor));
      s.add(s.abs()).mul(half).intoArray(sum, c);
      s = fromArray(S, origin, c + LANES).add(fromArray(S, direction, c + LANES).mul(factor));
      s.add(s.abs()).mul(half).intoArray(sum, c + LANES);
    }
  }

  /** sums ← Σ exp(z[r] − max), one register from component c on: two don't compile well. */
  static void sumExponentials(float[] sums, float[][] z, float[] max, int rows, int c) {
    FloatVector m = fromArray(S, max, c);
    FloatVector sum = FloatVector.zero(S);
    for (int r = 0; r < rows; r++) {
      sum = sum.add(ExponentialKernels.exponential(fromArray(S, z[r], c).sub(m)));
    }
    sum.intoArray(sums, c);
  }
}
