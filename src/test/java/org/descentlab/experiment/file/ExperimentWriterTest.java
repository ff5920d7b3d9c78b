package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.LocalizedText;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.run.ProblemLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as the same experiment, and says no more than it must. */
class ExperimentWriterTest {
  private static final String SURFACE = "problem: { kind: surface, surface: rosenbrock }\n";
  private static final String LINE = "problem: { kind: linear-regression, data: line5 }\n";
  private static final String NETWORK = "problem: { kind: network, data: mnist }\n";

  private static ExperimentSpec read(String text) throws Exception {
    return ExperimentReader.read(text, "test.yaml").spec();
  }

  private static void assertRoundTrip(ExperimentSpec spec) throws Exception {
    String text = ExperimentWriter.write(spec);
    assertThat(read(text)).as(text).isEqualTo(spec);
  }

  static Stream<Path> samples() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleRoundTrips(Path sample) throws Exception {
    assertRoundTrip(ExperimentFiles.read(sample.toString(), InputStream.nullInputStream()).spec());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: A text\nnotes: \"Two\\nlines, a tab\\t, a quote \\\" and a \\\\\"",
        "title: { en: Ravine, zh: 峡谷, de: \"no\" }",
        "title: \"5\"\nnotes: \"null\"",
        "title: \"yes\"\nnotes: \" spaces \"",
        "title: \"# no comment\"\nnotes: \"a: b\"",
        "title: \"😀 \\u0007 \\u2028 \\ufeff \\u0085\"",
        "seed: 9223372036854775807",
        "seed: -9223372036854775808",
        "stop: { steps: 10000000000, divergesAbove: 1e308, lossBelow: -1e-300 }",
        "stop: { gradientBelow: 0, updateBelow: 1e-10, lossBelow: 0 }",
        "view: { domain: [-2, 2, -1, 3.5], lossScale: linear, hide: [optimizer, schedule] }",
        "expect:\n  - { run: sgd, lossBelow: 1e-3, within: 150 }\n  - { run: sgd, lossBelow: 1 }",
        "expect: [{ run: sgd, outcome: diverged }, { run: sgd, lossStaysAbove: 1, from: 100 }]",
        "expect: [{ run: sgd, near: [1, 1], within: 0.01 }, { run: sgd, finalLoss: [0, 1e-3] }]",
        "expect: [{ run: sgd, where: \"abs(y) > 1\", between: [15, 25] }]",
        "expect: [{ run: adam, where: \"theta0 <= x - y\", within: 25 }]",
        "expect: [{ faster: sgd, than: adam, toLoss: 0.01 }]",
      })
  void everyFieldOfAnExperimentRoundTrips(String field) throws Exception {
    assertRoundTrip(
        read(
            "format: 1\n"
                + SURFACE
                + "runs: [{ optimizer: { type: sgd } }, { optimizer: { type: adam } }]\n"
                + field
                + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ kind: surface, surface: rosenbrock, parameters: { a: 2 }, start: [1, 2] }",
        "{ kind: surface, surface: quadratic-bowl, parameters: { kappa: 3, angle: -45 } }",
        "{ kind: surface, surface: ravine, start: random }",
        "{ kind: formula, formula: \"(1-x)^2 + 100*(y-x^2)^2\", start: [-1.2, 1] }",
        "{ kind: formula, formula: x*y, start: random, domain: [-2, 2, -1, 3] }",
        "{ kind: formula, formula: \"\\tx\\n+ y\", start: [0, 0], domain: [-5, 5, -5, 5] }",
        "{ kind: curve, formula: x*cos(0.15*pi*x), start: [10], domain: [-15, 15] }",
        "{ kind: curve, formula: \"-x\", start: random }",
        "{ kind: linear-regression, data: seed0, intercept: false, standardize: true, start: [1] }",
        "{ kind: linear-regression, data: ./a b/c.csv, start: random }",
        "{ kind: linear-regression, data: { points: [[1, 2, 3], [4, 5, -6.5]] } }",
        "{ kind: linear-regression, data: { samples: 5 } }",
        "{ kind: linear-regression,"
            + " data: { samples: 5, features: 2, slope: -1, intercept: 0, noise: 0 } }",
        "{ kind: logistic-regression, data: moons }",
        "{ kind: logistic-regression, data: { set: xor, samples: 50, noise: 0 }, start: [1, -2] }",
        "{ kind: logistic-regression, data: a.csv, intercept: true, start: random }",
        "{ kind: logistic-regression, data: { points: [[1, 2, 0], [2, -0.5, 1]] } }",
        "{ kind: network, data: mnist }",
        "{ kind: network, data: ./images, trainSamples: 100, hidden: [], dropout: 0.25 }",
        "{ kind: network, data: mnist, hidden: [8, 4], initializer: { uniform: 0.5 } }",
        "{ kind: network, data: mnist, initializer: golden }",
        "{ kind: network, data: mnist, activation: prelu, batchNorm: true, residual: true }",
        "{ kind: network, data: spiral, activation: tanh, loss: mse, hidden: [8, 8] }",
        "{ kind: network, data: { set: moons, samples: 80, noise: 0.3, testShare: 0.25 } }",
        "{ kind: network, data: relu, hidden: [10], loss: mse }",
        "{ kind: network, data: { set: relu, samples: 50, features: 3, noise: 0.5 }, loss: mse }",
      })
  void everyProblemRoundTrips(String problem) throws Exception {
    assertRoundTrip(
        read("format: 1\nproblem: " + problem + "\nruns: [{ optimizer: { type: sgd } }]\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enabled: false",
        "name: \"a, b\"",
        "schedule: { type: step, stepSize: 3, gamma: 0.5 }",
        "schedule: { type: exponential, gamma: 0.99 }",
        "schedule: { type: cosine, period: 10, minimum: 0.001 }",
        "schedule: { type: cosine-restarts, period: 10, multiplier: 2 }",
        "schedule: { type: one-cycle, maximum: 1, totalSteps: 9, divisor: 2, anneal: linear }",
        "schedule: { type: linear-warmup, steps: 9 }",
        "schedule: { type: linear-warmup, startFactor: 0, endFactor: 0.5, steps: 9 }",
        "schedule: { type: inverse-time, decay: 0 }",
        "schedule: { type: inverse-sqrt }",
        "schedule: { type: polynomial, steps: 9, power: 2, minimum: 0.1 }",
        "schedule: { type: reduce-on-plateau }",
        "schedule: { type: reduce-on-plateau, factor: 0.5, patience: 0, threshold: 0,"
            + " thresholdMode: absolute, cooldown: 3, minimum: 0.001, epsilon: 0 }",
        "schedule: { type: sequence, parts: [{ schedule: { type: inverse-sqrt } }] }",
        "schedule: { type: sequence, parts: [{ steps: 10000000000, schedule: { type: linear-warmup,"
            + " steps: 9 } }, { steps: 3, schedule: { type: cosine, period: 7 } }] }",
        "schedule: { type: sequence, parts: [{ steps: 2, schedule: { type: sequence, parts: [{ steps:"
            + " 1, schedule: { type: reduce-on-plateau, patience: 3 } }, { schedule: { type:"
            + " constant } }] } }, { schedule: { type: exponential, gamma: 0.5 } }] }",
        "estimator: exact",
        "estimator: { type: exact }",
        "estimator: forward-difference",
        "estimator: { type: central-difference }",
        "estimator: spsa",
        "estimator: { type: spsa, step: 0.25 }",
        "estimator: coordinate",
        "clip: { norm: 1.5 }",
        "clip: { value: 0.1 }",
        "noise: 0.5",
        "seed: 7",
        "freeze: [1]",
        "changes: [{ step: 5, learningRate: 0.1, noise: 1 }, { step: 3, learningRate: 0 }]",
        "problem: { start: [3, 4] }",
        "problem: { start: random }",
        "problem: { parameters: { b: 10 } }",
        "problem: { surface: ravine }",
        "problem: { surface: quadratic-bowl, parameters: { kappa: 5 }, start: [1, 1] }",
      })
  void everyFieldOfARunOnASurfaceRoundTrips(String field) throws Exception {
    assertRoundTrip(run(SURFACE, field));
    assertRoundTrip(run(SURFACE.replace(" }", ", start: [0, 1], parameters: { a: 2 } }"), field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch: full",
        "batch: 2",
        "order: sequential",
        "order: replacement",
        "order: { batches: [[3], [1, 2]] }",
        "schedule: { type: constant, per: epoch }",
        "schedule: { type: cosine, period: 10, per: epoch }",
        "changes: [{ step: 5, batch: 3 }]",
        "problem: { standardize: true, intercept: false, start: [1] }",
      })
  void everyFieldOfARunOnDataRoundTrips(String field) throws Exception {
    assertRoundTrip(run(LINE, field));
    assertRoundTrip(run(NETWORK, field.startsWith("problem") ? "problem: { hidden: [3] }" : field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "problem: { start: [3, 4] }",
        "problem: { start: random }",
        "problem: { formula: x^2 + y^4 }",
        "problem: { formula: x + y, start: [1, 1], domain: [0, 1, 0, 2] }",
        "problem: { domain: [-5, 5, -5, 5] }",
        "freeze: [1]",
        "noise: 0.5",
      })
  void everyFieldOfARunOnAFormulaRoundTrips(String field) throws Exception {
    String formula =
        "problem: { kind: formula, formula: x*y, start: [1, 2], domain: [0, 3, 0, 3] }";
    assertRoundTrip(run(formula + "\n", field));
  }

  private static ExperimentSpec run(String problem, String field) throws Exception {
    return read(
        "format: 1\n"
            + problem
            + "runs:\n  - { optimizer: { type: momentum, nesterov: true }, "
            + field
            + " }\n  - { optimizer: { type: momentum }, name: other }\n");
  }

  @ParameterizedTest
  @CsvSource({
    "exact, ''",
    "{ type: exact }, ''",
    "{ type: coordinate }, estimator: coordinate",
    "'{ type: spsa, step: 1e-3 }', estimator: spsa",
    "'{ type: spsa, step: 1e-2 }', 'estimator: { type: spsa, step: 0.01 }'"
  })
  void anEstimatorIsWrittenInItsShortestForm(String given, String written) throws Exception {
    String text = ExperimentWriter.write(run(SURFACE, "estimator: " + given));
    assertThat(text.lines().map(String::strip).filter(line -> line.startsWith("estimator")))
        .containsExactlyElementsOf(written.isEmpty() ? List.of() : List.of(written));
  }

  @Test
  void namesThatRunsHaveAnywayAreLeftOut() throws Exception {
    String sgd = "  - optimizer: { type: sgd, learningRate: 0.01, weightDecay: 0 }\n";
    String text = "format: 1\nproblem: { kind: surface, surface: ravine }\nruns:\n" + sgd + sgd;
    assertThat(ExperimentWriter.write(read(text))).isEqualTo(text);
  }

  @Test
  void aFileSaysNoMoreThanItMustButTheOptimizersNumbers() throws Exception {
    String wordy =
        """
        {"format": 1, "title": {"zh": "峡谷", "en": "Ravine"}, "seed": 0,
         "problem": {"kind": "surface", "surface": "rosenbrock", "parameters": {"a": 1, "b": 50},
                     "start": [-1.2, 1]},
         "stop": {"steps": 200, "divergesAbove": 1000000000000},
         "runs": [{"name": "Adam", "enabled": true, "optimizer": {"type": "adam"},
                   "schedule": {"type": "constant"}, "noise": 0,
                   "problem": {"parameters": {"b": 50}, "start": [0, 0]}}],
         "view": {"lossScale": "log"}}
        """;
    assertThat(ExperimentWriter.write(read(wordy)))
        .isEqualTo(
            """
            format: 1
            title: { en: Ravine, zh: "峡谷" }
            problem: { kind: surface, surface: rosenbrock, parameters: { b: 50 } }
            runs:
              - name: Adam
                optimizer:
                  type: adam
                  learningRate: 0.001
                  beta1: 0.9
                  beta2: 0.999
                  epsilon: 1e-8
                  weightDecay: 0
                problem: { start: [0, 0] }
            """);
  }

  @Test
  void textsOfManyLanguagesStandInOrder() throws Exception {
    ExperimentSpec spec = read("format: 1\n" + SURFACE + "runs: [{ optimizer: { type: sgd } }]\n");
    ExperimentSpec titled =
        new ExperimentSpec(
            new LocalizedText(Map.of("zh", "c", "en", "a", "fr", "b")),
            spec.notes(),
            spec.seed(),
            spec.problem(),
            spec.stop(),
            spec.runs(),
            spec.expect(),
            spec.view());
    assertThat(ExperimentWriter.write(titled)).contains("title: { en: a, fr: b, zh: c }");
  }

  @Test
  void aSmallTableTravelsInsideTheExperiment(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("d.csv"), "x,y\n1,2\n0.1,-4e-7\n");
    ExperimentDocument document =
        ExperimentReader.read(
            """
            format: 1
            problem: { kind: linear-regression, data: d.csv }
            runs: [{ optimizer: { type: sgd }, problem: { intercept: false } }]
            """,
            "f");
    ExperimentSpec inside = new ProblemLoader(folder).withDataInside(document);
    var points = new RegressionSource.Points(List.of(List.of(1.0, 2.0), List.of(0.1, -4e-7)));
    assertThat(((RegressionProblem) inside.problem()).data()).isEqualTo(points);
    assertThat(((RegressionProblem) inside.runs().get(0).problem()).data()).isEqualTo(points);
    assertRoundTrip(inside);
  }

  @Test
  void aSmallTableOfLabelsTravelsInsideTheExperimentToo(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("d.csv"), "a,b,label\n1,2,0\n0.1,-4e-7,1\n");
    ExperimentDocument document =
        ExperimentReader.read(
            """
            format: 1
            problem: { kind: logistic-regression, data: d.csv, start: [1, 2] }
            runs: [{ optimizer: { type: sgd }, problem: { start: [3, 4] } }]
            """,
            "f");
    ExperimentSpec inside = new ProblemLoader(folder).withDataInside(document);
    var points =
        new RegressionSource.Points(List.of(List.of(1.0, 2.0, 0.0), List.of(0.1, -4e-7, 1.0)));
    assertThat(((LogisticProblem) inside.problem()).data()).isEqualTo(points);
    assertThat(((LogisticProblem) inside.runs().get(0).problem()).data()).isEqualTo(points);
    assertRoundTrip(inside);
  }
}
