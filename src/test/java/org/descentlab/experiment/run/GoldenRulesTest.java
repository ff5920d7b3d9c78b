package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.descentlab.experiment.catalog.RuleExamples;
import org.descentlab.experiment.catalog.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules in files against PyTorch's trajectories: the examples, and methods written by hand. */
class GoldenRulesTest {
  private static final String SUM = "d = g + weight_decay*theta";
  private static final String FIRST = "m = b1*m + (1 - b1)*g";

  /** The lines of methods that are no examples, in PyTorch's names, its pairs as b1 and b2. */
  private static final Map<String, List<String>> LINES =
      Map.of(
          "adagrad",
          List.of(
              SUM, "G = G + d^2", "theta = theta - lr/(1 + (t - 1)*lr_decay)*d/(sqrt(G) + eps)"),
          "adamw",
          List.of(
              "w = (1 - lr*weight_decay)*theta",
              FIRST,
              "v = b2*v + (1 - b2)*g^2",
              "theta = w - lr/(1 - b1^t)*m/(sqrt(v)/sqrt(1 - b2^t) + eps)"),
          "lion",
          List.of(
              "c = b1*m + (1 - b1)*g",
              "theta = theta - lr*(sign(c) + weight_decay*theta)",
              "m = b2*m + (1 - b2)*g"),
          "adabelief",
          List.of(
              FIRST,
              "s = b2*s + (1 - b2)*(g - m)^2 + eps",
              "theta = theta - lr*(m/(1 - b1^t))/(sqrt(s/(1 - b2^t)) + eps)"),
          "adamax",
          List.of(
              SUM,
              "m = b1*m + (1 - b1)*d",
              "r = max(b2*r, abs(d) + eps)",
              "theta = theta - lr/(1 - b1^t)*m/r"),
          "rprop",
          List.of(
              "p = sign(g*previous)",
              "factor = max(p, 0)*etaPlus + (1 - abs(p)) - min(p, 0)*etaMinus",
              "step = min(max(step*factor, least), most)",
              "d = g*(1 + min(p, 0))",
              "theta = theta - sign(d)*step",
              "previous = d"));

  private static final Map<String, List<String>> STATE =
      Map.of(
          "adagrad", List.of("G"),
          "adamw", List.of("m", "v"),
          "lion", List.of("m"),
          "adabelief", List.of("m", "s"),
          "adamax", List.of("m", "r"),
          "rprop", List.of("step", "previous"));

  private static final Set<String> SURFACES =
      Set.of("rosenbrock", "himmelblau", "saddle", "rastrigin", "beale");

