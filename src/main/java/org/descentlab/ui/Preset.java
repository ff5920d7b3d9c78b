package org.descentlab.ui;

import java.util.OptionalInt;
import org.descentlab.experiment.KnownRows;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;

/** The runs that are taught first, ready to be added. */
enum Preset {
  /** All rows, the gradient as it is. */
  GD("gd", "sgd"),
  /** One row a step; on a surface a gradient that scatters. */
  SGD("sgd", "sgd"),
  /** A few rows a step; on a surface a gradient that scatters less. */
  MINI_BATCH("mini-batch", "sgd"),
  /** The heavy ball. */
  MOMENTUM("momentum", "momentum"),
  /** The heavy ball that looks ahead. */
  NESTEROV("nesterov", "momentum"),
  /** Adam. */
  ADAM("adam", "adam");

  /** Rows of a mini-batch; on networks as many as are usual. */
  private static final int BATCH = 10;

  private static final int NETWORK_BATCH = 32;

  /** Noise on a surface, of one row and of a mini-batch of ten. */
  private static final double NOISE = 0.5;

  private final String id;
  private final String type;

  Preset(String id, String type) {
    this.id = id;
    this.type = type;
  }

  /** The end of its keys and ids. */
  String id() {
    return id;
  }

  /** The optimizer of its run. */
  String type() {
    return type;
  }

  /** Returns a run on the same problem, set as this one is. */
  RunSpec made(RunSpec like) {
    Settings settings = Optimizers.ALL.get(type).defaults();
    if (this == MOMENTUM || this == NESTEROV) {
      settings = settings.with("form", "heavy-ball").with("nesterov", this == NESTEROV);
    }
    RunSpec run =
        recommended(like, settings).withSchedule(Schedules.ALL.get("constant").defaults());
    return gradients(run.withPerEpoch(false));
  }

  private RunSpec gradients(RunSpec run) {
    boolean data = run.problem().hasData();
    return switch (this) {
      case GD -> rows(run, Integer.MAX_VALUE).withNoise(0);
      case SGD -> data ? rows(run, 1) : run.withNoise(NOISE);
      case MINI_BATCH ->
          data
              ? rows(run, run.problem() instanceof NetworkProblem ? NETWORK_BATCH : BATCH)
              : run.withNoise(Remedies.tidy(NOISE / Math.sqrt(BATCH)));
      default -> run.withNoise(0);
    };
  }

  /** So many rows a step, or all where there are fewer. */
  private static RunSpec rows(RunSpec run, int wanted) {
    int most = KnownRows.of(run.problem()).orElse(Integer.MAX_VALUE);
    return run.withBatch(wanted < most ? OptionalInt.of(wanted) : OptionalInt.empty());
  }

  /** Returns the run with these settings, at a rate that suits the problem. */
  static RunSpec recommended(RunSpec run, Settings settings) {
    ProblemSpec problem = run.problem();
    return run.withOptimizer(Recommended.on(problem, settings));
  }
}
