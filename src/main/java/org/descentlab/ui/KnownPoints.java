package org.descentlab.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.descentlab.data.RegressionSet;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.jspecify.annotations.Nullable;

/**
 * The points of the experiment in the window, where they can be edited: those in it, else the rows
 * of its source, which are known since somebody trained on them.
 */
final class KnownPoints {
  /** The points of a problem that was looked at last. */
  private record Known(ProblemSpec problem, Optional<PointEdits> points) {}

  private final Session session;
  private final Supplier<@Nullable Recorded> recorded;
  private @Nullable Known known;

  /** Points whose rows a recording may know. */
  KnownPoints(Session session, Supplier<@Nullable Recorded> recorded) {
    this.session = session;
    this.recorded = recorded;
  }

  /** The points; empty where they can't be edited. */
  Optional<PointEdits> now() {
    ProblemSpec problem = session.spec().problem();
    Known last = known;
    if (last != null && last.problem() == problem) {
      return last.points();
    }
    Recorded shown = recorded.get();
    Optional<RegressionSet> rows = shown == null ? Optional.empty() : rows(shown);
    if (shown == null || rows.isEmpty()) {
      return Optional.empty();
    }
    Optional<PointEdits> points = PointEdits.of(problem, shown.experiment().problem(), rows.get());
    if (points.isPresent()) {
      known = new Known(problem, points);
    }
    return points;
  }

  /** Whether they are too many to be edited. */
  boolean tooMany() {
    Recorded shown = recorded.get();
    return shown != null && rows(shown).map(RegressionSet::size).orElse(0) > PointEdits.MOST;
  }

  private static Optional<RegressionSet> rows(Recorded shown) {
    if (shown.problem().objective() instanceof LinearRegression linear) {
      return Optional.of(linear.data());
    }
    return shown.problem().objective() instanceof LogisticRegression logistic
        ? Optional.of(logistic.data())
        : Optional.empty();
  }
}
