package org.descentlab.ui;

import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.Row;
import org.descentlab.objective.Objective;
import org.descentlab.objective.network.Activation;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.Network;
import org.descentlab.objective.network.Units;

/** How a network's training stands: by its accuracy, whether it learns at all. */
final class NetworkJudgement {
  /** No better than guessing, up to so many times its accuracy and so much above it. */
  private static final double GUESSING = 1.3;

  private static final double ABOVE = 0.05;

  /** From so many hidden layers on little of a gradient may be left at the first. */
  private static final int MANY = 4;

  private static final int TRAIN_LOSS = 0;
  private static final int TRAIN_ACCURACY = 1;

  private NetworkJudgement() {}

  /** Judges a run at a row. */
  static RunJudgement of(RunPlace place) {
    Cause cause = learning(place);
    if (cause != Cause.NONE) {
      return new RunJudgement(RunState.STUCK, cause);
    }
    if (place.run().outcome() == Outcome.RUNNING) {
      return RunJudgement.of(place.run().paused() ? RunState.PAUSED : RunState.TRAINING);
    }
    boolean atEnd = place.at() == place.rows().size() - 1;
    return RunJudgement.of(atEnd ? RunJudgement.ended(place.run().outcome()) : RunState.DESCENDING);
  }

  /** Whether the accuracy measured last, an epoch after the start or later, is that of guessing. */
  private static Cause learning(RunPlace place) {
    int measured = place.at();
    while (measured > 0 && !Row.present(place.rows().score(measured, TRAIN_ACCURACY))) {
      measured--;
    }
    Objective objective = place.objective();
    if (measured == 0 || !(objective instanceof Network network)) {
      return Cause.NONE;
    }
    int classes = network.architecture().outputs();
    double guessing = Math.min(GUESSING / classes, 1.0 / classes + ABOVE);
    if (place.rows().score(measured, TRAIN_ACCURACY) > guessing) {
      return Cause.NONE;
    }
    boolean worse = !(place.rows().score(measured, TRAIN_LOSS) < 1.05 * Math.log(classes));
    return worse
        ? Cause.WORSE_THAN_CHANCE
        : vanishing(network.architecture()) ? Cause.VANISHING : Cause.CHANCE;
  }

  /** A sigmoid lets a quarter of the gradient through at most, in every layer. */
  private static boolean vanishing(Architecture architecture) {
    Units units = architecture.units();
    return architecture.hidden().size() >= MANY
        && units.activation() == Activation.SIGMOID
        && !units.batchNorm()
        && !units.residual();
  }
}
