package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.descentlab.math.FloatVector;
import org.descentlab.objective.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class NetworkAnswersTest {

  static Stream<Units> units() {
    return Stream.of(Units.RELU, new Units(Activation.TANH, true, true));
  }

  @ParameterizedTest
  @MethodSource("units")
  void theMeanOfMinusTheLogarithmOfTheClassProbabilityIsTheTestLoss(Units units) {
    Network network = network(units);
    FloatVector params = params(network);
    double[] sums = new double[2];
    network.testAnswers(
        params,
        (row, answer) -> {
          int label = network.testLabel(row);
          sums[0] -= Math.log(answer[label]);
          boolean largest = true;
          for (int k = 0; k < answer.length; k++) {
            largest &= answer[k] <= answer[label];
          }
          sums[1] += largest ? 1 : 0;
        });
    Score score = network.testScore(params);
    assertThat(sums[0] / network.testSize()).isCloseTo(score.loss(), offset(1e-6));
    assertThat(sums[1] / network.testSize()).isEqualTo(score.accuracy());
  }

  @ParameterizedTest
  @MethodSource("units")
  void rowsOfTheTestSetAreAnsweredAlikeWhenTheyAreGivenAsNumbers(Units units) {
    Network network = network(units);
    FloatVector params = params(network);
    float[][] rows = new float[network.testSize()][];
    float[][] expected = new float[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = network.testInputs(row);
    }
    network.testAnswers(params, (row, answer) -> expected[row] = answer.clone());
    float[][] given = new float[rows.length][];
    network.answers(params, rows, (row, answer) -> given[row] = answer.clone());
    assertThat(given).isDeepEqualTo(expected);
  }

  private static Network network(Units units) {
    Architecture architecture = new Architecture(12, List.of(9, 9), 4, units, true);
    return new Network(architecture, RandomImages.of(40, 300, 3, 4, 4), new DropoutRate(0.3));
  }

  private static FloatVector params(Network network) {
    SplittableRandom random = new SplittableRandom(3);
    FloatVector params = FloatVector.zeros(network.dimension());
    for (int i = 0; i < network.dimension(); i++) {
      params.put(i, random.nextDouble() - 0.4);
    }
    return params;
  }
}
