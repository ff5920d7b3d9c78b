package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The optimizers against PyTorch's trajectories, through the whole way from file text to recorded
 * row.
 */
class GoldenOptimizersTest {
  private static final Set<String> METHODS =
      Set.of(
          "sgd",
          "sgd_nesterov",
          "sgd_momentum",
          "sgd_weight_decay",
          "sgd_clip",
          "momentum_ema",
          "adam",
          "adam_weight_decay");
  private static final Set<String> SCHEDULES =
      Set.of("StepLR", "ExponentialLR", "CosineAnnealingLR");
  private static final Map<String, String> SURFACES =
      Map.of(
          "rosenbrock", "surface: rosenbrock",
          "himmelblau", "surface: himmelblau",
          "saddle", "surface: saddle",
          "rastrigin", "surface: rastrigin",
          "beale", "surface: beale",
          "quadratic_bowl_10", "surface: quadratic-bowl, parameters: { kappa: 10 }",
          "quadratic_bowl_100", "surface: quadratic-bowl, parameters: { kappa: 100 }");

  static Stream<JsonNode> rows() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Golden.open("optimizers.jsonl"), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode row = new ObjectMapper().readTree(line);
        JsonNode schedule = row.get("schedule");
        if (METHODS.contains(row.get("optimizer").asText())
            && (schedule.isNull() || SCHEDULES.contains(schedule.get("name").asText()))
            && SURFACES.containsKey(row.get("objective").asText())) {
          rows.add(row);
        }
      }
    }
    return rows.stream();
  }

  @Test
  void theRowsOfThisCatalogueAreFound() throws IOException {
    assertThat(rows().count()).isGreaterThan(40);
    assertThat(rows().map(row -> row.get("optimizer").asText()).distinct())
        .containsExactlyInAnyOrderElementsOf(METHODS);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRunFollowsPyTorchWithinTheStatedTolerance(JsonNode golden) throws Exception {
    ExperimentDocument document = ExperimentReader.read(file(golden), golden.get("id").asText());
    var spec = document.spec();
    LoadedProblem problem = new ProblemLoader(Path.of(".")).load(document, 0);
    Run run = new Run(spec, spec.runs().get(0), problem);
    History history = run.newHistory();
    run.train(history);
    compare(golden, history.snapshot());
  }

  static void compare(JsonNode golden, History.Snapshot rows) {
    int exact = golden.get("exact_steps").asInt();
    JsonNode all = golden.get("tol_all");
    for (JsonNode row : golden.get("trajectory")) {
      int k = row.get(0).asInt();
      if (k > exact && all.isNull()) {
        break;
      }
      double tolerance = k <= exact ? 1e-12 : all.doubleValue();
      String where = golden.get("id").asText() + " step " + k;
      if (k >= rows.size()) {
        assertThat(Double.isFinite(Golden.number(row.get(3))) && Golden.number(row.get(3)) < 1e300)
            .as("%s: ours ended at row %d", where, rows.size() - 1)
            .isFalse();
        break;
      }
      Golden.assertClose(rows.theta(k, 0), row.get(1), tolerance, where + " x");
      Golden.assertClose(rows.theta(k, 1), row.get(2), tolerance, where + " y");
      Golden.assertClose(rows.get(k, History.Column.LOSS), row.get(3), tolerance, where + " f");
      if (k < rows.size() - 1) {
        Golden.assertClose(
            rows.get(k, History.Column.LEARNING_RATE), row.get(4), 1e-12, where + " rate");
      }
    }
    for (int k = 0; k < Math.min(golden.path("lr_all").size(), rows.size() - 1); k++) {
      JsonNode rate = golden.get("lr_all").get(k);
      Golden.assertClose(rows.get(k, History.Column.LEARNING_RATE), rate, 1e-12, "rate of " + k);
    }
  }

  /** The row as an experiment file. */
  private static String file(JsonNode golden) {
    String schedule = golden.get("schedule").isNull() ? "" : schedule(golden.get("schedule"));
    String clip =
        golden.get("clip_norm").isNull()
            ? ""
            : "clip: { norm: " + golden.get("clip_norm").asText() + " }";
    return """
        format: 1
        problem: { kind: surface, %s, start: %s }
        stop: { steps: 200, divergesAbove: 1e308 }
        runs:
          - optimizer: { %s }
            %s
            %s
        """
        .formatted(
            SURFACES.get(golden.get("objective").asText()),
            golden.get("start"),
            optimizer(golden.get("optimizer").asText(), golden.get("hyper")),
            schedule,
            clip);
  }

  private static String optimizer(String method, JsonNode hyper) {
    String decay =
        hyper.has("weight_decay") ? ", weightDecay: " + hyper.get("weight_decay").asText() : "";
    String rate = "learningRate: " + hyper.get("lr").asText() + decay;
    if (method.equals("momentum_ema")) {
      return "type: momentum, form: ema, beta: " + hyper.get("beta").asText() + ", " + rate;
    }
    if (method.startsWith("adam")) {
      JsonNode betas = hyper.get("betas");
      return "type: adam, beta1: %s, beta2: %s, epsilon: %s, %s"
          .formatted(betas.get(0).asText(), betas.get(1).asText(), hyper.get("eps").asText(), rate);
    }
    if (hyper.get("momentum").doubleValue() == 0) {
      return "type: sgd, " + rate;
    }
    return "type: momentum, form: heavy-ball, beta: %s, nesterov: %s, %s"
        .formatted(hyper.get("momentum").asText(), hyper.get("nesterov").asText(), rate);
  }

  private static String schedule(JsonNode golden) {
    return switch (golden.get("name").asText()) {
      case "StepLR" ->
          "schedule: { type: step, stepSize: %s, gamma: %s }"
              .formatted(golden.get("step_size").asText(), golden.get("gamma").asText());
      case "ExponentialLR" ->
          "schedule: { type: exponential, gamma: %s }".formatted(golden.get("gamma").asText());
      default ->
          "schedule: { type: cosine, period: %s, minimum: %s }"
              .formatted(golden.get("T_max").asText(), golden.get("eta_min").asText());
    };
  }
}
