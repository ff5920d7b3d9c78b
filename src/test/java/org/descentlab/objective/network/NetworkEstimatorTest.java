package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.descentlab.data.ImageClasses;
import org.descentlab.math.FloatVector;
import org.descentlab.math.RandomStreams;
import org.descentlab.objective.BatchOracle;
import org.descentlab.objective.Batches;
import org.descentlab.objective.CoordinateOracle;
import org.descentlab.objective.DifferenceOracle;
import org.descentlab.objective.GradientOracle;
import org.descentlab.objective.Sample;
import org.descentlab.objective.SpsaOracle;
import org.junit.jupiter.api.Test;

/** Gradient estimators in single precision, with dropout. */
class NetworkEstimatorTest {
  private static final ImageClasses IMAGES = RandomImages.of(40, 20, 4, 4, 3);
  private static final Architecture SHAPE = new Architecture(16, List.of(6), 3);
  private static final Network NETWORK = new Network(SHAPE, IMAGES, new DropoutRate(0.3));
  private static final FloatVector PARAMS = parameters();

  private static FloatVector parameters() {
    SplittableRandom random = new SplittableRandom(3);
    FloatVector params = FloatVector.zeros((int) SHAPE.parameterCount());
    for (int i = 0; i < params.length(); i++) {
      params.put(i, random.nextDouble() - 0.5);
    }
    return params;
  }

  private static GradientOracle batches() {
    RandomStreams streams = new RandomStreams(2);
    List<List<Integer>> rows = List.of(List.of(3, 1, 4, 1, 5), List.of(9, 2, 6));
    return new BatchOracle(NETWORK, Batches.explicit(rows, streams.dropout()));
  }

  private static FloatVector estimate(GradientOracle oracle) {
    FloatVector gradient = PARAMS.like();
    gradient.fill(Double.NaN);
    oracle.next();
    oracle.query(PARAMS, gradient);
    return gradient;
  }

  @Test
  void theLossAloneIsThatOfTheGradientsForwardPassMasksIncluded() {
    FloatVector gradient = PARAMS.like();
    for (long key = 0; key < 10; key++) {
      Sample sample = new Sample(new int[] {7, 0, 12, 3}, 1, 4, key);
      assertThat(NETWORK.value(PARAMS, sample))
          .isEqualTo(NETWORK.valueAndGradient(PARAMS, sample, gradient));
    }
  }

  @Test
  void differencesTakeStepsThatSinglePrecisionResolves() {
    GradientOracle exact = batches();
    GradientOracle forward = new DifferenceOracle(batches(), DifferenceOracle.Side.FORWARD, PARAMS);
    GradientOracle central = new DifferenceOracle(batches(), DifferenceOracle.Side.CENTRAL, PARAMS);
    for (int step = 0; step < 3; step++) {
      FloatVector g = estimate(exact);
      double scale = g.norm();
      assertThat(estimate(forward).addScaled(-1, g).norm()).isLessThan(0.03 * scale);
      assertThat(estimate(central).addScaled(-1, g).norm()).isLessThan(0.03 * scale);
    }
    assertThat(forward.evaluations()).isEqualTo(3L * (PARAMS.length() + 1));
    assertThat(central.evaluations()).isEqualTo(6L * PARAMS.length());
  }

  @Test
  void aPerturbationHasTheSlopeAlongItsDirectionInEveryComponent() {
    GradientOracle exact = batches();
    GradientOracle spsa = new SpsaOracle(batches(), 1e-3, new RandomStreams(4).estimator(), PARAMS);
    for (int step = 0; step < 4; step++) {
      FloatVector g = estimate(exact);
      FloatVector estimated = estimate(spsa);
      FloatVector direction = (FloatVector) estimated.copy();
      double size = estimated.maxAbs();
      direction.scale(1 / size);
      double slope = g.dot(direction);
      assertThat(Math.abs(slope)).isCloseTo(size, within(0.03 * g.norm()));
      for (int i = 0; i < estimated.length(); i++) {
        assertThat(Math.abs(estimated.get(i))).isEqualTo(size);
      }
    }
    assertThat(spsa.evaluations()).isEqualTo(8);
  }

  @Test
  void aCoordinateIsOneComponentOfTheBatchsGradient() {
    GradientOracle exact = batches();
    GradientOracle one =
        new CoordinateOracle(batches(), new RandomStreams(4).estimator(), PARAMS.length());
    for (int step = 0; step < 4; step++) {
      FloatVector g = estimate(exact);
      FloatVector part = estimate(one);
      int others = 0;
      for (int i = 0; i < g.length(); i++) {
        others += part.get(i) == g.get(i) && g.get(i) != 0 ? 1 : 0;
      }
      assertThat(others).isLessThanOrEqualTo(1);
      assertThat(part.norm()).isEqualTo(part.maxAbs());
    }
    assertThat(one.evaluations()).isEqualTo(4);
  }
}
