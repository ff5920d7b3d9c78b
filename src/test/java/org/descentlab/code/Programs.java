package org.descentlab.code;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;

/** Experiments of one run, for tests of their programs. */
final class Programs {
  /** Problems by the name that tests give them. */
  static final String ROSENBROCK = "{ kind: surface, surface: rosenbrock, start: [-1.2, 1] }";

  static final String SEED0 = "{ kind: linear-regression, data: seed0, start: [0, 0] }";

  private Programs() {}

  /**
   * A run to be written.
   *
   * @param name of the case, a file's too
   * @param problem in the words of a file
   * @param stop in the words of a file
   * @param run in the words of a file, without its name
   * @param tolerance of its losses, relative to max(1, |loss|)
   */
  record Case(String name, String problem, String stop, String run, double tolerance) {
    Case(String name, String problem, String stop, String run) {
      this(name, problem, stop, run, 1e-9);
    }

    private ExperimentDocument document() throws FaultException {
      String text =
          "format: 1\nseed: 7\nproblem: %s\nstop: { %s }\nruns: [{ name: %s, %s }]\n"
              .formatted(problem, stop, name, run);
      return ExperimentReader.read(text, name);
    }

    String program() throws FaultException {
      ExperimentDocument document = document();
      RunSpec spec = document.spec().runs().get(0);
      return TorchProgram.of(
          document.spec(), spec, new ProblemLoader(Path.of(".")).load(document, 0));
    }

    /** The losses of all rows. */
    List<Double> losses() throws FaultException {
      ExperimentDocument document = document();
      Run trained =
          new Run(
              document.spec(),
              document.spec().runs().get(0),
              new ProblemLoader(Path.of(".")).load(document, 0));
      List<Double> losses = new ArrayList<>();
      trained.train(row -> losses.add(row.loss()));
      return losses;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Every optimizer with settings under which it gets on. */
  static List<Case> optimizers(String place, String problem, String more) {
    List<Case> all = new ArrayList<>();
    String[][] settings = {
      {"sgd", "sgd, learningRate: 0.0019"},
      {"sgd-decay", "sgd, learningRate: 0.001, weightDecay: 0.1"},
      {"momentum", "momentum, learningRate: 0.002"},
      {"momentum-nesterov", "momentum, learningRate: 0.002, nesterov: true, weightDecay: 0.01"},
      {"heavy-ball", "momentum, learningRate: 0.0005, form: heavy-ball"},
      {"nesterov", "momentum, learningRate: 0.0005, form: heavy-ball, nesterov: true"},
      {"adagrad", "adagrad, learningRate: 0.5, learningRateDecay: 0.01, initialAccumulator: 0.1"},
      {"rmsprop", "rmsprop, learningRate: 0.01"},
      {
        "rmsprop-centered",
        "rmsprop, learningRate: 0.001, momentum: 0.5, centered: true, weightDecay: 0.01"
      },
      {"adadelta", "adadelta"},
      {"adam", "adam, learningRate: 0.1"},
      {"adam-decay", "adam, learningRate: 0.05, weightDecay: 0.1"},
      {"amsgrad", "amsgrad, learningRate: 0.1"},
      {"adamw", "adamw, learningRate: 0.1, weightDecay: 0.1"},
      {"adamw-amsgrad", "adamw, learningRate: 0.1, amsgrad: true"},
      {"adamax", "adamax, learningRate: 0.1"},
      {"nadam", "nadam, learningRate: 0.05"},
      {"radam", "radam, learningRate: 0.01"},
      {"rprop", "rprop, learningRate: 0.01"},
      {"lion", "lion, learningRate: 0.01, weightDecay: 0.1"},
      {"adabelief", "adabelief, learningRate: 0.1"},
      {"gd-alr", "gd-alr, learningRate: 0.001"},
      {"subgradient", "subgradient, learningRate: 0.001"},
      {"newton", "newton, damping: 0.1"},
      {
        "rule",
        "rule, learningRate: 0.002, constants: { beta: 0.9 }, state: { v: 0 }, update: [v = beta*v + (1-beta)*g, theta = theta - lr*v]"
      }
    };
    for (String[] one : settings) {
      all.add(
          new Case(
              place + "-" + one[0],
              problem,
              "steps: 100",
              "optimizer: { type: " + one[1] + " }" + more));
    }
    return all;
  }
}
