package org.descentlab.experiment.catalog;

import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.catalog.OptimizerRecipe.Velocity;

/**
 * The optimizers, in the order in which they are taught. Fields and defaults are part of the file
 * format.
 *
 * <p>A new one needs its line here and two messages, {@code optimizer.<id>.name} and {@code
 * .about}. What its recipe says besides (schedule, limit, velocity, traits) holds wherever it is
 * asked. Its program in PyTorch is one of {@code TorchOptimizers} or {@code OwnOptimizers}. By
 * their ids these places treat optimizers differently, each with an answer for those it does not
 * name: {@code Recommended} (a learning rate for the problem), {@code StabilityLimits} and {@code
 * LimitFormula} (the largest one), {@code Palette} and {@code RunStyles} (how its runs are drawn),
 * {@link RuleExamples} (the same as a rule).
 */
public final class Optimizers {

  /** The field that every optimizer has. */
  public static final String LEARNING_RATE = "learningRate";

  /** All of them. */
  public static final Catalog<OptimizerRecipe> ALL =
      new Catalog<>(
          "optimizer",
          List.of(
              DescentMethods.SGD,
              DescentMethods.MOMENTUM,
              AdaptiveMethods.ADAGRAD,
              AdaptiveMethods.RMSPROP,
              AdaptiveMethods.ADADELTA,
              AdamFamily.ADAM,
              AdamFamily.AMSGRAD,
              AdamFamily.ADAMW,
              AdamFamily.ADAMAX,
              AdamFamily.NADAM,
              AdamFamily.RADAM,
              SignMethods.LION,
              AdamFamily.ADABELIEF,
              SignMethods.RPROP,
              DescentMethods.GD_ALR,
              DescentMethods.SUBGRADIENT,
              DescentMethods.NEWTON,
              UserRule.CHOICE));

  private Optimizers() {}

  /** Returns the field β of an optimizer that averages gradients; empty for others. */
  public static Optional<String> beta(Settings settings) {
    return recipe(settings).velocity().filter(Velocity::ofGradients).map(Velocity::field);
  }

  /** Tells whether past gradients carry an optimizer on. */
  public static boolean hasVelocity(Settings settings) {
    return recipe(settings).velocity().filter(v -> settings.number(v.field()) > 0).isPresent();
  }

  /** Returns how the optimizer of these settings is made. */
  public static OptimizerRecipe recipe(Settings settings) {
    return ALL.get(settings.type()).recipe();
  }

  /** Returns the schedule of a run of optimizer {@code id} that names none. */
  public static Settings defaultSchedule(String id) {
    return Schedules.ALL.get(ALL.get(id).recipe().defaultSchedule()).defaults();
  }
}
