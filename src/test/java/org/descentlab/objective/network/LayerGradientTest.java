package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.descentlab.data.ExampleSets;
import org.descentlab.data.Examples;
import org.descentlab.data.ImageClasses;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.FloatVector;
import org.descentlab.math.RandomStreams;
import org.descentlab.objective.Sample;
import org.descentlab.objective.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients of all kinds of layers against central differences in double precision. */
class LayerGradientTest {
  private static final double STEP = 1e-6;
  private static final ImageClasses IMAGES = RandomImages.of(700, 20, 3, 4, 3);
  private static final ExampleSets NUMBERS =
      ExampleSets.relu(700, 5, 0.5, new RandomStreams(2).data());

  static Stream<Arguments> layers() {
    List<Arguments> all = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      for (int bits = 0; bits < 16; bits++) {
        Units units = new Units(activation, (bits & 1) != 0, (bits & 2) != 0);
        Loss loss = (bits & 4) != 0 ? Loss.MSE : Loss.CROSS_ENTROPY;
        all.add(Arguments.of(units, loss, (bits & 8) != 0 ? 0.3 : 0.0));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void onImagesEqualCentralDifferences(Units units, Loss loss, double rate) {
    Architecture architecture = new Architecture(12, List.of(12, 7, 7), 3, units, true);
    Network network = new Network(architecture, loss, IMAGES, new DropoutRate(rate));
    RowSource rows = new ImageRows(new SparseRows(IMAGES.train()), 12);
    check(network, new SlowLayers(architecture, loss, rows), 9, rate);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void onNumbersEqualCentralDifferences(Units units, Loss loss, double rate) {
    boolean classes = loss == Loss.CROSS_ENTROPY;
    ExampleSets data =
        classes ? new ExampleSets(labelled(NUMBERS.train()), labelled(NUMBERS.test())) : NUMBERS;
    int outputs = data.train().outputs();
    Architecture architecture = new Architecture(5, List.of(5, 5, 4), outputs, units, false);
    Network network = new Network(architecture, loss, data, new DropoutRate(rate));
    RowSource rows = new ExampleRows(data.train());
    check(network, new SlowLayers(architecture, loss, rows), 11, rate);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void ofMoreRowsThanTheKernelsTakeAtOnceEqualCentralDifferences(
      Units units, Loss loss, double rate) {
    Architecture architecture = new Architecture(12, List.of(4, 4), 3, units, true);
    Network network = new Network(architecture, loss, IMAGES, new DropoutRate(rate));
    RowSource rows = new ImageRows(new SparseRows(IMAGES.train()), 12);
    check(network, new SlowLayers(architecture, loss, rows), 300, rate);
  }

  private static Examples labelled(Examples numbers) {
    int[] labels = new int[numbers.count()];
    Arrays.setAll(labels, i -> i % 3);
    return new Examples(numbers.features(), numbers.inputs(), 3, labels, new float[0]);
  }

  private static void check(Network network, SlowLayers slow, int rows, double rate) {
    SplittableRandom random = new SplittableRandom(3);
    FloatVector params = FloatVector.zeros(network.dimension());
    DoubleVector point = DoubleVector.zeros(network.dimension());
    for (int i = 0; i < params.length(); i++) {
      params.put(i, 1.2 * random.nextDouble() - 0.6);
      point.put(i, params.get(i));
    }
    int[] chosen = random.ints(rows + 4, 0, network.size()).toArray();
    Sample sample = new Sample(chosen, 2, rows + 2, 99);
    FloatVector gradient = params.like();
    gradient.fill(Double.NaN);

    double loss = network.valueAndGradient(params, sample, gradient);

    assertThat(loss).isCloseTo(slow.loss(params, sample, rate), within(1e-5 * (1 + loss)));
    assertThat(network.value(params, sample)).isEqualTo(loss);
    double tolerance = 2e-5 * (1 + gradient.maxAbs());
    int stride = 1 + point.length() * rows / 6000;
    for (int i = 0; i < point.length(); i += stride) {
      double at = point.get(i);
      point.put(i, at + STEP);
      double above = slow.loss(point, sample, rate);
      point.put(i, at - STEP);
      double below = slow.loss(point, sample, rate);
      point.put(i, at);
      assertThat(gradient.get(i))
          .as("derivative %d of %s", i, network.architecture())
          .isCloseTo((above - below) / (2 * STEP), within(tolerance));
    }
  }

  @Test
  void scoresUnderBatchNormUseTheStatisticsOfTheFirstTrainingRows() {
    Units units = new Units(Activation.TANH, true, false);
    Architecture architecture = new Architecture(12, List.of(6), 3, units, true);
    Network network = new Network(architecture, IMAGES, new DropoutRate(0.5));
    FloatVector params =
        Initializer.heUniform(new RandomStreams(1).init()).parameters(architecture);

    Score score = network.trainScore(params, 700);

    assertThat(score.loss()).isCloseTo(network.value(params), within(1e-9));
    assertThat(network.trainScore(params, 10).loss()).isNotEqualTo(score.loss());
    assertThat(network.testScore(params)).isEqualTo(network.testScore(params));
  }

  @Test
  void scalesAndSlopesHaveTheirPlacesAndStarts() {
    Units units = new Units(Activation.PRELU, true, false);
    Architecture architecture = new Architecture(2, List.of(3, 3), 2, units, false);
    FloatVector params =
        Initializer.heUniform(new RandomStreams(1).init()).parameters(architecture);

    assertThat(architecture.parameterCount()).isEqualTo(9 + 7 + 12 + 7 + 8);
    assertThat(architecture.undecayed()).containsExactly(15, 34);
    assertThat(params.get(15)).isEqualTo(0.25);
    assertThat(params.slice(9, 12).array()[9]).isEqualTo(1);
    assertThat(params.slice(12, 15).maxAbs()).isZero();
  }
}
