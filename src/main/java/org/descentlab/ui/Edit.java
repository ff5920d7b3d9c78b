package org.descentlab.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.LocalizedText;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Settings;

/**
 * What a change of an experiment is about.
 *
 * @param kind what was changed
 * @param run name of the run that was, empty where it was none or several
 * @param field id of the field that was, empty where it was none or several
 */
record Edit(Kind kind, String run, String field) {

  /** What can be changed. */
  enum Kind {
    /** Another experiment was opened. */
    OPENED,
    /** Another problem. */
    PROBLEM,
    /** A number, or the formula, of the problem. */
    PROBLEM_FIELD,
    /** Where runs start. */
    START,
    /** How long runs go on. */
    STOP,
    /** A run came. */
    RUN_ADDED,
    /** A run went. */
    RUN_REMOVED,
    /** Runs changed places. */
    RUN_ORDER,
    /** A run has another name. */
    RUN_NAME,
    /** A run was switched on or off. */
    RUN_SWITCHED,
    /** A run has another optimizer. */
    OPTIMIZER,
    /** A field of a run's optimizer, or its batch. */
    FIELD,
    /** The schedule of a run. */
    SCHEDULE,
    /** How a run comes by its gradient. */
    GRADIENT,
    /** What is shown of it. */
    VIEW,
    /** Anything else. */
    OTHER
  }

  private static Edit of(Kind kind) {
    return new Edit(kind, "", "");
  }

  private static Edit of(Kind kind, RunSpec run) {
    return new Edit(kind, run.name(), "");
  }

  /** Whether it is a change of a value that goes through many values, as under a slider. */
  boolean isGradual() {
    return switch (kind) {
      case PROBLEM_FIELD, START, STOP, FIELD, SCHEDULE, GRADIENT, VIEW -> true;
      default -> false;
    };
  }

  /** What became of {@code was}. */
  static Edit between(ExperimentSpec was, ExperimentSpec now) {
    if (!was.title().equals(now.title()) || !was.notes().equals(now.notes())) {
      return of(now.title().equals(LocalizedText.EMPTY) ? Kind.PROBLEM : Kind.OPENED);
    }
    if (!was.problem().equals(now.problem())) {
      return ofProblem(was.problem(), now.problem());
    }
    if (!was.stop().equals(now.stop())) {
      return of(Kind.STOP);
    }
    List<RunSpec> before = withoutChanges(was);
    List<RunSpec> after = withoutChanges(now);
    if (!before.equals(after)) {
      return ofRuns(before, after);
    }
    return of(was.view().equals(now.view()) ? Kind.OTHER : Kind.VIEW);
  }

  /** The runs without what was changed on the way, which goes with any edit. */
  private static List<RunSpec> withoutChanges(ExperimentSpec spec) {
    return spec.runs().stream().map(run -> run.withChanges(List.of())).toList();
  }

  private static Edit ofProblem(ProblemSpec was, ProblemSpec now) {
    if (!was.kind().equals(now.kind())) {
      return of(Kind.PROBLEM);
    }
    if (was.apartFromStart().equals(now.apartFromStart())) {
      return of(Kind.START);
    }
    if (was instanceof SurfaceProblem before && now instanceof SurfaceProblem after) {
      return before.surface().type().equals(after.surface().type())
          ? new Edit(Kind.PROBLEM_FIELD, "", field(before.surface(), after.surface()))
          : of(Kind.PROBLEM);
    }
    return of(Kind.PROBLEM_FIELD);
  }

  private static Edit ofRuns(List<RunSpec> was, List<RunSpec> now) {
    if (now.size() == was.size() + 1) {
      return only(Kind.RUN_ADDED, now, was);
    }
    if (was.size() == now.size() + 1) {
      return only(Kind.RUN_REMOVED, was, now);
    }
    if (was.size() != now.size()) {
      return of(Kind.OTHER);
    }
    List<Integer> others =
        IntStream.range(0, was.size()).filter(i -> !was.get(i).equals(now.get(i))).boxed().toList();
    if (others.size() == 1) {
      int i = others.get(0);
      return ofRun(was.get(i), now.get(i));
    }
    return of(was.containsAll(now) ? Kind.RUN_ORDER : Kind.OTHER);
  }

  /** About the run of {@code more} whose name {@code fewer} have not. */
  private static Edit only(Kind kind, List<RunSpec> more, List<RunSpec> fewer) {
    List<String> known = fewer.stream().map(RunSpec::name).toList();
    return more.stream()
        .filter(run -> !known.contains(run.name()))
        .findFirst()
        .map(run -> of(kind, run))
        .orElse(of(kind));
  }

  private static Edit ofRun(RunSpec was, RunSpec now) {
    if (!was.name().equals(now.name())) {
      return of(Kind.RUN_NAME, was);
    }
    if (was.enabled() != now.enabled()) {
      return of(Kind.RUN_SWITCHED, now);
    }
    if (!was.optimizer().type().equals(now.optimizer().type())) {
      return of(Kind.OPTIMIZER, now);
    }
    if (!was.optimizer().equals(now.optimizer())) {
      return new Edit(Kind.FIELD, now.name(), field(was.optimizer(), now.optimizer()));
    }
    if (!was.batch().equals(now.batch())) {
      return new Edit(Kind.FIELD, now.name(), "batch");
    }
    boolean schedule = !was.schedule().equals(now.schedule()) || was.perEpoch() != now.perEpoch();
    return of(schedule ? Kind.SCHEDULE : gradient(was, now) ? Kind.GRADIENT : Kind.OTHER, now);
  }

  private static boolean gradient(RunSpec was, RunSpec now) {
    return !was.clip().equals(now.clip())
        || !was.order().equals(now.order())
        || !was.estimator().equals(now.estimator())
        || was.noise() != now.noise();
  }

  /** The one field that differs, empty where several do. */
  private static String field(Settings was, Settings now) {
    List<String> others =
        now.values().keySet().stream()
            .filter(id -> !Objects.equals(was.values().get(id), now.values().get(id)))
            .toList();
    return others.size() == 1 ? others.get(0) : "";
  }

  /** In words: "learning rate of Adam". */
  String words(Texts texts) {
    String about =
        field.isEmpty() ? texts.get("window.edit.values") : texts.get("parameter." + field);
    return texts.get("window.edit." + kind.name().toLowerCase(Locale.ROOT), run, about);
  }
}
