package org.descentlab.optim;

import java.util.Arrays;
import java.util.List;

/**
 * Schedules that follow one another: part i has its own rows, which it counts from 0, and hears of
 * their losses alone; the last part lasts (PyTorch's SequentialLR, whose milestones are the rows at
 * which parts begin).
 */
public final class ScheduleSequence implements Schedule {
  private final List<Schedule> parts;
  private final long[] begins;
  private int current;

  /**
   * A sequence.
   *
   * @param parts at least one, each of this sequence alone
   * @param steps how many rows each part but the last has, ≥ 1; what stands there for the last is
   *     not used
   */
  public ScheduleSequence(List<Schedule> parts, List<Long> steps) {
    this.parts = List.copyOf(parts);
    this.begins = new long[parts.size()];
    for (int i = 1; i < begins.length; i++) {
      begins[i] = begins[i - 1] + steps.get(i - 1);
    }
  }

  @Override
  public double rate(double base, long k) {
    int place = Arrays.binarySearch(begins, k);
    current = place >= 0 ? place : -place - 2;
    return parts.get(current).rate(base, k - begins[current]);
  }

  @Override
  public void observe(double loss) {
    parts.get(current).observe(loss);
  }

  @Override
  public boolean listens() {
    return parts.stream().anyMatch(Schedule::listens);
  }
}
