package org.descentlab.objective.network;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Sums of exponentials, in the steps of {@link Exponential}. */
final class ExponentialKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = S.length();

  private ExponentialKernels() {}

  /** sums ← Σ exp(z[r] − max), two registers from component c on. */
  static void sumPair(float[] sums, float[][] z, float[] max, int rows, int c) {
    FloatVector m0 = fromArray(S, max, c);
    FloatVector m1 = fromArray(S, max, c + LANES);
    FloatVector s0 = FloatVector.zero(S);
    FloatVector s1 = FloatVector.zero(S);
    for (int r = 0; r < rows; r++) {
      float[] row = z[r];
      s0 = s0.add(exponential(fromArray(S, row, c).sub(m0)));
      s1 = s1.add(exponential(fromArray(S, row, c + LANES).sub(m1)));
    }
    s0.intoArray(sums, c);
    s1.intoArray(sums, c + LANES);
  }

  /** The steps of {@link Exponential}. */
  static FloatVector exponential(FloatVector x) {
    FloatVector t = x.mul(Exponential.LOG2_E).add(Exponential.ROUNDS);
    FloatVector i = t.sub(Exponential.ROUNDS);
    FloatVector f = x.sub(i.mul(Exponential.LN2_HIGH)).sub(i.mul(Exponential.LN2_LOW));
    FloatVector p = FloatVector.broadcast(S, Exponential.P5);
    p = p.mul(f).add(Exponential.P4);
    p = p.mul(f).add(Exponential.P3);
    p = p.mul(f).add(Exponential.P2);
    p = p.mul(f).add(Exponential.P1);
    p = p.mul(f).add(0.5f);
    p = p.mul(f.mul(f)).add(f).add(1);
    FloatVector power =
        t.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
    return p.mul(power).blend(0, x.compare(VectorOperators.LT, Exponential.LEAST));
  }
}
