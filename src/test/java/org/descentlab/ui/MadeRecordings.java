package org.descentlab.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.objective.network.Network;
import org.descentlab.ui.Recorded.Track;

/** Recordings of runs that have come to their end. */
final class MadeRecordings {
  private MadeRecordings() {}

  /** Trains the experiment of a file's text. */
  static Recorded of(String yaml) {
    ExperimentSpec spec = MadeRuns.experiment(yaml);
    ExperimentDocument document = ExperimentDocument.of(spec);
    ProblemLoader loader = new ProblemLoader(Path.of(""));
    try {
      List<Track> tracks = new ArrayList<>();
      for (int i = 0; i < spec.runs().size(); i++) {
        LoadedProblem problem = loader.load(document, i);
        Run run = new Run(spec, spec.runs().get(i), problem);
        if (problem.objective() instanceof Network network) {
          run.inspect(network);
        }
        Track track = new Track(i, run, run.newHistory());
        run.train(track.history());
        tracks.add(track);
      }
      return new Recorded(1, spec, loader.load(document), List.copyOf(tracks));
    } catch (FaultException e) {
      throw new AssertionError(e.fault().toString(), e);
    }
  }
}
