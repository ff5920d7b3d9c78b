package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.descentlab.data.IdxImages;
import org.descentlab.math.FloatVector;
import org.descentlab.math.Vector;
import org.descentlab.objective.Sample;
import org.descentlab.objective.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One epoch of MNIST, rows in the order of the file, against PyTorch. */
class NetworkGoldenTest {
  private static final Network NETWORK =
      new Network(new Architecture(784, List.of(128), 10), IdxImages.mnist(), new DropoutRate(0));

  /** What is added to the parameters, made of the gradient in place; t counts from 1. */
  private interface Rule {
    void apply(Vector update, int t);
  }

  private static Rule rule(JsonNode run, Vector params) {
    JsonNode hyper = run.get("hyper");
    double rate = hyper.get("lr").asDouble();
    return switch (run.get("id").asText()) {
      case "sgd_0.1" -> (update, t) -> update.scale(-rate);
      case "sgd_momentum" -> momentum(params.like(), rate, hyper.get("momentum").asDouble());
      case "adam_1e-3" -> adam(params.like(), params.like(), rate);
      default -> throw new IllegalArgumentException(run.toString());
    };
  }

  private static Rule momentum(Vector velocity, double rate, double decay) {
    return (update, t) -> {
      velocity.mix(decay, 1, update);
      update.set(velocity).scale(-rate);
    };
  }

  private static Rule adam(Vector m, Vector v, double rate) {
    return (update, t) -> {
      m.mix(0.9, 1 - 0.9, update);
      v.mixSquare(0.999, 1 - 0.999, update);
      double first = 1 - Math.pow(0.9, t);
      double second = 1 - Math.pow(0.999, t);
      update.setRatio(-rate / first, m, 1 / Math.sqrt(second), v, 1e-8);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd_0.1", "adam_1e-3", "sgd_momentum"})
  void followsPyTorchForAnEpoch(String id) {
    JsonNode run = run(id);
    FloatVector params = Initializer.golden(42).parameters(NETWORK.architecture());
    FloatVector update = params.like();
    Rule rule = rule(run, params);
    int[] rows = IntStream.range(0, NETWORK.size()).toArray();
    int batch = run.get("batch").asInt();

    for (int k = 0; k < run.get("steps_per_epoch").asInt(); k++) {
      Sample sample = new Sample(rows, k * batch, (k + 1) * batch, k);
      double loss = NETWORK.valueAndGradient(params, sample, update);
      if (k < 200) {
        double expected = run.get("loss_float64").get(k).asDouble();
        assertThat(loss).as("loss of step %d", k).isCloseTo(expected, within(2e-5 * expected));
      }
      rule.apply(update, k + 1);
      params.add(update);
    }

    Score score = NETWORK.testScore(params);
    assertThat(score.accuracy() * 10_000)
        .isCloseTo(run.get("test_correct_after_epoch_float64").asDouble(), within(20.0));
    assertThat(score.loss())
        .isCloseTo(run.get("test_loss_after_epoch_float64").asDouble(), within(1e-3));
  }

  private static JsonNode run(String id) {
    return StreamSupport.stream(Golden.mnist().get("runs").spliterator(), false)
        .filter(run -> run.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
