package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.descentlab.data.ImageClasses;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.FloatVector;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.Sample;
import org.descentlab.objective.Score;
import org.junit.jupiter.api.Test;

class NetworkPurityTest {
  private static final ImageClasses IMAGES = RandomImages.of(600, 300, 6, 6, 5);
  private static final Architecture WIDTHS = new Architecture(36, List.of(140, 20), 5);

  private final DropoutRate rate = new DropoutRate(0.3);
  private final Network network = new Network(WIDTHS, IMAGES, rate);
  private final FloatVector params =
      Initializer.heUniform(new RandomStreams(1).init()).parameters(WIDTHS);

  private static Sample sample(int from, int to, long key) {
    return new Sample(IntStream.range(0, 600).toArray(), from, to, key);
  }

  /** Loss and gradient as one array of bits. */
  private static int[] bits(Network network, FloatVector params, Sample sample) {
    FloatVector gradient = params.like();
    double loss = network.valueAndGradient(params, sample, gradient);
    return IntStream.concat(
            IntStream.of((int) Double.doubleToLongBits(loss)),
            IntStream.range(0, gradient.length())
                .map(i -> Float.floatToRawIntBits(gradient.array()[i])))
        .toArray();
  }

  @Test
  void repeatedEvaluationsGiveTheSameBitsWhateverCameBetween() {
    int[] first = bits(network, params, sample(3, 35, 7));

    bits(network, params, sample(0, 300, 8));
    Vector broken = params.copy().fill(Double.NaN);
    network.valueAndGradient(broken, sample(0, 40, 1), broken.like());
    network.testScore(broken);
    network.valueAndGradient(params, params.like());

    assertThat(bits(network, params, sample(3, 35, 7))).isEqualTo(first);
  }

  @Test
  void threadsGiveTheSameBits() throws Exception {
    int[] alone = bits(network, params, sample(3, 35, 7));
    Score score = network.testScore(params);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<int[]>> gradients = new ArrayList<>();
      List<Future<Score>> scores = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        gradients.add(threads.submit(() -> bits(network, params, sample(3, 35, 7))));
        scores.add(threads.submit(() -> network.testScore(params)));
      }
      for (Future<int[]> gradient : gradients) {
        assertThat(gradient.get()).isEqualTo(alone);
      }
      for (Future<Score> other : scores) {
        assertThat(other.get()).isEqualTo(score);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void parametersAreNotChanged() {
    Vector before = params.copy();

    network.valueAndGradient(params, sample(0, 32, 7), params.like());
    network.trainScore(params, 100);

    assertThat(params.array()).isEqualTo(((FloatVector) before).array());
  }

  @Test
  void masksFollowFromTheKey() {
    int[] one = bits(network, params, sample(0, 32, 1));

    assertThat(bits(network, params, sample(0, 32, 2))).isNotEqualTo(one);
  }

  @Test
  void theRateMayChangeBetweenSteps() {
    int[] some = bits(network, params, sample(0, 32, 1));
    rate.set(0);
    int[] none = bits(network, params, sample(0, 32, 1));
    rate.set(0.3);

    assertThat(none).isNotEqualTo(some);
    assertThat(bits(network, params, sample(0, 32, 1))).isEqualTo(some);
    assertThat(bits(network(0), params, sample(0, 32, 1))).isEqualTo(none);
  }

  private static Network network(double rate) {
    return new Network(WIDTHS, IMAGES, new DropoutRate(rate));
  }

  @Test
  void onlyTheSampledGradientHidesUnits() {
    assertThat(network.value(params)).isEqualTo(network(0).value(params));
    assertThat(network.testScore(params)).isEqualTo(network(0).testScore(params));
    assertThat(network.valueAndGradient(params, params.like()))
        .isEqualTo(network(0).valueAndGradient(params, sample(0, 600, 5), params.like()))
        .isEqualTo(network.value(params));
  }

  @Test
  void batchesAverageToTheFullGradient() {
    FloatVector full = params.like();
    network.valueAndGradient(params, full);
    Network whole = network(0);
    Vector mean = params.like();
    for (int from = 0; from < 600; from += 50) {
      Vector part = params.like();
      whole.valueAndGradient(params, sample(from, from + 50, 0), part);
      mean.addScaled(1 / 12.0, part);
    }

    assertThat(mean.addScaled(-1, full).maxAbs()).isCloseTo(0, within(1e-6));
  }

  @Test
  void aRangeWithinALargerArrayGivesTheSameBits() {
    int n = network.dimension();
    float[] array = new float[n + 9];
    System.arraycopy(params.array(), 0, array, 5, n);
    FloatVector slice = new FloatVector(array, 5, 5 + n);
    FloatVector gradient = slice.like();
    FloatVector expected = params.like();

    double loss = network.valueAndGradient(slice, sample(0, 32, 7), gradient);

    assertThat(loss).isEqualTo(network.valueAndGradient(params, sample(0, 32, 7), expected));
    for (int i = 0; i < n; i++) {
      assertThat(gradient.get(i)).isEqualTo(expected.get(i));
    }
  }

  @Test
  void trainScoresLookAtTheFirstRowsOnly() {
    Network few =
        new Network(
            WIDTHS,
            new ImageClasses(IMAGES.train().first(70), IMAGES.test(), IMAGES.classes()),
            rate);

    assertThat(network.trainScore(params, 70)).isEqualTo(few.trainScore(params, 1000));
    assertThat(few.size()).isEqualTo(70);
  }

  @Test
  void brokenParametersGiveNaNAndNoHit() {
    Vector broken = params.copy().fill(Double.NaN);

    assertThat(network.value(broken)).isNaN();
    assertThat(network.testScore(broken).accuracy()).isZero();
  }

  @Test
  void refusesAnotherPrecisionOrLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.value(DoubleVector.zeros(network.dimension())));
    assertThatIllegalArgumentException().isThrownBy(() -> network.value(FloatVector.zeros(3)));
  }
}
