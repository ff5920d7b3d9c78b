package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.descentlab.experiment.run.Experiments.Trained;
import org.descentlab.experiment.run.History.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An epoch of MNIST against PyTorch's, through the whole way from file text to recorded row. */
class GoldenNetworkTest {

  static Stream<JsonNode> runs() throws IOException {
    return StreamSupport.stream(Golden.json("mnist_mlp.json").get("runs").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void anEpochOfMnistFollowsPyTorchInSinglePrecision(JsonNode golden) throws Exception {
    Trained t =
        Experiments.train(
                """
                format: 1
                seed: 42
                problem: { kind: network, data: mnist, hidden: [128], initializer: golden }
                stop: { epochs: 1 }
                runs: [ { optimizer: { %s }, batch: %s, order: sequential } ]
                """
                    .formatted(optimizer(golden), golden.get("batch")))
            .get(0);
    int last = golden.get("steps_per_epoch").asInt();
    assertThat(t.rows().size()).isEqualTo(last + 1);
    JsonNode losses = golden.get("loss_float32");
    for (int k = 0; k < losses.size(); k++) {
      double expected = losses.get(k).doubleValue();
      assertThat(t.rows().get(k, Column.LOSS))
          .as("loss of step %d", k)
          .isCloseTo(expected, within(2e-5 * Math.max(1, expected)));
    }
    assertThat(t.rows().score(last, 3) * 10_000)
        .isCloseTo(golden.get("test_correct_after_epoch_float64").doubleValue(), within(20.0));
    assertThat(t.rows().score(last, 2))
        .isCloseTo(golden.get("test_loss_after_epoch_float64").doubleValue(), within(1e-3));
  }

  private static String optimizer(JsonNode golden) {
    JsonNode hyper = golden.get("hyper");
    String rate = "learningRate: " + hyper.get("lr").asText();
    if (golden.get("optimizer").asText().endsWith("Adam")) {
      return "type: adam, " + rate;
    }
    return hyper.has("momentum")
        ? "type: momentum, form: heavy-ball, beta: " + hyper.get("momentum").asText() + ", " + rate
        : "type: sgd, " + rate;
  }
}
