package org.descentlab.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.landscape.LocalLimit;
import org.descentlab.objective.FiniteSum;
import org.descentlab.ui.Remedy.Kind;

/** What to try with a run that does not go well, the best first. */
final class Remedies {
  /** A rate is safe up to so much of its limit. */
  private static final double SAFE = 0.8;

  /** The same where the limit holds at one place alone, or gradients scatter. */
  private static final double LIKELY = 0.4;

  private final RunPlace place;
  private final ExperimentSpec spec;
  private final Settings settings;
  private final double rate;
  private final Optional<LocalLimit> limit;

  private Remedies(RunPlace place, ExperimentSpec spec) {
    this.place = place;
    this.spec = spec;
    this.settings = place.inForce();
    this.rate = place.rate();
    this.limit = place.limit();
  }

  /**
   * Returns what to try.
   *
   * @param onset where it began
   */
  static List<Remedy> of(
      RunJudgement judgement, RunPlace place, ExperimentSpec spec, RunPlace onset) {
    if (judgement.state() == RunState.BUDGET_SPENT) {
      return new Remedies(place, spec).longer();
    }
    return new Remedies(onset, spec).against(judgement.cause());
  }

  private List<Remedy> against(Cause cause) {
    return switch (cause) {
      case ABOVE_LIMIT -> List.of(rate(safe().orElse(rate / 3)));
      case TOO_FAST, WORSE_THAN_CHANCE -> List.of(rate(rate / 3));
      case NEAR_LIMIT -> List.of(rate(rate / 2));
      case MOMENTUM -> List.of(lessVelocity());
      case KINK -> List.of(falling(Kind.INVERSE_ROOT));
      case NOISE -> quieter();
      case SADDLE -> off();
      case LOCAL_MINIMUM -> elsewhere(velocity(calm()));
      case FLAT -> elsewhere(Optional.of(adam()));
      case TOO_SLOW, CHANCE -> List.of(rate(faster()));
      case ILL_CONDITIONED -> List.of(velocity(rate / 2).orElseGet(this::adam));
      case RATE_GONE -> List.of(Remedy.of(Kind.CONSTANT));
      case UNBOUNDED, UPHILL, VANISHING, NONE -> List.of();
    };
  }

  private List<Remedy> longer() {
    ProblemSpec problem = place.run().spec().problem();
    boolean steps = spec.stop().steps().isPresent() && spec.stop().epochs().isEmpty();
    boolean steady = place.run().spec().schedule().type().equals("constant") && !place.noisy();
    return steps && steady && !(problem instanceof NetworkProblem)
        ? List.of(new Remedy(Kind.STEPS, 2.0 * spec.stop().steps().getAsLong()))
        : List.of();
  }

  /** The base of the schedule with which the rate at this place becomes {@code wanted}. */
  private Remedy rate(double wanted) {
    double base = settings.number(Optimizers.LEARNING_RATE);
    return new Remedy(Kind.RATE, tidy(rate > 0 ? wanted / rate * base : wanted));
  }

  private OptionalDouble safe() {
    if (limit.isEmpty()) {
      return OptionalDouble.empty();
    }
    boolean sure = limit.get().exact() && !place.noisy();
    return OptionalDouble.of((sure ? SAFE : LIKELY) * limit.get().rate());
  }

  /** The rate, but well below its limit. */
  private double calm() {
    return Math.min(rate, limit.map(known -> LIKELY * known.rate()).orElse(rate));
  }

  private double faster() {
    ProblemSpec problem = place.run().spec().problem();
    double recommended = Recommended.on(problem, settings).number(Optimizers.LEARNING_RATE);
    boolean live = problem instanceof NetworkProblem;
    double wanted = live ? 3 * rate : Math.max(3 * rate, recommended);
    return Math.min(wanted, safe().orElse(wanted));
  }

  private Remedy lessVelocity() {
    double beta = Optimizers.beta(settings).map(settings::number).orElse(0.0);
    return beta > 0.5
        ? new Remedy(Kind.BETA, Math.max(0.5, tidy(1 - tidy(3 * (1 - beta)), 4)))
        : rate(rate / 2);
  }

  private Remedy falling(Kind kind) {
    return place.run().spec().schedule().type().equals("constant")
        ? Remedy.of(kind)
        : rate(rate / 3);
  }

  private List<Remedy> quieter() {
    List<Remedy> remedies = new ArrayList<>();
    int batch = place.run().spec().batch().orElse(Integer.MAX_VALUE);
    remedies.add(falling(Kind.COSINE));
    if (place.objective() instanceof FiniteSum sum && batch < sum.size()) {
      remedies.add(new Remedy(Kind.BATCH, (double) Math.min(4L * batch, sum.size())));
    }
    return remedies;
  }

  /** A nudge, and velocity. */
  private List<Remedy> off() {
    List<Remedy> remedies = new ArrayList<>();
    if (!place.run().spec().problem().hasData()) {
      double steepest = new RecentRows(place.rows(), place.at()).largestGradient();
      double noise = steepest > 0 ? tidy(0.01 * steepest, 1) : 0.01;
      remedies.add(new Remedy(Kind.NOISE, noise));
    }
    if (place.slopesDown()) { // velocity grows from a slope, however small, not from none
      velocity(calm()).ifPresent(remedies::add);
    }
    return remedies;
  }

  private List<Remedy> elsewhere(Optional<Remedy> first) {
    List<Remedy> remedies = new ArrayList<>();
    first.ifPresent(remedies::add);
    if (!(place.run().spec().problem() instanceof NetworkProblem)) {
      boolean known = !Double.isInfinite(BestKnown.minimum(place.objective()));
      boolean surface = place.run().spec().problem() instanceof SurfaceProblem;
      remedies.add(Remedy.of(known && surface ? Kind.NEARER_START : Kind.RANDOM_START));
    }
    return remedies;
  }

  /** More velocity, in place of plain descent at this rate; empty where there is much of it. */
  private Optional<Remedy> velocity(double heavy) {
    if (Optimizers.recipe(settings).followsGradient()) {
      return Optional.of(new Remedy(Kind.MOMENTUM, tidy(heavy)));
    }
    return Optimizers.beta(settings)
        .filter(beta -> settings.number(beta) < 0.9)
        .map(beta -> new Remedy(Kind.BETA, 0.9));
  }

  private Remedy adam() {
    if (settings.type().equals("adam")) {
      return rate(3 * rate);
    }
    Settings adam = Optimizers.ALL.get("adam").defaults();
    return new Remedy(
        Kind.ADAM,
        Recommended.on(place.run().spec().problem(), adam).number(Optimizers.LEARNING_RATE));
  }

  /** One digit where that is near enough, else two: as a person would choose it. */
  static double tidy(double value) {
    double one = new BigDecimal(value).round(new MathContext(1)).doubleValue();
    return Math.abs(one - value) <= 0.1 * Math.abs(value)
        ? one
        : new BigDecimal(value).round(new MathContext(2)).doubleValue();
  }

  private static double tidy(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
  }
}