  static Stream<JsonNode> rows() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Golden.open("optimizers.jsonl"), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(new ObjectMapper().readTree(line));
      }
    }
    return rows.stream()
        .filter(row -> row.get("schedule").isNull() && row.get("clip_norm").isNull())
        .filter(row -> row.get("hyper").path("dampening").doubleValue() == 0)
        .filter(row -> !surface(row.get("objective").asText()).isEmpty())
        .filter(row -> !optimizer(row).isEmpty());
  }

  @Test
  void everyExampleAndEveryMethodWrittenByHandIsThere() throws IOException {
    assertThat(rows().map(row -> row.get("optimizer").asText()).distinct())
        .contains("sgd", "sgd_momentum", "sgd_nesterov", "sgd_weight_decay", "momentum_ema")
        .contains("adam", "adam_weight_decay", "rmsprop", "rmsprop_momentum")
        .contains("rmsprop_centered", "rmsprop_centered_momentum")
        .containsAll(LINES.keySet());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRuleFollowsPyTorchWithinTheStatedTolerance(JsonNode golden) throws Exception {
    String file =
        """
        format: 1
        problem: { kind: surface, %s, start: %s }
        stop: { steps: 200, divergesAbove: 1e308 }
        runs:
          - optimizer: %s
        """
            .formatted(
                surface(golden.get("objective").asText()), golden.get("start"), optimizer(golden));
    GoldenOptimizersTest.compare(golden, Experiments.train(file).get(0).rows());
  }

  private static String surface(String objective) {
    if (objective.startsWith("quadratic_bowl_")) {
      return "surface: quadratic-bowl, parameters: { kappa: " + objective.substring(15) + " }";
    }
    return SURFACES.contains(objective) ? "surface: " + objective : "";
  }

  private static String optimizer(JsonNode golden) {
    JsonNode hyper = golden.get("hyper");
    String method = golden.get("optimizer").asText();
    if (!LINES.containsKey(method)) {
      return original(method, hyper)
          .flatMap(s -> RuleExamples.of(s).stream())
          .map(s -> text(s))
          .findFirst()
          .orElse("");
    }
    if (hyper.path("amsgrad").asBoolean()) {
      return "";
    }
    Map<String, Double> constants = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : hyper.properties()) {
      constants.put(field.getKey(), field.getValue().asDouble());
    }
    pair(hyper, "betas", "b1", "b2", constants);
    pair(hyper, "etas", "etaMinus", "etaPlus", constants);
    pair(hyper, "step_sizes", "least", "most", constants);
    double rate = constants.remove("lr");
    Map<String, Double> state = new LinkedHashMap<>();
    STATE.get(method).forEach(name -> state.put(name, 0.0));
    state.computeIfPresent("step", (name, zero) -> rate);
    state.computeIfPresent("G", (name, zero) -> constants.get("initial_accumulator_value"));
    return text(rate, constants, state, LINES.get(method));
  }

  private static void pair(
      JsonNode hyper, String name, String one, String other, Map<String, Double> constants) {
    if (hyper.has(name)) {
      constants.remove(name);
      constants.put(one, hyper.get(name).get(0).doubleValue());
      constants.put(other, hyper.get(name).get(1).doubleValue());
    }
  }

  /** The settings of the optimizer of which there is an example. */
  private static Stream<Settings> original(String method, JsonNode hyper) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("learningRate", hyper.get("lr").doubleValue());
    values.put("weightDecay", hyper.path("weight_decay").doubleValue());
    values.put("epsilon", hyper.path("eps").doubleValue());
    values.put("beta", hyper.path("beta").asDouble(hyper.path("momentum").doubleValue()));
    values.put("nesterov", hyper.path("nesterov").asBoolean());
    values.put("form", hyper.has("beta") ? "ema" : "heavy-ball");
    values.put("alpha", hyper.path("alpha").doubleValue());
    values.put("momentum", hyper.path("momentum").doubleValue());
    values.put("centered", hyper.path("centered").asBoolean());
    values.put("beta1", hyper.path("betas").path(0).doubleValue());
    values.put("beta2", hyper.path("betas").path(1).doubleValue());
    if (method.startsWith("rmsprop")) {
      return Stream.of(new Settings("rmsprop", values));
    }
    if (method.equals("adam") || method.equals("adam_weight_decay")) {
      return Stream.of(new Settings("adam", values));
    }
    if (method.equals("momentum_ema")) {
      return Stream.of(new Settings("momentum", values));
    }
    boolean plain = hyper.path("momentum").doubleValue() == 0;
    return method.startsWith("sgd")
        ? Stream.of(new Settings(plain ? "sgd" : "momentum", values))
        : Stream.empty();
  }

  private static String text(Settings s) {
    return text(
        s.number("learningRate"), s.numbers("constants"), s.numbers("state"), s.lines("update"));
  }

  private static String text(
      double rate, Map<String, Double> constants, Map<String, Double> state, List<String> lines) {
    return "{ type: rule, learningRate: %s, constants: { %s }, state: { %s }, update: [%s] }"
        .formatted(
            rate,
            numbers(constants),
            numbers(state),
            lines.stream().map(line -> "\"" + line + "\"").collect(Collectors.joining(", ")));
  }

  private static String numbers(Map<String, Double> numbers) {
    return numbers.entrySet().stream()
        .map(number -> number.getKey() + ": " + number.getValue())
        .collect(Collectors.joining(", "));
  }
}
