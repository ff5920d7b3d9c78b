package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.descentlab.math.FloatVector;
import org.descentlab.math.RandomStreams;
import org.junit.jupiter.api.Test;

class InitializerTest {
  private static final Architecture MNIST = new Architecture(784, List.of(128), 10);
  private static final LayerShape W1 = MNIST.layers().get(0);
  private static final LayerShape W2 = MNIST.layers().get(1);

  private static double largest(FloatVector params, LayerShape layer) {
    return params.slice(layer.offset(), layer.bias(0)).maxAbs();
  }

  @Test
  void theGoldenRecipeGivesItsListedWeights() {
    JsonNode golden = Golden.mnist();
    FloatVector params = Initializer.golden(golden.get("seed").asLong()).parameters(MNIST);

    for (int i = 0; i < 5; i++) {
      assertThat(params.get(W1.weight(0, i)))
          .isEqualTo((float) golden.get("first_5_W1").get(i).asDouble());
      assertThat(params.get(W2.weight(0, i)))
          .isEqualTo((float) golden.get("first_5_W2").get(i).asDouble());
    }
    assertThat(params.get(W1.weight(127, 783))).isEqualTo((float) golden.get("last_W1").asDouble());
    assertThat(params.get(W2.weight(9, 127))).isEqualTo((float) golden.get("last_W2").asDouble());
  }

  @Test
  void theGoldenRecipeGivesItsListedSums() {
    JsonNode golden = Golden.mnist();
    FloatVector params = Initializer.golden(golden.get("seed").asLong()).parameters(MNIST);

    assertThat(sum(params, W1)).isCloseTo(golden.get("sum_W1").asDouble(), within(1e-4));
    assertThat(sum(params, W2)).isCloseTo(golden.get("sum_W2").asDouble(), within(1e-6));
  }

  private static double sum(FloatVector params, LayerShape layer) {
    double sum = 0;
    for (int i = layer.offset(); i < layer.bias(0); i++) {
      sum += params.get(i);
    }
    return sum;
  }

  @Test
  void splitMixGivesItsListedNumbers() {
    JsonNode golden = Golden.mnist();
    SplitMix64 bits = new SplitMix64(golden.get("seed").asLong());
    SplitMix64 numbers = new SplitMix64(golden.get("seed").asLong());

    for (int i = 0; i < 5; i++) {
      String hex = golden.get("first_5_outputs_hex").get(i).asText().substring(2);
      assertThat(bits.nextLong()).isEqualTo(Long.parseUnsignedLong(hex, 16));
      assertThat(numbers.nextDouble()).isEqualTo(golden.get("first_5_u").get(i).asDouble());
    }
  }

  @Test
  void limitsAreThoseOfTheLiterature() {
    FloatVector glorot = Initializer.glorotUniform(new RandomStreams(1).init()).parameters(MNIST);
    FloatVector he = Initializer.heUniform(new RandomStreams(1).init()).parameters(MNIST);
    FloatVector given = Initializer.uniform(0.5, new RandomStreams(1).init()).parameters(MNIST);

    assertThat(largest(glorot, W1)).isCloseTo(Math.sqrt(6.0 / 912), within(1e-4));
    assertThat(largest(glorot, W2)).isCloseTo(Math.sqrt(6.0 / 138), within(1e-3));
    assertThat(largest(he, W1)).isCloseTo(Math.sqrt(6.0 / 784), within(1e-4));
    assertThat(largest(he, W2)).isCloseTo(Math.sqrt(6.0 / 128), within(1e-3));
    assertThat(largest(given, W1)).isCloseTo(0.5, within(1e-4));
    assertThat(glorot.maxAbs()).isLessThanOrEqualTo((float) Math.sqrt(6.0 / 138));
  }

  @Test
  void equalStreamsGiveEqualWeightsAndBiasesAreZero() {
    FloatVector one = Initializer.glorotUniform(new RandomStreams(1).init()).parameters(MNIST);
    FloatVector same = Initializer.glorotUniform(new RandomStreams(1).init()).parameters(MNIST);
    FloatVector other = Initializer.glorotUniform(new RandomStreams(2).init()).parameters(MNIST);

    assertThat(one.array()).isEqualTo(same.array()).isNotEqualTo(other.array());
    for (LayerShape layer : MNIST.layers()) {
      assertThat(one.slice(layer.bias(0), layer.end()).maxAbs()).isZero();
    }
  }

  @Test
  void zerosAreZero() {
    FloatVector zeros = Initializer.zeros().parameters(MNIST);

    assertThat(zeros.length()).isEqualTo(101_770);
    assertThat(zeros.maxAbs()).isZero();
  }
}
