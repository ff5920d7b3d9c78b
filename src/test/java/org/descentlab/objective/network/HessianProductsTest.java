package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.descentlab.data.ImageClasses;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.FloatVector;
import org.descentlab.objective.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against second differences of the loss in double precision. */
class HessianProductsTest {
  private static final double STEP = 1e-4;
  private static final ImageClasses IMAGES = RandomImages.of(300, 20, 2, 3, 3);

  static Stream<Arguments> networks() {
    List<Arguments> all = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      for (Loss loss : Loss.values()) {
        all.add(Arguments.of(new Units(activation, false, true), loss));
      }
      all.add(Arguments.of(new Units(activation, true, false), Loss.CROSS_ENTROPY));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void rowsOfTheHessianAreSecondDifferencesOfTheLoss(Units units, Loss loss) {
    Architecture architecture = new Architecture(6, List.of(4, 4), 3, units, true);
    Network network = new Network(architecture, loss, IMAGES, new DropoutRate(0.5));
    RowSource rows = new ImageRows(new SparseRows(IMAGES.train()), 6);
    SlowLayers slow = new SlowLayers(architecture, loss, rows);
    SplittableRandom random = new SplittableRandom(3);
    FloatVector params = FloatVector.zeros(network.dimension());
    DoubleVector point = DoubleVector.zeros(network.dimension());
    for (int i = 0; i < params.length(); i++) {
      params.put(i, 1.2 * random.nextDouble() - 0.6);
      point.put(i, params.get(i));
    }
    Sample sample = new Sample(IntStream.range(0, 40).toArray(), 0, 40, 0);
    HessianProducts hessian = network.hessian(params, 40);
    FloatVector unit = params.like();
    FloatVector product = params.like();
    for (int i = 0; i < params.length(); i += 5) {
      unit.fill(0);
      unit.put(i, 1);
      hessian.times(unit, product);
      for (int j = 0; j < params.length(); j += 3) {
        assertThat(product.get(j))
            .as("second derivative by %d and %d", i, j)
            .isCloseTo(second(slow, point, sample, i, j), within(2e-3 * (1 + product.maxAbs())));
      }
    }
  }

  private static double second(SlowLayers slow, DoubleVector at, Sample sample, int i, int j) {
    double sum = 0;
    for (int a = -1; a <= 1; a += 2) {
      for (int b = -1; b <= 1; b += 2) {
        DoubleVector moved = (DoubleVector) at.copy();
        moved.put(i, moved.get(i) + a * STEP);
        moved.put(j, moved.get(j) + b * STEP);
        sum += a * b * slow.loss(moved, sample, 0);
      }
    }
    return sum / (4 * STEP * STEP);
  }
}
