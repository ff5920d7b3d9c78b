package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.descentlab.experiment.Expectation;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;

/** What can be done to the list of runs: each makes another experiment of one. */
final class RunEdits {
  /** An experiment has at most so many runs. */
  static final int MOST = 1000;

  private RunEdits() {}

  /** Tells whether there is room for another run. */
  static boolean room(ExperimentSpec spec) {
    return spec.runs().size() < MOST;
  }

  /** Returns the experiment with another run at an index, under a name of its own. */
  static ExperimentSpec added(ExperimentSpec spec, int index, RunSpec run) {
    List<RunSpec> runs = new ArrayList<>(spec.runs());
    runs.add(index, run.withName(unused(spec, run.name())));
    return spec.withRuns(runs);
  }

  /**
   * Returns where a run stands that had an index and a name before: at that name, else, where it
   * may have been renamed, at that index; −1 where it is gone.
   */
  static int place(ExperimentSpec spec, int index, String name) {
    for (int i = 0; i < spec.runs().size(); i++) {
      if (spec.runs().get(i).name().equals(name)) {
        return i;
      }
    }
    return index < spec.runs().size() ? index : -1;
  }

  /** Returns the experiment without a run and what is expected of it; the last one stays. */
  static ExperimentSpec removed(ExperimentSpec spec, int index) {
    if (spec.runs().size() < 2) {
      return spec;
    }
    List<RunSpec> runs = new ArrayList<>(spec.runs());
    String name = runs.remove(index).name();
    return spec.withRuns(runs).withoutExpectationsOf(name);
  }

  /** Returns the experiment with a run at another place. */
  static ExperimentSpec moved(ExperimentSpec spec, int from, int to) {
    List<RunSpec> runs = new ArrayList<>(spec.runs());
    int place = Math.max(0, Math.min(runs.size() - 1, to));
    runs.add(place, runs.remove(from));
    return spec.withRuns(runs);
  }

  /** Returns the experiment with one of its runs changed. */
  static ExperimentSpec changed(ExperimentSpec spec, int index, UnaryOperator<RunSpec> change) {
    List<RunSpec> runs = new ArrayList<>(spec.runs());
    runs.set(index, change.apply(runs.get(index)));
    return spec.withRuns(runs);
  }

  /** Returns the experiment with a run under another name; expectations follow. */
  static ExperimentSpec renamed(ExperimentSpec spec, int index, String name) {
    String was = spec.runs().get(index).name();
    List<Expectation> expect =
        spec.expect().stream().map(e -> e.withNames(n -> n.equals(was) ? name : n)).toList();
    return changed(spec, index, run -> run.withName(name)).withExpectations(expect);
  }

  /** Returns the key of the sentence why a run can't have a name; empty where it can. */
  static Optional<String> nameFault(ExperimentSpec spec, int index, String name) {
    if (name.isBlank()) {
      return Optional.of("window.run.name-empty");
    }
    for (int i = 0; i < spec.runs().size(); i++) {
      if (i != index && spec.runs().get(i).name().equals(name)) {
        return Optional.of("window.run.name-taken");
      }
    }
    return Optional.empty();
  }

  /** Returns the experiment with one run alone switched on; with all where it was alone before. */
  static ExperimentSpec only(ExperimentSpec spec, int index) {
    return isOnly(spec, index) ? allOn(spec) : switched(spec, i -> i == index);
  }

  /** Tells whether one run alone is switched on. */
  static boolean isOnly(ExperimentSpec spec, int index) {
    return switched(spec, i -> i == index).runs().equals(spec.runs());
  }

  /** Returns the experiment with all runs switched on. */
  static ExperimentSpec allOn(ExperimentSpec spec) {
    return switched(spec, i -> true);
  }

  private static ExperimentSpec switched(ExperimentSpec spec, IntPredicate on) {
    List<RunSpec> runs = new ArrayList<>();
    for (int i = 0; i < spec.runs().size(); i++) {
      runs.add(spec.runs().get(i).withEnabled(on.test(i)));
    }
    return spec.withRuns(runs);
  }

  /** Returns the name, with a number behind it where it is taken: "Adam 2" after "Adam". */
  static String unused(ExperimentSpec spec, String name) {
    if (nameFault(spec, -1, name).isEmpty()) {
      return name;
    }
    String stem = stem(name);
    String candidate = name;
    for (int i = 2; nameFault(spec, -1, candidate).isPresent(); i++) {
      candidate = stem + " " + i;
    }
    return candidate;
  }

  /** Returns a name without the number behind it: "Adam" of "Adam 2". */
  static String stem(String name) {
    return name.replaceFirst(" [2-9]\\d{0,3}$", "");
  }
}
