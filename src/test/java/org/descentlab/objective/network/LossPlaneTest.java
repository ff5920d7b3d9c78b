package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.descentlab.math.FloatVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The loss on planes of parameters. */
class LossPlaneTest {

  static Stream<Architecture> architectures() {
    Units bent = new Units(Activation.TANH, true, true);
    return Stream.of(
        new Architecture(12, List.of(9), 4),
        new Architecture(12, List.of(17, 8, 5), 4),
        new Architecture(12, List.of(), 4),
        new Architecture(12, List.of(9, 9), 4, bent, true));
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void isTheLossOfTheCombinedParametersOnTheFirstTrainingRows(Architecture architecture) {
    Network network =
        new Network(architecture, RandomImages.of(300, 20, 3, 4, 4), new DropoutRate(0.4));
    FloatVector origin = drawn(network, 1);
    FloatVector first = drawn(network, 2);
    FloatVector second = drawn(network, 3);
    double[] x = {-1.5, -0.2, 0, 0.7};
    for (double y : new double[] {-0.9, 0, 2}) {
      double[] losses = network.plane(origin, first, second, 200).losses(x, y);
      for (int i = 0; i < x.length; i++) {
        FloatVector params = origin.like().set(origin);
        params.addScaled(x[i], first).addScaled(y, second);
        double expected = network.trainScore(params, 200).loss();
        assertThat(losses[i]).isCloseTo(expected, within(1e-5 * expected));
      }
    }
  }

  private static FloatVector drawn(Network network, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FloatVector params = FloatVector.zeros(network.dimension());
    for (int i = 0; i < network.dimension(); i++) {
      params.put(i, random.nextDouble() - 0.4);
    }
    return params;
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void aUnitIsActiveWhereItIsNotZeroForSomeRow(Architecture architecture) {
    Network network =
        new Network(architecture, RandomImages.of(300, 20, 3, 4, 4), new DropoutRate(0.4));
    FloatVector params = drawn(network, 1);
    int depth = 0;
    for (LayerShape layer : architecture.layers()) {
      if (depth++ < architecture.hidden().size()) {
        for (int input = 0; input < layer.inputs(); input++) {
          params.put(layer.weight(2, input), 0);
        }
        params.put(layer.bias(2), architecture.units().batchNorm() ? 0 : -1);
      }
    }
    boolean[][] active = network.activeUnits(params, 300);
    assertThat(active.length).isEqualTo(architecture.hidden().size());
    for (boolean[] layer : active) {
      for (int unit = 0; unit < layer.length; unit++) {
        boolean silenced = unit == 2 && architecture.units().equals(Units.RELU);
        assertThat(layer[unit]).as("unit %d", unit).isEqualTo(!silenced);
      }
    }
  }
}
