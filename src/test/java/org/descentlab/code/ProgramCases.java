package org.descentlab.code;

import static org.descentlab.code.Programs.ROSENBROCK;
import static org.descentlab.code.Programs.SEED0;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.code.Programs.Case;

/** The runs whose programs are compared with PyTorch. */
final class ProgramCases {
  private static final String SGD = "optimizer: { type: sgd, learningRate: 0.001 }";
  private static final String FIT = "optimizer: { type: momentum, learningRate: 0.1 }";
  private static final String MOONS =
      "{ kind: logistic-regression, data: { set: moons, samples: 60 }, intercept: true, start: [0, 0, 0] }";

  private ProgramCases() {}

  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    all.addAll(Programs.optimizers("surface", ROSENBROCK, ""));
    all.addAll(Programs.optimizers("seed0", SEED0, ", batch: 10"));
    all.addAll(schedules());
    all.addAll(gradients());
    all.addAll(batches());
    all.addAll(problems());
    all.addAll(stops());
    all.addAll(changes());
    all.addAll(networks());
    return all;
  }

  private static List<Case> schedules() {
    String[][] schedules = {
      {"step", "type: step, stepSize: 20, gamma: 0.5"},
      {"exponential", "type: exponential, gamma: 0.97"},
      {"cosine", "type: cosine, period: 40, minimum: 1e-4"},
      {"cosine-restarts", "type: cosine-restarts, period: 10, multiplier: 2"},
      {"one-cycle", "type: one-cycle, maximum: 0.002, totalSteps: 100"},
      {"one-cycle-ends", "type: one-cycle, maximum: 0.002, totalSteps: 60, anneal: linear"},
      {"one-cycle-top", "type: one-cycle, maximum: 0.001, totalSteps: 100, warmupFraction: 0"},
      {"warmup", "type: linear-warmup, steps: 20"},
      {"warmup-from-0", "type: linear-warmup, startFactor: 0, steps: 20"},
      {"inverse-time", "type: inverse-time, decay: 0.1"},
      {"inverse-sqrt", "type: inverse-sqrt"},
      {"polynomial", "type: polynomial, steps: 80, power: 2"},
      {"polynomial-minimum", "type: polynomial, steps: 80, power: 2, minimum: 1e-4"},
      {
        "sequence",
        "type: sequence, parts: [{ steps: 20, schedule: { type: linear-warmup, steps: 20 } }, { steps: 30, schedule: { type: cosine-restarts, period: 7, multiplier: 2 } }, { schedule: { type: exponential, gamma: 0.9 } }]"
      },
      {"plateau", "type: reduce-on-plateau, factor: 0.5, patience: 2, threshold: 0.05, cooldown: 1"}
    };
    List<Case> all = new ArrayList<>();
    for (String[] one : schedules) {
      String schedule = ", schedule: { " + one[1] + " }";
      all.add(new Case("schedule-" + one[0], ROSENBROCK, "steps: 100", SGD + schedule));
      all.add(
          new Case(
              "changed-" + one[0],
              ROSENBROCK,
              "steps: 60",
              SGD + schedule + ", changes: [{ step: 30, learningRate: 0.0015 }]"));
      if (!one[0].startsWith("one-cycle")) {
        String epochs = ", batch: 30, schedule: { " + one[1] + ", per: epoch }";
        all.add(new Case("epochs-" + one[0], SEED0, "epochs: 30", FIT + epochs));
      }
    }
    all.add(
        new Case(
            "rprop-scheduled",
            ROSENBROCK,
            "steps: 60",
            "optimizer: { type: rprop }, schedule: { type: exponential, gamma: 0.97 }"));
    return all;
  }

  private static List<Case> gradients() {
    return List.of(
        new Case("clip-norm", ROSENBROCK, "steps: 60", SGD + ", clip: { norm: 2 }"),
        new Case("clip-value", ROSENBROCK, "steps: 60", SGD + ", clip: { value: 2 }"),
        new Case("noise", ROSENBROCK, "steps: 60", SGD + ", noise: 3"),
        new Case(
            "noise-later", ROSENBROCK, "steps: 60", SGD + ", changes: [{ step: 9, noise: 2 }]"),
        new Case("forward", ROSENBROCK, "steps: 30", SGD + ", estimator: forward-difference", 1e-6),
        new Case("central", SEED0, "steps: 30", FIT + ", estimator: central-difference", 1e-7),
        new Case("spsa", SEED0, "steps: 60", FIT + ", batch: 7, estimator: { type: spsa }"),
        new Case("coordinate", ROSENBROCK, "steps: 60", SGD + ", estimator: coordinate, noise: 1"),
        new Case("frozen", ROSENBROCK, "steps: 60", SGD + ", freeze: [1]"),
        new Case(
            "frozen-newton", ROSENBROCK, "steps: 10", "optimizer: { type: newton }, freeze: [0]"));
  }

  private static List<Case> batches() {
    return List.of(
        new Case("batch-1", SEED0, "epochs: 2", FIT + ", batch: 1"),
        new Case("batch-sequential", SEED0, "steps: 40", FIT + ", batch: 32, order: sequential"),
        new Case("batch-replacement", SEED0, "steps: 40", FIT + ", batch: 32, order: replacement"),
        new Case(
            "batch-explicit", SEED0, "epochs: 2", FIT + ", order: { batches: [[3], [17, 4]] }"),
        new Case(
            "batch-changed",
            SEED0,
            "epochs: 6",
            FIT + ", batch: 40, changes: [{ step: 4, batch: 100 }, { step: 6, batch: 16 }]"));
  }

  private static List<Case> problems() {
    String sgd = "optimizer: { type: sgd, learningRate: 0.05 }";
    return List.of(
        new Case(
            "curve", "{ kind: curve, formula: 'x*cos(0.15*pi*x)', start: [10] }", "steps: 60", sgd),
        new Case(
            "curve-newton",
            "{ kind: curve, formula: '(theta0^2 - 1)^2 + 0.3*x', start: [2] }",
            "steps: 10",
            "optimizer: { type: newton }"),
        new Case(
            "formula",
            "{ kind: formula, formula: 'max(abs(x), y, 0) + min(x^2, 3)/sqrt(2) + tanh(x - y)*2^x - (1 - x)^-2 + sign(y) - -y^2', start: [2.5, 1] }",
            "steps: 60",
            sgd),
        new Case("formula-flat", "{ kind: formula, formula: '7', start: [2, 1] }", "steps: 3", sgd),
        new Case("logistic", MOONS, "epochs: 3", sgd + ", batch: 16"),
        new Case("logistic-full", MOONS, "steps: 40", "optimizer: { type: newton, damping: 0.1 }"),
        new Case(
            "standardized",
            "{ kind: linear-regression, standardize: true, data: { samples: 40, features: 3, slope: 2, intercept: 1, noise: 0.5 }, start: random }",
            "steps: 40",
            sgd),
        new Case(
            "one-value",
            "{ kind: linear-regression, standardize: true, intercept: false, data: { points: [[1, 1, 2], [1, 2, 3]] } }",
            "steps: 10",
            sgd),
        new Case(
            "random-start",
            "{ kind: surface, surface: himmelblau, start: random }",
            "steps: 40",
            "optimizer: { type: sgd, learningRate: 0.01 }"));
  }

  private static List<Case> stops() {
    return List.of(
        new Case(
            "diverges", ROSENBROCK, "steps: 60", "optimizer: { type: sgd, learningRate: 0.1 }"),
        new Case(
            "diverges-batch",
            SEED0,
            "steps: 90",
            "optimizer: { type: sgd, learningRate: 9 }, batch: 3"),
        new Case("loss-below", ROSENBROCK, "steps: 60, lossBelow: 4.2", SGD),
        new Case("gradient-below", ROSENBROCK, "steps: 200, gradientBelow: 2.5", SGD),
        new Case("update-below", SEED0, "steps: 200, updateBelow: 0.01", FIT),
        new Case("mean-below", SEED0, "epochs: 20, lossBelow: 0.3", FIT + ", batch: 30"),
        new Case("mean-gradient", SEED0, "epochs: 20, gradientBelow: 0.6", FIT + ", batch: 30"),
        new Case(
            "steps-or-epochs",
            SEED0,
            "steps: 9, epochs: 6",
            FIT + ", batch: 40, changes: [{ step: 4, batch: 10 }]"),
        new Case(
            "update-rests",
            SEED0,
            "steps: 60, updateBelow: 0.01",
            FIT + ", schedule: { type: linear-warmup, startFactor: 0, steps: 10 }"),
        new Case(
            "singular",
            "{ kind: formula, formula: 'x^2', start: [2, 1] }",
            "steps: 3",
            "optimizer: { type: newton }"));
  }

  private static List<Case> changes() {
    String heavy = "optimizer: { type: momentum, form: heavy-ball, learningRate: 2e-4, beta: 0 }";
    return List.of(
        new Case(
            "change-beta", ROSENBROCK, "steps: 60", heavy + ", changes: [{ step: 9, beta: 0.9 }]"),
        new Case(
            "change-adam",
            ROSENBROCK,
            "steps: 60",
            "optimizer: { type: adam, learningRate: 0.1 }, changes: [{ step: 0, beta1: 0.5 }, { step: 20, beta1: 0.8, beta2: 0.9 }, { step: 30, learningRate: 0.05, epsilon: 1e-3 }]"),
        new Case(
            "change-rmsprop",
            ROSENBROCK,
            "steps: 60",
            "optimizer: { type: rmsprop }, changes: [{ step: 20, momentum: 0.5, alpha: 0.9 }]"),
        new Case(
            "change-rprop",
            ROSENBROCK,
            "steps: 60",
            "optimizer: { type: rprop }, changes: [{ step: 20, learningRate: 0.1 }]"),
        new Case(
            "change-rule",
            ROSENBROCK,
            "steps: 60",
            "optimizer: { type: rule, learningRate: 0.001, constants: { lambda: 0.9, b: 2 }, state: { v: 0.5, w: 1 }, update: [c = lambda^t, 'v = lambda*v + g*c/max(b, 1)', w = 2, 'theta = theta - lr*(v*w + 0*sign(g) + min(abs(g), 1)*0)'] }, changes: [{ step: 20, lambda: 0.7 }]"));
  }

  private static Case network(String name, String problem, String run) {
    return new Case(
        "network-" + name,
        "{ kind: network, hidden: [8, 8], data: { set: moons, samples: 90 }, " + problem + " }",
        "epochs: 4",
        run + ", batch: 16",
        2e-5);
  }

  private static List<Case> networks() {
    String sgd = "optimizer: { type: sgd, learningRate: 0.1 }";
    String adamw = "optimizer: { type: adamw, learningRate: 0.01 }";
    return List.of(
        network("plain", "activation: tanh", sgd),
        network("he", "initializer: he-uniform", adamw),
        network("golden", "initializer: golden, activation: sigmoid", sgd),
        network("uniform", "initializer: { uniform: 0.5 }, trainSamples: 40", sgd),
        network("zeros", "initializer: zeros, loss: mse", sgd),
        network("dropout", "dropout: 0.2", sgd + ", changes: [{ step: 5, dropout: 0.5 }]"),
        network("norm", "batchNorm: true, activation: leaky-relu, dropout: 0.1", sgd),
        network("residual", "residual: true, activation: identity", sgd),
        network("slopes", "activation: prelu", adamw),
        network("lion", "activation: prelu", "optimizer: { type: lion, weightDecay: 0.1 }"),
        network("clipped", "activation: prelu", sgd + ", clip: { norm: 0.1 }"),
        new Case(
            "network-stops",
            "{ kind: network, hidden: [], data: { set: moons, samples: 90 } }",
            "steps: 200, updateBelow: 0.02, gradientBelow: 0.01",
            sgd + ", batch: full",
            2e-5),
        new Case(
            "network-relu",
            "{ kind: network, hidden: [10], loss: mse, data: { set: relu, samples: 60, features: 4, noise: 0.5 } }",
            "steps: 20",
            sgd + ", batch: full",
            2e-5));
  }
}
