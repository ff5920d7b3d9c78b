package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.descentlab.data.ImageClasses;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.FloatVector;
import org.descentlab.objective.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gradient against central differences of a slow forward pass in double precision. */
class NetworkGradientTest {
  private static final ImageClasses IMAGES = RandomImages.of(700, 20, 5, 7, 7);
  private static final double STEP = 1e-5;

  @ParameterizedTest(name = "{0}, {1} rows, dropout {2}")
  @CsvSource({
    "'', 9, 0",
    "'13', 9, 0",
    "'13', 1, 0.5",
    "'13', 3, 0.2",
    "'10 30', 17, 0",
    "'30 40 11', 12, 0.3",
    "'40 50', 2, 0.3",
    "'100', 32, 0.2",
    "'130', 8, 0",
    "'200 260', 5, 0.1",
    "'33', 600, 0.25",
    "'', 300, 0"
  })
  void equalsCentralDifferences(String hidden, int rows, double rate) {
    Architecture architecture = new Architecture(35, widths(hidden), 7);
    FloatVector params = randomParameters(architecture);
    Sample sample = new Sample(randomRows(rows + 4), 2, rows + 2, 99);
    SlowNetwork slow = new SlowNetwork(architecture, IMAGES.train());
    Network network = new Network(architecture, IMAGES, new DropoutRate(rate));
    FloatVector gradient = params.like();
    gradient.fill(Double.NaN);

    double loss = network.valueAndGradient(params, sample, gradient);

    assertThat(loss).isCloseTo(slow.loss(params, sample, rate), within(1e-6 * (1 + loss)));
    DoubleVector point = DoubleVector.zeros(params.length());
    for (int i = 0; i < point.length(); i++) {
      point.put(i, params.get(i));
    }
    double tolerance = 3e-6 * (1 + gradient.maxAbs());
    int stride = 1 + point.length() * rows / 3000;
    for (int i = 0; i < point.length(); i += stride) {
      assertThat(gradient.get(i))
          .as("derivative %d of %s", i, architecture)
          .isCloseTo(difference(slow, point, i, sample, rate), within(tolerance));
    }
  }

  private static double difference(
      SlowNetwork slow, DoubleVector point, int i, Sample sample, double rate) {
    double at = point.get(i);
    point.put(i, at + STEP);
    double above = slow.loss(point, sample, rate);
    point.put(i, at - STEP);
    double below = slow.loss(point, sample, rate);
    point.put(i, at);
    return (above - below) / (2 * STEP);
  }

  private static List<Integer> widths(String hidden) {
    return hidden.isEmpty()
        ? List.of()
        : List.of(hidden.split(" ")).stream().map(Integer::valueOf).toList();
  }

  private static FloatVector randomParameters(Architecture architecture) {
    SplittableRandom random = new SplittableRandom(3);
    FloatVector params = FloatVector.zeros((int) architecture.parameterCount());
    for (int i = 0; i < params.length(); i++) {
      params.put(i, 0.4 * random.nextDouble() - 0.2);
    }
    return params;
  }

  private static int[] randomRows(int count) {
    return new SplittableRandom(4).ints(count, 0, IMAGES.train().count()).toArray();
  }
}
