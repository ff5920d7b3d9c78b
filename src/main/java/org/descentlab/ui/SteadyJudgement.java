package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.landscape.Curvature;
import org.descentlab.landscape.LocalLimit;

/** How a run stands whose steps do not depend on chance. */
final class SteadyJudgement {
  /** An excess over the best known loss is gone where so much of the first one is left. */
  private static final double ARRIVED = 1e-8;

  /** A gradient is nothing, or hardly anything, at so much of the largest one. */
  private static final double NO_GRADIENT = 1e-6;

  private static final double SMALL_GRADIENT = 1e-3;

  /** A gradient has faded at so much of the largest one. */
  private static final double FADED = 0.3;

  /** What is left counts as a worse place from so much of the first excess on. */
  private static final double WORSE = 0.01;

  /** A run that gains less of its excess over a third of its steps is slow. */
  private static final double SLOW = 0.02;

  /** A ball that rolls may climb for so many rows. */
  private static final int WITH_VELOCITY = 40;

  /** A run that comes less far over a third of its steps, as a share of the view, hardly moves. */
  private static final double HARDLY = 0.02;

  /** So much of the view is near. */
  private static final double NEARBY = 0.05;

  /** The rate is near its limit from here on. */
  private static final double NEAR = 0.6;

  private final RunPlace place;
  private final RecentRows recent;
  private final RecentSteps steps;
  private final double best;
  private final double gradient;
  private final double excess;
  private final double first;

  private SteadyJudgement(RunPlace place, double best) {
    this.place = place;
    this.recent = new RecentRows(place.rows(), place.at());
    this.steps = new RecentSteps(place.rows(), place.at());
    this.best = best;
    this.gradient = recent.gradient();
    this.excess = recent.loss(place.at()) - best;
    this.first = recent.loss(0) - best;
  }

  /** Judges a run at a row that is not the first. */
  static RunJudgement of(RunPlace place, double best) {
    return new SteadyJudgement(place, best).judged();
  }

  private RunJudgement judged() {
    boolean rises =
        excess > WORSE * first && recent.rising(place.hasVelocity() ? WITH_VELOCITY : 0);
    if (recent.climbing() || rises) {
      return RunJudgement.growing(place);
    }
    double level = gradient / recent.largestGradient();
    if (level <= SMALL_GRADIENT) {
      Cause trap = trap();
      if (trap != Cause.NONE) {
        return new RunJudgement(RunState.STUCK, trap);
      }
    }
    boolean arrived = recent.crest() - best <= ARRIVED * first;
    if (level <= NO_GRADIENT || arrived || stopped()) {
      return RunJudgement.of(RunState.CONVERGED);
    }
    Cause swing = swing();
    if (swing != Cause.NONE) {
      return new RunJudgement(RunState.OSCILLATING, swing);
    }
    Cause creep = creep();
    return creep == Cause.NONE
        ? RunJudgement.of(RunState.DESCENDING)
        : new RunJudgement(RunState.STUCK, creep);
  }

  private boolean stopped() {
    return place.at() == place.rows().size() - 1 && place.run().outcome() == Outcome.CONVERGED;
  }

  /** A place that is level and yet not the best one. */
  private Cause trap() {
    Optional<Curvature> known = place.curvature();
    if (known.isEmpty()) {
      return excess > WORSE * first && gradient == 0 ? Cause.LOCAL_MINIMUM : Cause.NONE;
    }
    if (bendsDown(known.get())) {
      return besideLevel() ? Cause.SADDLE : Cause.NONE;
    }
    double least = known.get().eigenvalues()[0];
    double most = Math.max(Math.abs(least), Math.abs(known.get().sharpness()));
    boolean worse = excess > WORSE * first && least > 1e-4 * most;
    return worse && gradient * gradient / (2 * least) < excess / 2
        ? Cause.LOCAL_MINIMUM
        : Cause.NONE;
  }

  /** Whether a level point is near; where nobody says what near is, the gradient alone tells. */
  private boolean besideLevel() {
    return !(place.toLevel() > NEARBY * place.width());
  }

  private static boolean bendsDown(Curvature curvature) {
    double least = curvature.eigenvalues()[0];
    return least < -1e-4 * Math.max(Math.abs(least), Math.abs(curvature.sharpness()));
  }

  /** To and fro. */
  private Cause swing() {
    boolean reverses = steps.reverses();
    if (!reverses && !recent.swings(best)) {
      return Cause.NONE;
    }
    boolean scaled = Optimizers.recipe(place.inForce()).divides();
    if (!reverses && place.hasVelocity() && !scaled) {
      return Cause.MOMENTUM;
    }
    if (nearLimit()) {
      return Cause.NEAR_LIMIT;
    }
    if (steps.gradientStays() && straight()) {
      return recent.gained(best) < 0.1 ? Cause.KINK : Cause.NONE;
    }
    return Cause.NEAR_LIMIT;
  }

  private boolean nearLimit() {
    Optional<LocalLimit> limit = place.limit();
    return limit.isPresent() && place.rate() > NEAR * limit.get().rate();
  }

  /** Whether the objective hardly curves beside the crease. */
  private boolean straight() {
    Optional<Curvature> known = place.curvature();
    return known.isEmpty() || Math.abs(known.get().sharpness()) * place.rate() < 0.1;
  }

  /** Hardly on its way, though it is still far. */
  private Cause creep() {
    if (place.hasVelocity() && place.at() < 2 * WITH_VELOCITY) {
      return Cause.NONE;
    }
    double bowl =
        place
            .curvature()
            .filter(c -> c.sharpness() > 0)
            .map(c -> gradient * gradient / (2 * c.sharpness()))
            .orElse(0.0);
    double left = Math.max(excess, bowl);
    if (left <= WORSE / 10 * first && bowl < excess) {
      return Cause.NONE;
    }
    boolean moves = steps.moved() > HARDLY * place.width();
    if (moves || recent.gained(recent.loss(place.at()) - left) >= SLOW) {
      return Cause.NONE;
    }
    boolean saddle = place.curvature().filter(SteadyJudgement::bendsDown).isPresent();
    if (saddle && gradient < FADED * recent.largestGradient() && besideLevel()) {
      return Cause.SADDLE;
    }
    double distance =
        place.params().map(p -> BestKnown.distance(place.objective(), p)).orElse(Double.NaN);
    if (gradient * distance < WORSE * excess) {
      return Cause.FLAT;
    }
    if (place.rate() < 0.05 * place.inForce().number("learningRate")) {
      return Cause.RATE_GONE;
    }
    Optional<LocalLimit> limit = place.limit();
    boolean fast = limit.isPresent() && 3 * place.rate() > 0.9 * limit.get().rate();
    return fast ? Cause.ILL_CONDITIONED : Cause.TOO_SLOW;
  }
}
