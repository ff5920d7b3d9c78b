package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.KnownRows;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.objective.surface.Surface.Minimizer;

/**
 * Something to do about a run that does not go well, at one click.
 *
 * @param kind what is changed
 * @param value to what; of no meaning where the kind says it all
 */
record Remedy(Kind kind, double value) {

  /** What a remedy changes. */
  enum Kind {
    /** The learning rate. */
    RATE("rate"),
    /** The share of the velocity that is kept. */
    BETA("beta"),
    /** The noise on the gradient. */
    NOISE("noise"),
    /** The rows a step. */
    BATCH("batch"),
    /** The rate falls with the root of the step. */
    INVERSE_ROOT("inverse-root"),
    /** The rate falls to 0 along a cosine. */
    COSINE("cosine"),
    /** The rate stays. */
    CONSTANT("constant"),
    /** A heavy ball with this rate in place of the optimizer. */
    MOMENTUM("momentum"),
    /** Adam with this rate in place of the optimizer. */
    ADAM("adam"),
    /** All runs start nearer to the lowest minimum. */
    NEARER_START("nearer-start"),
    /** All runs start anywhere. */
    RANDOM_START("random-start"),
    /** More steps, in all runs. */
    STEPS("steps");

    private final String key;

    Kind(String key) {
      this.key = key;
    }
  }

  /** What runs are called that descend along the gradient: another optimizer changes the name. */
  private static final Set<String> PLAIN =
      Set.of("GD", "SGD", "Gradient descent", "梯度下降", "随机梯度下降");

  /** A nearer start leaves so much of the way to the minimum. */
  private static final double LEFT = 0.3;

  private static final String RATE = Optimizers.LEARNING_RATE;

  /** A remedy that says it all. */
  static Remedy of(Kind kind) {
    return new Remedy(kind, 0);
  }

  /** What stands on its button. */
  String label(Texts texts) {
    return texts.get("window.remedy." + kind.key, Numbers.exact(value));
  }

  /** What its button does, in a sentence. */
  String hint(Texts texts) {
    return texts.get("window.remedy." + kind.key + ".hint", Numbers.exact(value));
  }

  /** The hyper-parameter that it sets on a network under way; empty where it is none. */
  Optional<String> field(RunSpec run) {
    return switch (kind) {
      case RATE -> Optional.of(RATE);
      case BETA -> Optimizers.beta(run.optimizer());
      case BATCH -> Optional.of("batch");
      default -> Optional.empty();
    };
  }

  /** Returns the experiment with the remedy applied to a run. */
  ExperimentSpec applied(ExperimentSpec spec, int index) {
    return switch (kind) {
      case NEARER_START -> nearer(spec);
      case RANDOM_START -> anywhere(spec);
      case STEPS -> spec.withStop(spec.stop().withSteps(OptionalLong.of((long) value)));
      case MOMENTUM -> replaced(spec, index, heavyBall(value), "Momentum");
      case ADAM ->
          replaced(spec, index, Optimizers.ALL.get("adam").defaults().with(RATE, value), "Adam");
      default -> {
        List<RunSpec> runs = new ArrayList<>(spec.runs());
        runs.set(index, changed(spec, runs.get(index)));
        yield spec.withRuns(runs);
      }
    };
  }

  private RunSpec changed(ExperimentSpec spec, RunSpec run) {
    return switch (kind) {
      case RATE -> set(run, RATE);
      case BETA -> Optimizers.beta(run.optimizer()).map(beta -> set(run, beta)).orElse(run);
      case NOISE -> run.withNoise(value);
      case BATCH -> run.withBatch(batch(run));
      case INVERSE_ROOT -> run.withSchedule(Schedules.ALL.get("inverse-sqrt").defaults());
      case CONSTANT -> run.withSchedule(Schedules.ALL.get("constant").defaults());
      default ->
          run.withSchedule(
              Recommended.schedule(
                  "cosine",
                  Horizon.of(run, spec.stop(), KnownRows.of(run.problem())),
                  run.optimizer().number(RATE)));
    };
  }

  /** From the start on: what was changed on the way is not in its way. */
  private RunSpec set(RunSpec run, String field) {
    return run.withChanges(
            run.changes().stream().filter(change -> !change.field().equals(field)).toList())
        .withOptimizer(run.optimizer().with(field, value));
  }

  private OptionalInt batch(RunSpec run) {
    OptionalInt wanted = OptionalInt.of((int) value);
    return wanted.equals(KnownRows.of(run.problem())) ? OptionalInt.empty() : wanted;
  }

  private static ExperimentSpec replaced(
      ExperimentSpec spec, int index, Settings optimizer, String name) {
    List<RunSpec> runs = new ArrayList<>(spec.runs());
    runs.set(index, runs.get(index).withOptimizer(optimizer));
    ExperimentSpec other = spec.withRuns(runs);
    return PLAIN.contains(runs.get(index).name())
        ? RunEdits.renamed(other, index, RunEdits.unused(other, name))
        : other;
  }

  private static Settings heavyBall(double rate) {
    return Optimizers.ALL
        .get("momentum")
        .defaults()
        .with("form", "heavy-ball")
        .with("beta", 0.9)
        .with(RATE, rate);
  }

  /** The way from the start to the lowest minimum, but for the last part of it. */
  private static ExperimentSpec nearer(ExperimentSpec spec) {
    if (!(spec.problem() instanceof SurfaceProblem problem)) {
      return spec;
    }
    SurfaceRecipe recipe = Surfaces.ALL.get(problem.surface().type()).recipe();
    List<Minimizer> known = recipe.make().apply(problem.surface()).minimizers();
    if (known.isEmpty()) {
      return spec;
    }
    List<Double> start =
        problem.start().point().isEmpty() ? recipe.start() : problem.start().point();
    Minimizer best = known.get(0);
    double x = Remedies.tidy(best.x() + LEFT * (start.get(0) - best.x()));
    double y = Remedies.tidy(best.y() + LEFT * (start.get(1) - best.y()));
    return Starts.moved(spec, List.of(x, y));
  }

  private static ExperimentSpec anywhere(ExperimentSpec spec) {
    ExperimentSpec moved = Starts.moved(spec, Start.RANDOM);
    boolean already = spec.problem().start().random();
    return already ? moved.withSeed(spec.seed() + 1) : moved;
  }
}
