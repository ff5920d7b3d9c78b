package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.SchedulePart;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;

/**
 * Schedules that follow one another: each but the last has its steps, the last one lasts.
 *
 * @param parts one or more
 */
record PartList(List<SchedulePart> parts) {
  private static final long UNTOLD = 50;

  /** Where a schedule says itself how long it is. */
  private static final List<String> LENGTHS = List.of("period", "totalSteps", "steps");

  /** Keeps the list. */
  PartList {
    parts = List.copyOf(parts);
  }

  /** Returns the same and a part behind it; the part before it ends where its schedule does. */
  PartList added() {
    int last = parts.size() - 1;
    List<SchedulePart> more = new ArrayList<>(parts);
    if (more.get(last).steps().isEmpty()) {
      Settings schedule = more.get(last).schedule();
      more.set(last, new SchedulePart(OptionalLong.of(length(schedule)), schedule));
    }
    more.add(new SchedulePart(OptionalLong.empty(), Schedules.ALL.get("constant").defaults()));
    return new PartList(more);
  }

  private static long length(Settings schedule) {
    return LENGTHS.stream()
        .filter(schedule::has)
        .findFirst()
        .map(field -> (long) schedule.number(field))
        .orElse(UNTOLD);
  }

  /** Returns the same without a part; the only one stays. */
  PartList removed(int index) {
    List<SchedulePart> fewer = new ArrayList<>(parts);
    if (fewer.size() > 1) {
      fewer.remove(index);
    }
    return new PartList(fewer);
  }

  /** Returns the same with a part that lasts so many steps. */
  PartList withSteps(int index, long steps) {
    return with(index, part -> new SchedulePart(OptionalLong.of(steps), part.schedule()));
  }

  /** Returns the same with another schedule in a part, which fills it. */
  PartList withType(int index, String id) {
    return with(
        index,
        part -> {
          long length = part.steps().orElse(length(part.schedule()));
          double rate = Optimizers.ALL.get("sgd").defaults().number(Optimizers.LEARNING_RATE);
          return new SchedulePart(part.steps(), Recommended.schedule(id, length, rate));
        });
  }

  /** Returns the same with another value in a field of a part's schedule. */
  PartList withField(int index, String field, Object value) {
    return with(index, part -> new SchedulePart(part.steps(), part.schedule().with(field, value)));
  }

  private PartList with(int index, UnaryOperator<SchedulePart> change) {
    List<SchedulePart> changed = new ArrayList<>(parts);
    changed.set(index, change.apply(changed.get(index)));
    return new PartList(changed);
  }
}
