package org.descentlab.optim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiasCorrectionTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.9, 0.99, 0.999, 0.9999})
  void itIsThePowerToTheBitAlsoWhereThePowerIsNotComputed(double beta) {
    BiasCorrection correction = new BiasCorrection();
    long different = 0;
    for (long t = 1; t <= 600_000; t += 1 + t / 1000) {
      different += correction.at(beta, t) == 1 - StrictMath.pow(beta, (double) t) ? 0 : 1;
    }
    assertThat(different).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 40, 70_000})
  void itFollowsABetaThatIsMovedOnTheWay(long t) {
    BiasCorrection correction = new BiasCorrection();
    assertThat(correction.at(0.5, 60_000)).isEqualTo(1);
    assertThat(correction.at(0.9999, t)).isEqualTo(1 - StrictMath.pow(0.9999, (double) t));
    assertThat(correction.at(0.5, 3)).isEqualTo(1 - 0.125);
  }
}
