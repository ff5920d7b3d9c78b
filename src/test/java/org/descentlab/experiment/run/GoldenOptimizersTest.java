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
          "adagrad",
          "rmsprop",
          "rmsprop_centered",
          "rmsprop_momentum",
          "rmsprop_centered_momentum",
          "adadelta",
          "adam",
          "adam_weight_decay",
          "amsgrad",
          "adamw",
          "adamax",
          "nadam",
          "radam",
          "rprop",
          "lion",
          "adabelief");

  /** Not for us: PyTorch's special first step, and a mistake that it has mended since. */
  private static final Set<String> LEFT_OUT = Set.of("sgd_momentum_dampening", "nadam_torch_1_13");

  /** What PyTorch calls a field of ours. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("lr", "learningRate"),
          Map.entry("weight_decay", "weightDecay"),
          Map.entry("eps", "epsilon"),
          Map.entry("lr_decay", "learningRateDecay"),
          Map.entry("initial_accumulator_value", "initialAccumulator"),
          Map.entry("alpha", "alpha"),
          Map.entry("momentum", "momentum"),
          Map.entry("centered", "centered"),
          Map.entry("rho", "rho"),
          Map.entry("momentum_decay", "momentumDecay"));

  /** What PyTorch gives as a pair. */
  private static final Map<String, List<String>> PAIRS =
      Map.of(
          "betas", List.of("beta1", "beta2"),
          "etas", List.of("etaMinus", "etaPlus"),
          "step_sizes", List.of("stepMin", "stepMax"));

  private static final Set<String> SCHEDULES =
      Set.of(
          "StepLR",
          "ExponentialLR",
          "CosineAnnealingLR",
          "CosineAnnealingWarmRestarts",
          "OneCycleLR",
          "LinearLR",
          "ReduceLROnPlateau");
  private static final Map<String, String> SURFACES =
      Map.ofEntries(
          Map.entry("rosenbrock", "surface: rosenbrock"),
          Map.entry("himmelblau", "surface: himmelblau"),
          Map.entry("saddle", "surface: saddle"),
          Map.entry("rastrigin", "surface: rastrigin"),
          Map.entry("beale", "surface: beale"),
          Map.entry("ackley", "surface: ackley"),
          Map.entry("styblinski_tang", "surface: styblinski-tang"),
          Map.entry("three_hump_camel", "surface: three-hump-camel"),
          Map.entry("abs_sum", "surface: abs-sum"),
          Map.entry("quadratic_bowl_10", "surface: quadratic-bowl, parameters: { kappa: 10 }"),
          Map.entry("quadratic_bowl_100", "surface: quadratic-bowl, parameters: { kappa: 100 }"));

  private static final String SURFACE = "kind: surface, ";
  private static final Map<String, String> FORMULAS =
      Map.ofEntries(
          Map.entry("rosenbrock", "(1-x)^2 + 100*(y-x^2)^2"),
          Map.entry("himmelblau", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"),
          Map.entry("saddle", "x^2 - y^2"),
          Map.entry("rastrigin", "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)"),
          Map.entry("beale", "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2"),
          Map.entry(
              "ackley",
              "20 + e - 20*exp(-0.2*sqrt(0.5*(x^2+y^2)))"
                  + " - exp(0.5*(cos(2*pi*x) + cos(2*pi*y)))"),
          Map.entry("styblinski_tang", "0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)"),
          Map.entry("three_hump_camel", "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2"),
          Map.entry("abs_sum", "abs(x) + abs(y)"),
          Map.entry("quadratic_bowl_10", "0.5*(x^2 + 10*y^2)"),
          Map.entry("quadratic_bowl_100", "0.5*(x^2 + 100*y^2)"));

  private static Stream<JsonNode> all() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Golden.open("optimizers.jsonl"), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(new ObjectMapper().readTree(line));
      }
    }
    return rows.stream();
  }

  static Stream<JsonNode> rows() throws IOException {
    return all().filter(GoldenOptimizersTest::ours);
  }

  private static boolean ours(JsonNode row) {
    JsonNode schedule = row.get("schedule");
    return METHODS.contains(row.get("optimizer").asText())
        && (schedule.isNull() || SCHEDULES.contains(schedule.get("name").asText()))
        && SURFACES.containsKey(row.get("objective").asText());
  }

  @Test
  void theRowsOfThisCatalogueAreFound() throws IOException {
    assertThat(rows().count()).isEqualTo(283);
    assertThat(all().map(row -> row.get("optimizer").asText()))
        .allMatch(method -> METHODS.contains(method) != LEFT_OUT.contains(method));
    assertThat(rows().map(row -> row.get("optimizer").asText()).distinct())
        .containsExactlyInAnyOrderElementsOf(METHODS);
    assertThat(rows().map(row -> row.get("schedule").path("name").asText("")).distinct())
        .containsAll(SCHEDULES);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRunFollowsPyTorchWithinTheStatedTolerance(JsonNode golden) throws Exception {
    follow(golden, SURFACE + SURFACES.get(golden.get("objective").asText()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRunOnTheSameSurfaceAsAFormulaDoesToo(JsonNode golden) throws Exception {
    follow(
        golden,
        "kind: formula, formula: \"" + FORMULAS.get(golden.get("objective").asText()) + '"');
  }

  private static void follow(JsonNode golden, String minimized) throws Exception {
    ExperimentDocument document =
        ExperimentReader.read(file(golden, minimized), golden.get("id").asText());
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
      if (cyclesMomentum(golden) && k > 0) {
        break; // PyTorch's one cycle moves the momentum too, ours the rate alone
      }
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
    assertThat(rows.size() - 1).isGreaterThanOrEqualTo(golden.path("lr_all").size());
    for (int k = 0; k < golden.path("lr_all").size(); k++) {
      JsonNode rate = golden.get("lr_all").get(k);
      Golden.assertClose(rows.get(k, History.Column.LEARNING_RATE), rate, 1e-12, "rate of " + k);
    }
  }

  private static boolean cyclesMomentum(JsonNode golden) {
    return golden.get("schedule").path("cycle_momentum").asBoolean(false);
  }

  /** The row as an experiment file. */
  private static String file(JsonNode golden, String problem) {
    String schedule = golden.get("schedule").isNull() ? "" : schedule(golden.get("schedule"));
    String clip =
        golden.get("clip_norm").isNull()
            ? ""
            : "clip: { norm: " + golden.get("clip_norm").asText() + " }";
    return """
        format: 1
        problem: { %s, start: %s }
        stop: { steps: 200, divergesAbove: 1e308 }
        runs:
          - optimizer: { %s }
            %s
            %s
        """
        .formatted(
            problem,
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
    if (!method.startsWith("sgd")) {
      return adaptive(method, hyper);
    }
    if (hyper.get("momentum").doubleValue() == 0) {
      return "type: sgd, " + rate;
    }
    return "type: momentum, form: heavy-ball, beta: %s, nesterov: %s, %s"
        .formatted(hyper.get("momentum").asText(), hyper.get("nesterov").asText(), rate);
  }

  private static String adaptive(String method, JsonNode hyper) {
    String type = method.replaceFirst("_.*", "");
    List<String> fields = new ArrayList<>(List.of("type: " + type));
    hyper
        .properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              if (PAIRS.containsKey(name)) {
                for (int i = 0; i < 2; i++) {
                  fields.add(PAIRS.get(name).get(i) + ": " + entry.getValue().get(i).asText());
                }
              } else if (!name.equals("amsgrad")) {
                fields.add(FIELDS.get(name) + ": " + entry.getValue().asText());
              } else if (type.equals("adamw")) {
                fields.add("amsgrad: " + entry.getValue().asText());
              }
            });
    return String.join(", ", fields);
  }

  private static String schedule(JsonNode golden) {
    return switch (golden.get("name").asText()) {
      case "StepLR" ->
          "schedule: { type: step, stepSize: %s, gamma: %s }"
              .formatted(golden.get("step_size").asText(), golden.get("gamma").asText());
      case "ExponentialLR" ->
          "schedule: { type: exponential, gamma: %s }".formatted(golden.get("gamma").asText());
      case "CosineAnnealingLR" ->
          "schedule: { type: cosine, period: %s, minimum: %s }"
              .formatted(golden.get("T_max").asText(), golden.get("eta_min").asText());
      case "CosineAnnealingWarmRestarts" ->
          "schedule: { type: cosine-restarts, period: %s, multiplier: %s, minimum: %s }"
              .formatted(
                  golden.get("T_0").asText(),
                  golden.get("T_mult").asText(),
                  golden.get("eta_min").asText());
      case "OneCycleLR" ->
          ("schedule: { type: one-cycle, maximum: %s, totalSteps: %s, warmupFraction: %s,"
                  + " divisor: %s, finalDivisor: %s, anneal: %s }")
              .formatted(
                  golden.get("max_lr").asText(),
                  golden.get("total_steps").asText(),
                  golden.get("pct_start").asText(),
                  golden.get("div_factor").asText(),
                  golden.get("final_div_factor").asText(),
                  golden.get("anneal_strategy").asText());
      case "LinearLR" ->
          "schedule: { type: linear-warmup, startFactor: %s, endFactor: %s, steps: %s }"
              .formatted(
                  golden.get("start_factor").asText(),
                  golden.get("end_factor").asText(),
                  golden.get("total_iters").asText());
      case "ReduceLROnPlateau" ->
          ("schedule: { type: reduce-on-plateau, factor: %s, patience: %s, threshold: %s,"
                  + " thresholdMode: %s, cooldown: %s, minimum: %s, epsilon: %s }")
              .formatted(
                  golden.get("factor").asText(),
                  golden.get("patience").asText(),
                  golden.get("threshold").asText(),
                  golden.get("threshold_mode").asText().equals("rel") ? "relative" : "absolute",
                  golden.get("cooldown").asText(),
                  golden.get("min_lr").asText(),
                  golden.get("eps").asText());
      default -> throw new IllegalArgumentException(golden.toString());
    };
  }
}
