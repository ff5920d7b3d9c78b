package org.descentlab.ui;

/** How a run stands whose single steps depend on chance: means of its losses tell. */
final class NoisyJudgement {
  /** Means are taken over so many rows at least. */
  private static final int SHORTEST = 50;

  /** The mean loss grows where it is larger by so much of the excess. */
  private static final double GROWS = 1.2;

  /** No trend is left where a third of the rows gain less of the excess. */
  private static final double LEVEL = 0.35;

  /** Far off, this is slow. */
  private static final double SLOW = 0.05;

  /** Above so much of the first excess a run without a trend is not there yet. */
  private static final double FAR = 0.3;

  /** Below so much of it, it is. */
  private static final double NEAR = 1e-3;

  /** A mean differs from what it estimates by less than so many of its standard errors. */
  private static final double CERTAIN = 2;

  private NoisyJudgement() {}

  /** Judges a run at a row that is not the first. */
  static RunJudgement of(RunPlace place, double best) {
    RecentRows recent = new RecentRows(place.rows(), place.at());
    int width = Math.max(SHORTEST, recent.width());
    if (place.at() + 1 < 2 * width) {
      return recent.climbing() ? RunJudgement.growing(place) : RunJudgement.of(RunState.DESCENDING);
    }
    double now = recent.mean(place.at(), width) - best;
    double before = recent.mean(place.at() - width, width) - best;
    double first = recent.loss(0) - best;
    if (now > GROWS * before && now > FAR * first) {
      return RunJudgement.growing(place);
    }
    if (before - now > LEVEL * before) {
      return RunJudgement.of(RunState.DESCENDING);
    }
    if (now > FAR * first) {
      return before - now < SLOW * before
          ? new RunJudgement(RunState.STUCK, Cause.TOO_SLOW)
          : RunJudgement.of(RunState.DESCENDING);
    }
    double scatter = recent.deviation(width) / Math.sqrt(width);
    return now > NEAR * first && now > CERTAIN * scatter
        ? new RunJudgement(RunState.OSCILLATING, Cause.NOISE)
        : RunJudgement.of(RunState.CONVERGED);
  }
}
