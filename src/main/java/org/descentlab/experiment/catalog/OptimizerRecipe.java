package org.descentlab.experiment.catalog;

import java.util.ArrayList;
import java.util.List;
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

  /** Returns the same with another schedule where a run names none. */
  default OptimizerRecipe scheduled(String schedule) {
    return new Described(this, schedule, limit());
  }

  /** Returns the same with its stability limit. */
  default OptimizerRecipe limited(String limit) {
    return new Described(this, defaultSchedule(), limit);
  }

  /**
   * A recipe with what is to be said about it.
   *
   * @param rule makes the optimizer
   * @param defaultSchedule id of the schedule of a run that names none
   * @param limit of the learning rate; empty where none is known
   */
  record Described(OptimizerRecipe rule, String defaultSchedule, String limit)
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
