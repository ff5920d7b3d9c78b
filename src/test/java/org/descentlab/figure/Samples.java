package org.descentlab.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.MadeRows;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.math.Vector;
import org.descentlab.objective.Objective;

/** Experiments of all kinds, trained. */
final class Samples {
  static final String RAVINE =
      """
      format: 1
      title: { en: Four ways down a ravine, zh: 峡谷中的四种下降方式 }
      seed: 7
      problem: { kind: surface, surface: ravine }
      stop: { steps: 60 }
      runs:
        - { name: GD, optimizer: { type: sgd, learningRate: 0.4 } }
        - { name: too fast, optimizer: { type: sgd, learningRate: 0.9 } }
        - { name: Nesterov, optimizer: { type: momentum, learningRate: 0.1, form: heavy-ball, nesterov: true } }
        - { name: Adam, optimizer: { type: adam, learningRate: 0.3 }, noise: 0.5 }
      """;

  static final String WELLS =
      """
      format: 1
      title: Wells
      problem: { kind: surface, surface: two-wells }
      runs:
        - { name: "Ein sehr langer Name, der in keine Zeile passt, wirklich in keine einzige Zeile", optimizer: { type: adam } }
        - { optimizer: { type: momentum } }
      """;

  static final String LINE =
      """
      format: 1
      title: { en: Batch size and noise, zh: 批量大小与噪声 }
      problem: { kind: linear-regression, data: seed0 }
      stop: { epochs: 10 }
      runs:
        - { name: SGD, optimizer: { type: sgd, learningRate: 0.05 }, batch: 1 }
        - { name: full, optimizer: { type: sgd, learningRate: 0.5 } }
      """;

  static final String FEATURES =
      """
      format: 1
      problem: { kind: linear-regression, data: { samples: 60, features: 3 } }
      runs: [ { optimizer: { type: sgd, learningRate: 0.1 } } ]
      """;

  static final String NETWORK =
      """
      format: 1
      title: { en: MNIST, zh: 手写数字 }
      problem: { kind: network, data: mnist }
      stop: { epochs: 5 }
      runs:
        - { name: SGD, optimizer: { type: sgd, learningRate: 0.1 }, batch: 32 }
        - { name: Adam, optimizer: { type: adam }, batch: 32 }
      """;

  static final String CLASSES =
      """
      format: 1
      title: { en: Noisy moons, zh: 带噪声的双月 }
      problem: { kind: logistic-regression, data: { set: moons, noise: 0.2 }, start: [-2, 2] }
      runs:
        - { name: SGD, optimizer: { type: sgd, learningRate: 0.5 }, batch: 10 }
        - { name: Adam, optimizer: { type: adam, learningRate: 0.2 }, batch: 10 }
      """;

  static final String SEPARATED =
      """
      format: 1
      title: { en: Separated classes, zh: 可分的两类 }
      problem: { kind: logistic-regression, data: { set: gaussians, noise: 0 } }
      runs:
        - { name: SGD, optimizer: { type: sgd, learningRate: 0.5 }, batch: 10 }
      """;

  static final String INTERCEPT =
      """
      format: 1
      title: { en: Three parameters, zh: 三个参数 }
      problem: { kind: logistic-regression, data: moons, intercept: true }
      runs:
        - { name: SGD, optimizer: { type: sgd, learningRate: 0.5 } }
      """;

  static final String FORMULA =
      """
      format: 1
      title: { en: A formula with an edge, zh: 有边界的公式 }
      problem: { kind: formula, formula: "x^2 + log(y + 3)", start: [4, 4] }
      stop: { steps: 40 }
      runs:
        - { name: GD, optimizer: { type: sgd, learningRate: 0.1 } }
        - { name: Adam, optimizer: { type: adam, learningRate: 0.3 }, problem: { start: [-6, 3] } }
      """;

  static final String CURVE =
      """
      format: 1
      title: { en: A ball on a curve, zh: 曲线上的小球 }
      problem: { kind: curve, formula: x*cos(0.15*pi*x), start: [10], domain: [-15, 15] }
      stop: { steps: 60 }
      runs:
        - { name: GD, optimizer: { type: sgd, learningRate: 0.1 } }
        - { name: too fast, optimizer: { type: sgd, learningRate: 8 } }
        - { name: Momentum, optimizer: { type: momentum, learningRate: 0.3 }, noise: 1 }
      """;

