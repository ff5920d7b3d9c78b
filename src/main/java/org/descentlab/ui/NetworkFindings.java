package org.descentlab.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.descentlab.data.CentredDigit;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.figure.Finding;
import org.descentlab.insight.Finder;
import org.descentlab.insight.Finders;
import org.descentlab.insight.Found;
import org.descentlab.insight.Subject;
import org.descentlab.objective.network.Network;
import org.descentlab.ui.Recorded.Track;

/** What is found out about the networks of a recording, for the pictures of them and the pad. */
final class NetworkFindings {
  /** So long at once, in nanoseconds: other pictures wait. */
  private static final long PATIENCE = 120_000_000;

  private final Finders finders = new Finders();

  /**
   * What a network says about an image.
   *
   * @param step of its parameters
   * @param likeliest class
   * @param probabilities of the classes, in [0, 1]
   */
  record Reading(long step, int likeliest, double[] probabilities) {

    /** What answers say: by least squares they know no bounds, and the largest is chosen before. */
    static Reading of(long step, float[] answers) {
      double[] probabilities = new double[answers.length];
      Arrays.setAll(probabilities, output -> Network.probability(answers[output]));
      return new Reading(step, Network.likeliest(answers), probabilities);
    }
  }

  /** Tells whether there can be a picture of a recording, by the id of its figure, or the pad. */
  boolean offers(String picture, Recorded recorded) {
    return recorded.tracks().stream().anyMatch(track -> offers(picture, track));
  }

  /** Tells whether there can be one of a run. */
  boolean offers(String picture, Track track) {
    return track.run().problem().objective() instanceof Network network && offers(picture, network);
  }

  private boolean offers(String picture, Network network) {
    return picture.equals(NetworkPictures.DRAW)
        ? network.architecture().inputs() == CentredDigit.SIDE * CentredDigit.SIDE
            && network.hasClasses()
        : finders.of(picture).map(finder -> finder.offers(network)).orElse(false);
  }

  /** Forgets what was found out about runs that are gone. On the worker's thread. */
  void forget() {
    finders.forget();
  }

  /** The figures of a recording that need findings, by their ids. */
  List<String> figures(Recorded recorded) {
    return finders.figures().stream().filter(id -> offers(id, recorded)).toList();
  }

  /**
   * Returns what a picture depends on: as long as it is equal, so is the picture; empty where there
   * is nothing to see yet, or never such a picture, as until another one takes its place. Asked
   * every frame.
   */
  Optional<Object> key(String picture, Recorded recorded, Track track, double step) {
    List<Subject> runs = runs(picture, recorded, track);
    if (subject(picture, track).isEmpty()) {
      return Optional.empty();
    }
    if (picture.equals(NetworkPictures.DRAW)) {
      return Optional.of(runs.get(0).record().snapshots().nearest(step).step());
    }
    Finder finder = finders.of(picture).orElseThrow();
    return Optional.of(
        (finder.comparesRuns() ? runs.stream() : runs.stream().limit(1))
            .map(run -> finder.key(run, step))
            .toList());
  }

  /** The run of a track first, then the others; without those that have nothing to show. */
  private List<Subject> runs(String picture, Recorded recorded, Track first) {
    return Stream.concat(
            Stream.of(first),
            recorded.tracks().stream().filter(track -> track.index() != first.index()))
        .flatMap(track -> subject(picture, track).stream())
        .toList();
  }

  private Optional<Subject> subject(String picture, Track track) {
    return Subject.of(track.run(), track.history()).filter(run -> offers(picture, run.network()));
  }

  /**
   * Returns what a picture shows, as far as it is known after a while. On the worker's thread.
   *
   * @param cancelled asked often; once true, nobody needs the answer
   */
  Found find(
      String picture, Recorded recorded, Track track, double step, BooleanSupplier cancelled) {
    long began = System.nanoTime();
    BooleanSupplier enough = () -> cancelled.getAsBoolean() || System.nanoTime() - began > PATIENCE;
    return Finders.find(
        finders.of(picture).orElseThrow(), runs(picture, recorded, track), step, enough);
  }

  /**
   * Returns all that a figure shows, however long it takes; nothing for one that needs no findings.
   * On the worker's thread.
   */
  List<Finding> findAll(String figure, Recorded recorded, Track track, double step) {
    return finders
        .of(figure)
        .map(
            finder ->
                Finders.find(finder, runs(figure, recorded, track), step, () -> false).findings())
        .orElse(List.of());
  }

  /**
   * Returns what a run's network at a step says about an image; empty where it is not known yet. On
   * the worker's thread.
   *
   * @param image {@code [rows · columns]} in [0, 1], of the size that the network takes
   */
  Optional<Reading> read(Track track, double step, float[] image) {
    return Subject.of(track.run(), track.history())
        .map(
            run -> {
              Snapshot at = run.record().snapshots().nearest(step);
              return Reading.of(at.step(), answers(run.network(), at, image));
            });
  }

  private static float[] answers(Network network, Snapshot at, float[] image) {
    float[] found = new float[network.architecture().outputs()];
    network.answers(
        at.params(),
        new float[][] {image},
        (row, answer) -> System.arraycopy(answer, 0, found, 0, found.length));
    return found;
  }
}
