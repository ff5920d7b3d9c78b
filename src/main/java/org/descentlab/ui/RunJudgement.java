package org.descentlab.ui;

import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.Outcome;

/**
 * How a run stands at a row and why, judged from what it recorded up to there and from what is
 * known of its objective.
 *
 * @param state what the status word says
 * @param cause what the sentence behind it tells
 */
record RunJudgement(RunState state, Cause cause) {

  /**
   * Judges a run at a row.
   *
   * @param best the lowest loss that is known of its objective
   */
  static RunJudgement of(RunPlace place, double best) {
    boolean atEnd = place.at() == place.rows().size() - 1;
    Outcome outcome = place.run().outcome();
    if (outcome == Outcome.DIVERGED) {
      return new RunJudgement(RunState.DIVERGING, Divergence.of(place).cause());
    }
    if (outcome == Outcome.FAILED && atEnd) {
      return of(RunState.FAILED);
    }
    if (place.run().spec().problem() instanceof NetworkProblem) {
      return NetworkJudgement.of(place);
    }
    if (place.at() == 0) {
      return of(RunState.START);
    }
    RunJudgement trend = trend(place, best);
    return atEnd && trend.state() == RunState.DESCENDING ? of(ended(outcome)) : trend;
  }

  /** What two of three rows agree on, so that words do not flicker; else it descends. */
  private static RunJudgement trend(RunPlace place, double best) {
    RunJudgement now = at(place, best);
    int apart = Math.max(4, place.at() / (place.noisy() ? 6 : 12));
    if (place.at() <= 2 * apart || now.state() == RunState.CLIMBING) {
      return now;
    }
    RunJudgement before = at(place.at(place.at() - apart), best);
    if (before.state() == now.state()) {
      return now;
    }
    RunJudgement earlier = at(place.at(place.at() - 2 * apart), best);
    if (earlier.state() == now.state()) {
      return now;
    }
    return earlier.state() == before.state() ? before : of(RunState.DESCENDING);
  }

  private static RunJudgement at(RunPlace place, double best) {
    return place.noisy() ? NoisyJudgement.of(place, best) : SteadyJudgement.of(place, best);
  }

  /** What goes as it should. */
  static RunJudgement of(RunState state) {
    return new RunJudgement(state, Cause.NONE);
  }

  /** What a run is that went well to its last row. */
  static RunState ended(Outcome outcome) {
    return switch (outcome) {
      case CONVERGED -> RunState.CONVERGED;
      case CANCELLED -> RunState.CANCELLED;
      case BUDGET_SPENT -> RunState.BUDGET_SPENT;
      default -> RunState.DESCENDING;
    };
  }

  /** A loss that grows, and why. */
  static RunJudgement growing(RunPlace place) {
    RecentRows recent = new RecentRows(place.rows(), place.at());
    boolean above = recent.loss(place.at()) > recent.loss(0);
    boolean unstable = place.limit().filter(limit -> place.rate() > limit.rate()).isPresent();
    if (unstable) {
      return new RunJudgement(above ? RunState.CLIMBING : RunState.RISING, Cause.ABOVE_LIMIT);
    }
    return above
        ? new RunJudgement(RunState.CLIMBING, Cause.TOO_FAST)
        : new RunJudgement(RunState.RISING, place.hasVelocity() ? Cause.UPHILL : Cause.TOO_FAST);
  }
}