  static final String POLE =
      """
      format: 1
      problem: { kind: curve, formula: 1/x + sqrt(x + 8), start: [9] }
      runs:
        - { optimizer: { type: sgd, learningRate: 2 }, problem: { start: [12] } }
        - { optimizer: { type: adam }, problem: { formula: x^2 } }
      """;

  static final String MIXED_LINE =
      """
      format: 1
      problem: { kind: linear-regression, data: seed0 }
      runs:
        - { name: both, optimizer: { type: sgd, learningRate: 0.1 } }
        - { name: slope alone, optimizer: { type: sgd, learningRate: 0.1 }, problem: { intercept: false } }
        - { name: scaled, optimizer: { type: sgd, learningRate: 0.1 }, problem: { standardize: true } }
      """;

  static final String MIXED_CLASSES =
      """
      format: 1
      problem: { kind: logistic-regression, data: moons }
      runs:
        - { name: two, optimizer: { type: sgd, learningRate: 0.5 } }
        - { name: three, optimizer: { type: sgd, learningRate: 0.5 }, problem: { intercept: true } }
      """;

  static final String MIXED_FEATURES =
      """
      format: 1
      problem: { kind: linear-regression, data: { samples: 60, features: 2 }, intercept: false }
      runs:
        - { name: two, optimizer: { type: sgd, learningRate: 0.1 } }
        - { name: three, optimizer: { type: sgd, learningRate: 0.1 }, problem: { intercept: true } }
      """;

  private Samples() {}

  /** All of them, by a name for messages. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("ravine", RAVINE);
    all.put("wells", WELLS);
    all.put("formula", FORMULA);
    all.put("curve", CURVE);
    all.put("pole", POLE);
    all.put("line", LINE);
    all.put("features", FEATURES);
    all.put("classes", CLASSES);
    all.put("separated", SEPARATED);
    all.put("intercept", INTERCEPT);
    all.put("mixed line", MIXED_LINE);
    all.put("mixed classes", MIXED_CLASSES);
    all.put("mixed features", MIXED_FEATURES);
    all.put("network", NETWORK);
    return all;
  }

  static Recording recording(String yaml, Theme theme) {
    try {
      ExperimentDocument document = ExperimentReader.read(yaml, "sample");
      return yaml.equals(NETWORK) ? network(document.spec(), theme) : trained(document, theme);
    } catch (FaultException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Recording trained(ExperimentDocument document, Theme theme) throws FaultException {
    ExperimentSpec spec = document.spec();
    ProblemLoader loader = new ProblemLoader(Path.of("."));
    List<RunStyle> styles = RunStyles.of(spec.runs(), theme);
    List<RunTrace> traces = new ArrayList<>();
    LoadedProblem problem = loader.load(document);
    for (int i = 0; i < spec.runs().size(); i++) {
      RunSpec runSpec = spec.runs().get(i);
      Run run = new Run(spec, runSpec, loader.load(document, i));
      History history = run.newHistory();
      run.train(history);
      traces.add(RunTrace.of(runSpec, styles.get(i), history.snapshot(), run.outcome()));
    }
    return new Recording(spec, problem.objective(), traces);
  }

  private static Recording network(ExperimentSpec spec, Theme theme) {
    List<RunStyle> styles = RunStyles.of(spec.runs(), theme);
    List<RunTrace> traces = new ArrayList<>();
    for (int i = 0; i < spec.runs().size(); i++) {
      History history = MadeRows.network(1875 * 2 + 1, 750, 1 + i);
      traces.add(
          RunTrace.of(spec.runs().get(i), styles.get(i), history.snapshot(), Outcome.BUDGET_SPENT));
    }
    return new Recording(spec, new Unknown(), traces, MadeFindings.all(spec.runs().get(0).name()));
  }

  /** An objective of which figures know nothing. */
  private static final class Unknown implements Objective {
    @Override
    public int dimension() {
      return 101_770;
    }

    @Override
    public double value(Vector params) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double valueAndGradient(Vector params, Vector gradient) {
      throw new UnsupportedOperationException();
    }
  }
}
