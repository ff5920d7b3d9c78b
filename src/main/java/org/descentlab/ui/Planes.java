package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.ui.Recorded.Track;

/**
 * The planes of a recording: one for each problem that its runs have, with those runs alone. Where
 * runs differ in their starts only, they share one.
 */
final class Planes {

  private Planes() {}

  /** Returns the recording plane by plane; the experiment's own first, in the order of its runs. */
  static List<Recorded> of(Recorded recorded) {
    ProblemSpec problem = recorded.experiment().problem();
    if (recorded.tracks().stream().allMatch(t -> t.run().spec().problem() == problem)) {
      return List.of(recorded); // without a look into problems, which takes time at the start
    }
    Map<Object, List<Track>> byProblem = new LinkedHashMap<>();
    byProblem.put(key(recorded.experiment().problem()), new ArrayList<>());
    for (Track track : recorded.tracks()) {
      if (track.run().problem().objective().dimension() == 2) {
        byProblem
            .computeIfAbsent(key(track.run().spec().problem()), k -> new ArrayList<>())
            .add(track);
      }
    }
    List<Recorded> planes = new ArrayList<>();
    byProblem.values().stream()
        .filter(tracks -> !tracks.isEmpty())
        .forEach(tracks -> planes.add(only(recorded, tracks)));
    return planes.isEmpty() ? List.of(recorded) : planes;
  }

  /** Two problems have one plane where they differ in their starts alone. */
  private static Object key(ProblemSpec problem) {
    return problem.withStart(Start.DEFAULT);
  }

  private static Recorded only(Recorded all, List<Track> tracks) {
    if (tracks.size() == all.tracks().size()
        && key(tracks.get(0).run().spec().problem()).equals(key(all.experiment().problem()))) {
      return all;
    }
    ExperimentSpec spec = all.experiment();
    LoadedProblem problem = tracks.get(0).run().problem();
    boolean own = key(problem.spec()).equals(key(spec.problem()));
    return own
        ? new Recorded(all.request(), spec, all.problem(), tracks)
        : new Recorded(all.request(), spec.withOwnProblem(problem.spec()), problem, tracks);
  }

  /** Returns the names of the runs in a plane. */
  static String names(Recorded plane) {
    return plane.tracks().stream()
        .map(track -> track.run().spec().name())
        .collect(Collectors.joining(", "));
  }
}
