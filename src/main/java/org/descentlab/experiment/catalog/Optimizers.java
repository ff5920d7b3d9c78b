package org.descentlab.experiment.catalog;

import java.util.List;

/**
 * The optimizers, in the order in which they are taught. Fields and defaults are part of the file
 * format.
 *
 * <p>A new one needs its line here and two messages, {@code optimizer.<id>.name} and {@code
 * .about}. By their ids four places treat optimizers differently, each with an answer for those it
 * does not name: {@code Recommended} (a learning rate for the problem), {@code StabilityLimits}
 * (the largest one), {@code Palette} and {@code RunStyles} (how its runs are drawn).
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

  /** Returns the schedule of a run of optimizer {@code id} that names none. */
  public static Settings defaultSchedule(String id) {
    return Schedules.ALL.get(ALL.get(id).recipe().defaultSchedule()).defaults();
  }
}
