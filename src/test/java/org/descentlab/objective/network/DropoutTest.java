package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {
  private static final int WIDTH = 1000;

  private static float[] mask(int layer, double rate, long key, int position, int row) {
    Dropout dropout = new Dropout(layer, WIDTH);
    Rows units = new Rows(row + 1, WIDTH);
    float[] ones = new float[WIDTH];
    Arrays.fill(ones, 1);
    units.read(row, ones, 0);
    dropout.draw(row + 1, rate, key, position);
    dropout.apply(units, row + 1);
    units.write(row, ones, 0);
    return ones;
  }

  private static double hidden(float[] mask) {
    int zeros = 0;
    for (float unit : mask) {
      zeros += unit == 0 ? 1 : 0;
    }
    return zeros / (double) mask.length;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.2, 0.5, 0.9, 0.999})
  void theRateIsTheShareOfHiddenUnits(double rate) {
    double sum = 0;
    for (int row = 0; row < 200; row++) {
      sum += hidden(mask(0, rate, 17, row, 0));
    }

    assertThat(sum / 200).isCloseTo(rate, within(0.004));
  }

  @Test
  void unitsThatStayAreEnlarged() {
    assertThat(mask(0, 0.2, 3, 0, 0)).containsOnly(0f, 1.25f);
  }

  @Test
  void ratesNextToOneHideAll() {
    assertThat(mask(0, Math.nextDown(1.0), 3, 0, 0)).containsOnly(0f);
  }

  @Test
  void masksFollowFromThePositionInTheSampleHoweverItIsCut() {
    assertThat(mask(0, 0.5, 3, 2, 5)).isEqualTo(mask(0, 0.5, 3, 7, 0));
  }

  @Test
  void layersRowsAndKeysHaveMasksOfTheirOwn() {
    float[] mask = mask(0, 0.5, 3, 0, 0);

    for (float[] other :
        new float[][] {mask(1, 0.5, 3, 0, 0), mask(0, 0.5, 4, 0, 0), mask(0, 0.5, 3, 1, 0)}) {
      int agree = 0;
      for (int unit = 0; unit < WIDTH; unit++) {
        agree += mask[unit] == other[unit] ? 1 : 0;
      }
      assertThat(agree).isBetween(430, 570);
    }
  }

  @Test
  void ratesLieInZeroToOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DropoutRate(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new DropoutRate(-0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new DropoutRate(Double.NaN));
  }
}
