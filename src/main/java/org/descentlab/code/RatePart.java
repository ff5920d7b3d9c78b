package org.descentlab.code;

import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Settings;

/**
 * How the learning rate of a run follows its schedule: by a scheduler of PyTorch's where there is
 * one with the same rates, else by a function of the step.
 *
 * @param definition functions; empty where none is needed
 * @param construction makes the scheduler; empty where there is none
 * @param before what stands before the optimizer's step
 * @param after what stands behind it
 * @param perEpoch whether {@code after} belongs to the end of an epoch
 */
record RatePart(
    String definition, String construction, String before, String after, boolean perEpoch) {
  private static final RatePart CONSTANT = new RatePart("", "", "", "", false);

  /**
   * What a schedule must live with.
   *
   * @param steps how many updates there are at most
   * @param changes whether the learning rate itself is changed on the way
   * @param wholeEpochs whether an epoch ends with a step
   */
  record Setting(long steps, boolean changes, boolean wholeEpochs) {}

  static RatePart of(RunSpec run, Setting setting) {
    Settings schedule = run.schedule();
    String type = schedule.type();
    if (type.equals("constant")) {
      return CONSTANT;
    }
    boolean plateau = type.equals("reduce-on-plateau");
    boolean follows = plateau || (!setting.changes && (!run.perEpoch() || setting.wholeEpochs));
    boolean ends = type.equals("one-cycle") && (run.perEpoch() || endsEarly(schedule, setting));
    if (follows && !ends && TorchSchedules.has(schedule)) {
      String observed = run.perEpoch() ? "epoch_loss" : "loss";
      return new RatePart(
          "",
          "scheduler = " + TorchSchedules.made(schedule),
          "",
          "scheduler.step(" + (plateau ? observed : "") + ")",
          run.perEpoch());
    }
    String count = run.perEpoch() ? "used // n" : "step";
    String before =
        "for group in optimizer.param_groups:\n    group[\"lr\"] = rate(lr, " + count + ")";
    String base = "lr = " + Python.number(run.optimizer().number("learningRate"));
    return new RatePart(ScheduleFunctions.of(schedule), base, before, "", false);
  }

  /** Whether the run goes on behind the end of the cycle, which PyTorch refuses. */
  private static boolean endsEarly(Settings cycle, Setting setting) {
    return setting.steps > (long) cycle.number("totalSteps");
  }

  /** Whether the learning rate is computed from the variable {@code lr} at every step. */
  boolean computed() {
    return !before.isEmpty();
  }
}
