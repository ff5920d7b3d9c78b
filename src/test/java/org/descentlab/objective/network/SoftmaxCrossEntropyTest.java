package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {

  @Test
  void exponentialsAreExactToAUnitInTheLastPlace() {
    for (float x = 0; x > -87; x -= 0.00137f) {
      float exact = (float) Math.exp(x);
      assertThat(Exponential.of(x)).isCloseTo(exact, within(2 * Math.ulp(exact)));
    }
  }

  @Test
  void exponentialsOfExtremesAreWhatTheyShould() {
    assertThat(Exponential.of(0)).isEqualTo(1);
    assertThat(Exponential.of(-1000)).isZero();
    assertThat(Exponential.of(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(Exponential.of(Float.NaN)).isNaN();
  }

  @Test
  void aHugeOutputDoesNotOverflow() {
    float[] delta = new float[3];

    double loss = SoftmaxCrossEntropy.lossAndDelta(new float[] {1e30f, 0, 0}, 1, 0.5f, delta);

    assertThat(loss).isEqualTo(1e30f);
    assertThat(delta).containsExactly(0.5f, -0.5f, 0);
  }

  @Test
  void aSureHitStillHasALoss() {
    double loss = SoftmaxCrossEntropy.loss(new float[] {0, 25}, 1);

    assertThat(loss).isCloseTo(Math.exp(-25), within(1e-16));
  }

  @Test
  void theFirstOfSeveralLargestOutputsCounts() {
    float[] z = {1, 3, 3, 2};

    assertThat(SoftmaxCrossEntropy.correct(z, 1)).isTrue();
    assertThat(SoftmaxCrossEntropy.correct(z, 2)).isFalse();
  }
}
