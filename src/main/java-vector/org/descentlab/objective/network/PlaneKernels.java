package org.descentlab.objective.network;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** What the loss on a plane of parameters asks at every point, beside products. */
final class PlaneKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = S.length();

  private PlaneKernels() {}

  /** z ← ½ (s + |s|) of s = a + x · b, over whole pairs of registers. */
  static void combineRectified(float[] z, float[] a, float x, float[] b) {
    FloatVector factor = broadcast(S, x);
    FloatVector half = broadcast(S, 0.5f);
    for (int c = 0; c < z.length; c += 2 * LANES) {
      FloatVector s = fromArray(S, a, c).add(fromArray(S, b, c).mul(factor));
      s.add(s.abs()).mul(half).intoArray(z, c);
      s = fromArray(S, a, c + LANES).add(fromArray(S, b, c + LANES).mul(factor));
      s.add(s.abs()).mul(half).intoArray(z, c + LANES);
    }
  }

  /**
   * sums ← Σ exp(z[r] − max), one register from component c on: two don't compile well. The steps
   * are those of {@link Exponential}, in the loop itself: a method of their own may be compiled
   * first, and then it is called.
   */
  static void sumExponentials(float[] sums, float[][] z, float[] max, int rows, int c) {
    FloatVector m = fromArray(S, max, c);
    FloatVector sum = FloatVector.zero(S);
    for (int r = 0; r < rows; r++) {
      FloatVector x = fromArray(S, z[r], c).sub(m);
      FloatVector t = x.mul(Exponential.LOG2_E).add(Exponential.ROUNDS);
      FloatVector i = t.sub(Exponential.ROUNDS);
      FloatVector f = x.sub(i.mul(Exponential.LN2_HIGH)).sub(i.mul(Exponential.LN2_LOW));
      FloatVector p = broadcast(S, Exponential.P5);
      p = p.mul(f).add(Exponential.P4);
      p = p.mul(f).add(Exponential.P3);
      p = p.mul(f).add(Exponential.P2);
      p = p.mul(f).add(Exponential.P1);
      p = p.mul(f).add(0.5f);
      p = p.mul(f.mul(f)).add(f).add(1);
      FloatVector power =
          t.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      sum = sum.add(p.mul(power).blend(0, x.compare(VectorOperators.LT, Exponential.LEAST)));
    }
    sum.intoArray(sums, c);
  }
}
