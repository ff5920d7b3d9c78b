package org.descentlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.assertj.core.data.Offset;
import org.descentlab.math.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each set has the shape that its source gives it. */
class PlaneSetTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  private static RegressionSet set(PlaneSet set, int samples, double noise) {
    return set.generated(samples, noise, new RandomStreams(3).data());
  }

  /** Number of a row in its class. */
  private static int k(int i) {
    return i / 2;
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameRowsAndAnotherSeedOthers(PlaneSet set) {
    assertThat(set(set, 101, 0.1).points()).isEqualTo(set(set, 101, 0.1).points());
    assertThat(set.generated(101, 0.1, new RandomStreams(4).data()).points())
        .isNotEqualTo(set(set, 101, 0.1).points());
  }

  @ParameterizedTest
  @EnumSource
  void labelsTakeTurnsSoThatClassesAndBatchesAreBalanced(PlaneSet set) {
    for (int samples : new int[] {2, 3, 501}) {
      RegressionSet rows = set(set, samples, 0.2);
      assertThat(rows.size()).isEqualTo(samples);
      assertThat(rows.features()).isEqualTo(2);
      for (int i = 0; i < samples; i++) {
        assertThat(rows.target(i)).isEqualTo(i % 2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anIdFindsItsSet(PlaneSet set) {
    assertThat(PlaneSet.find(set.id())).contains(set);
    assertThat(PlaneSet.ids()).contains(set.id());
  }

  @Test
  void withoutNoiseMoonsAreTwoHalfCirclesFromEndToEnd() {
    RegressionSet rows = set(PlaneSet.MOONS, 101, 0);
    for (int i = 0; i < rows.size(); i++) {
      boolean outer = i % 2 == 0;
      double x = outer ? rows.feature(i, 0) : 1 - rows.feature(i, 0);
      double y = outer ? rows.feature(i, 1) : 0.5 - rows.feature(i, 1);
      assertThat(Math.atan2(y, x)).isEqualTo(Math.PI * k(i) / (outer ? 50 : 49), EXACT);
      assertThat(Math.hypot(x, y)).isEqualTo(1, EXACT);
    }
  }

  @Test
  void withoutNoiseCirclesHaveTheRadiiOneAndAHalfAndEvenAngles() {
    RegressionSet rows = set(PlaneSet.CIRCLES, 100, 0);
    for (int i = 0; i < rows.size(); i++) {
      double x = rows.feature(i, 0);
      double y = rows.feature(i, 1);
      assertThat(Math.hypot(x, y)).isEqualTo(i % 2 == 0 ? 1 : 0.5, EXACT);
      double angle = 2 * Math.PI * k(i) / 50;
      assertThat(Math.cos(Math.atan2(y, x) - angle)).isEqualTo(1, EXACT);
    }
  }

  @Test
  void withoutNoiseTheArmsOfTheSpiralTurnByTheirRadius() {
    RegressionSet rows = set(PlaneSet.SPIRAL, 100, 0);
    for (int i = 0; i < rows.size(); i++) {
      double radius = Math.hypot(rows.feature(i, 0), rows.feature(i, 1));
      assertThat(radius).isEqualTo(5.0 * k(i) / 50, EXACT);
      double turn = 1.75 * 2 * Math.PI * radius / 5 + (i % 2 == 0 ? Math.PI : 0);
      double angle = Math.atan2(rows.feature(i, 0), rows.feature(i, 1));
      assertThat(radius * Math.cos(angle - turn)).isEqualTo(radius, EXACT);
    }
  }

  @Test
  void withoutNoiseTheSignOfTheProductIsTheLabelOfXorAndTheAxesAreFree() {
    RegressionSet rows = set(PlaneSet.XOR, 1000, 0);
    for (int i = 0; i < rows.size(); i++) {
      double x = rows.feature(i, 0);
      double y = rows.feature(i, 1);
      assertThat(x * y >= 0).isEqualTo(rows.target(i) == 1);
      assertThat(Math.min(Math.abs(x), Math.abs(y))).isGreaterThanOrEqualTo(0.3);
      assertThat(Math.max(Math.abs(x), Math.abs(y))).isLessThanOrEqualTo(5.3);
    }
  }

  @Test
  void noiseMixesTheLabelsOfXor() {
    RegressionSet rows = set(PlaneSet.XOR, 1000, 0.3);
    int mixed = 0;
    for (int i = 0; i < rows.size(); i++) {
      mixed += rows.feature(i, 0) * rows.feature(i, 1) >= 0 == (rows.target(i) == 1) ? 0 : 1;
    }
    assertThat(mixed).isBetween(50, 400);
  }

  @Test
  void theCloudsOfGaussiansHaveTheirCentersAndVariance() {
    RegressionSet rows = set(PlaneSet.GAUSSIANS, 20_000, 0.1);
    for (int label = 0; label < 2; label++) {
      for (int j = 0; j < 2; j++) {
        var values = new DescriptiveStatistics();
        for (int i = label; i < rows.size(); i += 2) {
          values.addValue(rows.feature(i, j));
        }
        // five standard errors of 10,000 draws
        assertThat(values.getMean()).isEqualTo(label == 0 ? -2 : 2, Offset.offset(0.055));
        assertThat(values.getVariance()).isEqualTo(1.2, Offset.offset(0.085));
      }
    }
  }

  @Test
  void noiseIsTheStandardDeviationAroundMoonsAndCircles() {
    for (PlaneSet set : new PlaneSet[] {PlaneSet.MOONS, PlaneSet.CIRCLES}) {
      RegressionSet plain = set(set, 20_000, 0);
      RegressionSet noisy = set(set, 20_000, 0.25);
      var distances = new DescriptiveStatistics();
      for (int i = 0; i < plain.size(); i++) {
        distances.addValue(noisy.feature(i, 0) - plain.feature(i, 0));
        distances.addValue(noisy.feature(i, 1) - plain.feature(i, 1));
      }
      assertThat(distances.getMean()).isEqualTo(0, Offset.offset(0.0063));
      assertThat(distances.getStandardDeviation()).isEqualTo(0.25, Offset.offset(0.0045));
    }
  }
}
