package org.descentlab.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.figure.Finding;
import org.descentlab.figure.PathPlane.Directions;
import org.descentlab.objective.network.Network;

/** A finder for each picture of a network, by the id of its figure; with what they found so far. */
public final class Finders {
  private final Map<String, Finder> all = new LinkedHashMap<>();

  /** Finders that know nothing yet. */
  public Finders() {
    for (Directions directions : Directions.values()) {
      all.put(directions.figure(), new PathFinder(directions));
    }
    all.put("weights", new SnapshotFinder(FirstWeights::seesImages, FirstWeights::of));
    all.put("gradient-norms", new GradientFinder());
    all.put("dead-units", new DeadUnitFinder());
    all.put(
        "confusion",
        new SnapshotFinder(
            Finders::tested,
            (run, at) -> TestAnswers.of(run, at).confusion(run.name(), at.step())));
    all.put(
        "mistakes",
        new SnapshotFinder(
            network -> tested(network) && FirstWeights.seesImages(network),
            (run, at) -> TestAnswers.of(run, at).mistakes(run.name(), at.step())));
    all.put("boundary", new SnapshotFinder(Boundary::shows, Boundary::of));
    all.put("sharpness", new SharpnessFinder());
  }

  private static boolean tested(Network network) {
    return network.hasClasses() && network.testSize() > 0;
  }

  /** Has all forget the runs; on the thread that finds. */
  public void forget() {
    all.values().forEach(Finder::forget);
  }

  /** Returns what finds out about a picture; empty for a figure that needs none. */
  public Optional<Finder> of(String figure) {
    return Optional.ofNullable(all.get(figure));
  }

  /** Returns the figures that need one. */
  public List<String> figures() {
    return List.copyOf(all.keySet());
  }

  /**
   * Returns what a picture shows, as far as it is known.
   *
   * @param runs the one that it is of first; the others are for pictures that compare
   * @param step of the playhead
   * @param enough asked often; once true, what is known by then is returned
   */
  public static Found find(Finder finder, List<Subject> runs, double step, BooleanSupplier enough) {
    List<Finding> findings = new ArrayList<>();
    boolean more = false;
    for (Subject run : finder.comparesRuns() ? runs : runs.subList(0, Math.min(1, runs.size()))) {
      Found found = finder.find(run, step, enough);
      findings.addAll(found.findings());
      more |= found.more();
    }
    return new Found(findings, more);
  }
}
