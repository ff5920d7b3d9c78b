package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.experiment.run.RunsInTurn;
import org.descentlab.objective.network.Network;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The training thread. The latest request wins: an older one under way is cancelled. Surfaces and
 * regression are published when all runs are done, networks as soon as they begin. Nothing is
 * pushed to the window; it asks once a frame.
 */
final class Trainer {
  private record Request(
      long number, ExperimentDocument document, ProblemLoader loader, boolean held) {}

  /**
   * A request that could not be trained.
   *
   * @param request its number
   * @param fault why
   */
  record Refusal(long request, Fault fault) {}

  /** Rows that a run takes before the next one has its turn. */
  private static final int TURN = 16;

  private final Object lock = new Object();
  private @Nullable Request waiting;
  private List<Run> active = List.of();
  private long lastNumber;
  private boolean closed;

  private volatile @Nullable Recorded recorded;
  private volatile @Nullable Refusal refusal;

  Trainer() {
    Thread thread = new Thread(this::work, "training");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Asks for an experiment to be trained; returns the number of the request.
   *
   * @param loader used by the training thread alone from now on
   * @param held whether a network waits at its start
   */
  long request(ExperimentSpec experiment, ProblemLoader loader, boolean held) {
    synchronized (lock) {
      lastNumber++;
      waiting = new Request(lastNumber, ExperimentDocument.of(experiment), loader, held);
      active.forEach(Run::cancel);
      lock.notifyAll();
      return lastNumber;
    }
  }

  /** Whether the last request is neither recorded nor refused yet. */
  boolean pending() {
    long last;
    synchronized (lock) {
      last = lastNumber;
    }
    if (last == 0) {
      return false; // nothing was asked for yet
    }
    Recorded done = recorded;
    Refusal refused = refusal;
    return (done == null || done.request() < last) && (refused == null || refused.request() < last);
  }

  /** Whether a run is under way. */
  boolean training() {
    synchronized (lock) {
      return active.stream().anyMatch(run -> run.outcome() == Outcome.RUNNING);
    }
  }

  /** The latest recording, null before the first. */
  @Nullable Recorded recorded() {
    return recorded;
  }

  /** The latest refusal, null where there was none. */
  @Nullable Refusal refusal() {
    return refusal;
  }

  /** Cancels what is under way and ends the thread. */
  void close() {
    synchronized (lock) {
      closed = true;
      active.forEach(Run::cancel);
      lock.notifyAll();
    }
  }

  private void work() {
    for (Request request = next(); request != null; request = next()) {
      try {
        train(request);
      } catch (FaultException e) {
        refusal = new Refusal(request.number(), e.fault());
      } catch (OutOfMemoryError e) {
        refusal = new Refusal(request.number(), new Fault("out-of-memory", "", 0, "", List.of()));
      } catch (RuntimeException | Error e) {
        // a bug must not end the thread: it is said, and the window stays alive
        Bugs.log(e);
        Fault fault = new Fault("program-bug", "", 0, "", List.of(e.toString()));
        refusal = new Refusal(request.number(), fault);
      }
    }
  }

  private @Nullable Request next() {
    synchronized (lock) {
      active = List.of();
      while (waiting == null && !closed) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          return null;
        }
      }
      Request request = waiting;
      waiting = null;
      return closed ? null : request;
    }
  }

  /** Loads and checks all runs; makes those that are switched on once all of them fit. */
  private static List<Track> tracks(Request request) throws FaultException {
    ExperimentSpec experiment = request.document().spec();
    List<Integer> places = new ArrayList<>();
    List<RunSpec> specs = new ArrayList<>();
    List<LoadedProblem> problems = new ArrayList<>();
    for (int i = 0; i < experiment.runs().size(); i++) {
      LoadedProblem problem = request.loader().load(request.document(), i);
      if (experiment.runs().get(i).enabled()) {
        places.add(i);
        specs.add(experiment.runs().get(i));
        problems.add(problem);
      }
    }
    RunsInTurn.check(request.document(), specs, problems);
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      Run run = new Run(experiment, specs.get(i), problems.get(i));
      if (problems.get(i).objective() instanceof Network network) {
        run.inspect(network);
      }
      tracks.add(new Track(places.get(i), run, run.newHistory()));
    }
    return tracks;
  }

  private void train(Request request) throws FaultException {
    ExperimentSpec experiment = request.document().spec();
    LoadedProblem shown = request.loader().load(request.document());
    List<Track> tracks = tracks(request);
    if (!begin(tracks)) {
      return;
    }
    Recorded result = new Recorded(request.number(), experiment, shown, List.copyOf(tracks));
    boolean live = experiment.problem() instanceof NetworkProblem;
    if (live && request.held()) {
      tracks.forEach(track -> track.run().pause(true));
    }
    if (live) {
      recorded = result;
    }
    if (live) {
      inTurn(tracks);
    } else {
      tracks.forEach(track -> track.run().train(track.history()));
    }
    if (!live && !superseded()) {
      recorded = result;
    }
  }

  /** Runs of a network advance in turn with equal steps; where all are held, the thread waits. */
  private void inTurn(List<Track> tracks) {
    tracks.forEach(track -> track.run().onRelease(this::wakeUp));
    while (awaitReady(tracks)) {
      tracks.forEach(track -> track.run().advance(TURN, track.history()));
    }
  }

  private void wakeUp() {
    synchronized (lock) {
      lock.notifyAll();
    }
  }

  /** Waits until a run takes rows; false where none will. */
  private boolean awaitReady(List<Track> tracks) {
    synchronized (lock) {
      while (tracks.stream().noneMatch(track -> track.run().ready())) {
        if (tracks.stream().allMatch(track -> track.run().outcome() != Outcome.RUNNING)) {
          return false;
        }
        tracks.forEach(track -> track.run().advance(1, track.history())); // says that it is held
        try {
          lock.wait();
        } catch (InterruptedException e) {
          tracks.forEach(track -> track.run().cancel());
        }
      }
      return true;
    }
  }

  private boolean superseded() {
    synchronized (lock) {
      return waiting != null;
    }
  }

  /** The runs are under way from now on, unless a newer request waits. */
  private boolean begin(List<Track> tracks) {
    synchronized (lock) {
      if (waiting != null || closed) {
        return false;
      }
      active = tracks.stream().map(Track::run).toList();
      return true;
    }
  }
}
