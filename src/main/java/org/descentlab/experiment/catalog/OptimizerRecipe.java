package org.descentlab.experiment.catalog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.descentlab.math.Vector;
import org.descentlab.objective.Objective;
import org.descentlab.optim.AddDecayedWeights;
import org.descentlab.optim.ChainOptimizer;
import org.descentlab.optim.GradientTransformation;
import org.descentlab.optim.Optimizer;

/** How an optimizer is put together for one run. */
@FunctionalInterface
public interface OptimizerRecipe {
  /**
   * What a run brings to its optimizer.
   *
   * @param settings its hyper-parameters at work
   * @param clipping what the gradient passes through first
   * @param frozen indices of parameters that are not updated
   * @param params gives precision and dimension
   * @param objective what is minimized, all of it
   */
  record Setting(
      LiveSettings settings,
      List<GradientTransformation> clipping,
      List<Integer> frozen,
      Vector params,
      Objective objective) {}

  /** Returns a new optimizer. */
  Optimizer make(Setting setting);

  /** Returns the id of the schedule of a run that names none. */
  default String defaultSchedule() {
    return "constant";
  }

  /**
   * Returns the largest learning rate that is stable on a quadratic, in plain Unicode: λ is the
   * largest curvature, P what the method divides by; empty where none is known.
   */
  default String limit() {
    return "";
  }

  /** Returns by which field past gradients carry a run on; empty where they do not. */
  default Optional<Velocity> velocity() {
    return Optional.empty();
  }

  /** What holds of some optimizers and not of others. */
  enum Trait {
    /** Steps are scaled component by component. */
    DIVIDES,
    /** A step is −η times the gradient and no more. */
    FOLLOWS_GRADIENT,
    /** A step asks for the Hessian of the objective. */
    NEEDS_HESSIAN,
    /** Weight decay shrinks the parameters and is not part of the gradient. */
    DECOUPLES_DECAY
  }

  /** Returns what holds of it. */
  default Set<Trait> traits() {
    return Set.of();
  }

  /** Tells whether steps are scaled component by component. */
  default boolean divides() {
    return traits().contains(Trait.DIVIDES);
  }

  /** Tells whether a step is −η times the gradient and no more. */
  default boolean followsGradient() {
    return traits().contains(Trait.FOLLOWS_GRADIENT);
  }

  /** Tells whether a step asks for the Hessian of the objective. */
  default boolean needsHessian() {
    return traits().contains(Trait.NEEDS_HESSIAN);
  }

  /** Tells whether weight decay shrinks the parameters and is not part of the gradient. */
  default boolean decouplesDecay() {
    return traits().contains(Trait.DECOUPLES_DECAY);
  }

  /** Returns the same with another schedule where a run names none. */
  default OptimizerRecipe scheduled(String schedule) {
    return new Described(this, schedule, limit(), velocity(), traits());
  }

  /** Returns the same with its stability limit. */
  default OptimizerRecipe limited(String limit) {
    return new Described(this, defaultSchedule(), limit, velocity(), traits());
  }

  /** Returns the same, following the gradient itself, with the limit that this has. */
  default OptimizerRecipe followingGradient() {
    return limited("2/λ").with(Trait.FOLLOWS_GRADIENT);
  }

  /** Returns the same, by its field {@code beta} a velocity or an average of gradients. */
  default OptimizerRecipe averaging(String beta) {
    return carried(new Velocity(beta, true));
  }

  /** Returns the same, by a field a velocity of steps that are scaled before. */
  default OptimizerRecipe carrying(String field) {
    return carried(new Velocity(field, false));
  }

  private OptimizerRecipe carried(Velocity by) {
    return new Described(this, defaultSchedule(), limit(), Optional.of(by), traits());
  }

  /** Returns the same, scaling its steps component by component. */
  default OptimizerRecipe dividing() {
    return with(Trait.DIVIDES);
  }

  /** Returns the same of which {@code trait} holds too. */
  default OptimizerRecipe with(Trait trait) {
    Set<Trait> all = EnumSet.of(trait);
    all.addAll(traits());
    return new Described(this, defaultSchedule(), limit(), velocity(), Set.copyOf(all));
  }

  /**
   * What carries a run on.
   *
   * @param field the share of it that each step leaves, 0 for none
   * @param ofGradients whether it is made of gradients, not of scaled steps
   */
  record Velocity(String field, boolean ofGradients) {}

  /**
   * A recipe with what is to be said about it.
   *
   * @param rule makes the optimizer
   * @param defaultSchedule id of the schedule of a run that names none
   * @param limit of the learning rate; empty where none is known
   * @param velocity by which past gradients carry a run on
   * @param traits what holds of it
   */
  record Described(
      OptimizerRecipe rule,
      String defaultSchedule,
      String limit,
      Optional<Velocity> velocity,
      Set<Trait> traits)
      implements OptimizerRecipe {
    @Override
    public Optimizer make(Setting setting) {
      return rule.make(setting);
    }
  }

  /** Makes the transformations of an optimizer that is a chain of them. */
  @FunctionalInterface
  interface Chain {

    /**
     * Returns new transformations for parameters like {@code params}, without clipping and rate.
     */
    List<GradientTransformation> links(LiveSettings settings, Vector params);
  }

  /** An optimizer that is a chain of transformations, clipping before them. */
  static OptimizerRecipe chain(Chain chain) {
    return chainOn(setting -> chain.links(setting.settings(), setting.params()));
  }

  /** The same where the links depend on more of the setting than settings and parameters. */
  static OptimizerRecipe chainOn(Function<Setting, List<GradientTransformation>> links) {
    return setting -> {
      List<GradientTransformation> all = new ArrayList<>(setting.clipping());
      for (GradientTransformation link : links.apply(setting)) {
        all.add(
            link instanceof AddDecayedWeights decay
                ? decay.sparing(setting.objective().undecayed())
                : link);
      }
      return new ChainOptimizer(all, setting.frozen(), setting.params());
    };
  }
}
