package org.descentlab.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernels of both precisions against the formula, component by component. */
class VectorTest {
  private static final int N = 37;

  static Stream<IntFunction<Vector>> precisions() {
    return Stream.of(DoubleVector::zeros, FloatVector::zeros);
  }

  private static Vector random(IntFunction<Vector> zeros, long seed) {
    Random random = new Random(seed);
    Vector v = zeros.apply(N);
    for (int i = 0; i < N; i++) {
      v.put(i, random.nextDouble() - 0.3);
    }
    return v;
  }

  @ParameterizedTest
  @MethodSource("precisions")
  void everyKernelComputesItsFormula(IntFunction<Vector> zeros) {
    Vector a = random(zeros, 1);
    Vector b = random(zeros, 2);
    Vector positive = a.like().mixSquare(0, 1, random(zeros, 3));
    for (int i = 0; i < N; i++) {
      double x = a.get(i);
      double y = b.get(i);
      double p = positive.get(i);
      assertClose(a.copy().scale(0.5).get(i), 0.5 * x);
      assertClose(a.copy().add(b).get(i), x + y);
      assertClose(a.copy().addScaled(-2, b).get(i), x - 2 * y);
      assertClose(a.copy().mix(0.9, 0.1, b).get(i), 0.9 * x + 0.1 * y);
      assertClose(a.copy().mixSquare(0.9, 0.1, b).get(i), 0.9 * x + 0.1 * y * y);
      assertClose(
          a.copy().setRatio(3, b, 2, positive, 1e-3).get(i), 3 * y / (2 * Math.sqrt(p) + 1e-3));
      assertClose(a.copy().times(b).get(i), x * y);
      assertClose(a.copy().divide(positive.copy().shift(1)).get(i), x / (p + 1));
      assertClose(a.copy().shift(0.5).get(i), x + 0.5);
      assertClose(positive.copy().sqrt().get(i), Math.sqrt(p));
      assertClose(a.copy().decayedMax(0.5, b, 0.1).get(i), Math.max(0.5 * x, Math.abs(y) + 0.1));
      assertClose(a.copy().bySign(-3, 0, 2).get(i), x < 0 ? -3 : 2);
      assertClose(a.copy().clamp(-0.125, 0.25).get(i), Math.max(-0.125, Math.min(0.25, x)));
      assertClose(a.copy().fill(7).get(i), 7);
    }
  }

  @Test
  void flushingSinglePrecisionZeroesWhatIsNearlyDenormalAndNothingElse() {
    float[] small = {1e-37f, -1e-37f, Float.MIN_VALUE, 0x1p-120f, -1e-30f, 1, Float.NaN};
    FloatVector flushed = new FloatVector(small.clone()).flush();
    assertThat(flushed.array()).containsExactly(0, 0, 0, 0x1p-120f, -1e-30f, 1, Float.NaN);
    assertThat(new DoubleVector(1e-310).flush().get(0)).isEqualTo(1e-310);
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
  }

  @ParameterizedTest
  @MethodSource("precisions")
  void kernelsOfASliceLeaveTheOtherComponentsAlone(IntFunction<Vector> zeros) {
    Vector a = random(zeros, 1);
    Vector before = a.copy();
    a.slice(10, 20).add(random(zeros, 2).slice(10, 20));
    for (int i = 0; i < N; i++) {
      assertThat(a.get(i) == before.get(i)).isEqualTo(i < 10 || i >= 20);
    }
  }

  @ParameterizedTest
  @MethodSource("precisions")
  void operandsOfAnotherRangeAreRefused(IntFunction<Vector> zeros) {
    Vector a = zeros.apply(N);
    assertThatThrownBy(() -> a.slice(0, 5).add(a.slice(1, 6)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void operandsOfAnotherPrecisionAreRefused() {
    assertThatThrownBy(() -> DoubleVector.zeros(3).add(FloatVector.zeros(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("precisions")
  void notANumberSurvivesClampingAndShowsInTheLargestComponent(IntFunction<Vector> zeros) {
    Vector a = zeros.apply(3);
    a.put(1, Double.NaN);
    assertThat(a.clamp(-1, 1).get(1)).isNaN();
    assertThat(a.bySign(-1, 0, 1).get(1)).isNaN();
    assertThat(a.like().decayedMax(1, a, 0).get(1)).isNaN();
    assertThat(a.maxAbs()).isNaN();
  }

  @ParameterizedTest
  @MethodSource("precisions")
  void zeroHasASignOfItsOwn(IntFunction<Vector> zeros) {
    Vector a = zeros.apply(2);
    a.put(1, -0.0);
    a.bySign(-1, 5, 1);
    assertThat(a.get(0)).isEqualTo(5);
    assertThat(a.get(1)).isEqualTo(5);
  }

  @Test
  void theDotProductAddsInSixteenPartialSumsAndOneTree() {
    Random random = new Random(9);
    double[] x = random.doubles(100).toArray();
    double[] sums = new double[16];
    for (int i = 0; i < x.length; i++) {
      sums[i % 16] += x[i] * x[i];
    }
    double[] eight = new double[8];
    for (int j = 0; j < 8; j++) {
      eight[j] = sums[j] + sums[j + 8];
    }
    double tree =
        ((eight[0] + eight[4]) + (eight[2] + eight[6]))
            + ((eight[1] + eight[5]) + (eight[3] + eight[7]));
    DoubleVector v = new DoubleVector(x);
    assertThat(v.dot(v)).isEqualTo(tree);
  }

  @Test
  void theDotProductOfAFewComponentsHasTheBitsOfPartialSums() {
    Random random = new Random(11);
    for (int n = 0; n <= 40; n++) {
      double[] x = random.doubles(n + 3, -1, 1).toArray();
      double[] y = random.doubles(n + 3, -1e9, 1e9).toArray();
      assertSameBits(x, y, n);
      Arrays.fill(x, 0, n / 2, -0.0);
      assertSameBits(x, y, n);
      Arrays.fill(x, -0.0);
      Arrays.fill(y, 1);
      assertSameBits(x, y, n);
    }
  }

  private static void assertSameBits(double[] x, double[] y, int n) {
    PartialSums sums = new PartialSums();
    for (int i = 0; i < n; i++) {
      sums.add(i, x[i + 3] * y[i + 3]);
    }
    double dot = new DoubleVector(x, 3, n + 3).dot(new DoubleVector(y, 3, n + 3));
    assertThat(Double.doubleToRawLongBits(dot)).isEqualTo(Double.doubleToRawLongBits(sums.total()));
  }

  @Test
  void streamsOfOneSeedDifferByNameAndRepeatToTheBit() {
    RandomStreams streams = new RandomStreams(7);
    long first = streams.batch().nextLong();
    assertThat(new RandomStreams(7).batch().nextLong()).isEqualTo(first);
    assertThat(streams.noise().nextLong()).isNotEqualTo(first);
    assertThat(new RandomStreams(8).batch().nextLong()).isNotEqualTo(first);
  }
}
