package org.descentlab.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.ui.Recorded.Track;

/** A run that was trained, to be judged at any of its rows. */
record JudgedRun(ExperimentSpec spec, Recorded recorded, int index) {

  /** The run of this index, trained together with the others. */
  static JudgedRun of(ExperimentSpec spec, int index) throws Exception {
    ProblemLoader loader = new ProblemLoader(Path.of(""));
    ExperimentDocument document = ExperimentDocument.of(spec);
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < spec.runs().size(); i++) {
      Run run = new Run(spec, spec.runs().get(i), loader.load(document, i));
      History history = run.newHistory();
      run.train(history);
      tracks.add(new Track(i, run, history));
    }
    return new JudgedRun(spec, new Recorded(1, spec, loader.load(document), tracks), index);
  }

  static JudgedRun sample(String name, int index) throws Exception {
    return of(MadeRuns.experiment(Files.readString(Path.of("samples", name + ".yaml"))), index);
  }

  RunJudge.Judged at(long step) {
    return new RunJudge().judged(recorded, recorded.tracks().get(index), step).orElseThrow();
  }

  long last() {
    History.Snapshot rows = recorded.tracks().get(index).history().snapshot();
    return rows.step(rows.size() - 1);
  }

  RunJudge.Judged atEnd() {
    return at(last());
  }

  double finalLoss() {
    History.Snapshot rows = recorded.tracks().get(index).history().snapshot();
    return rows.get(rows.size() - 1, History.Column.LOSS);
  }

  /** The same experiment with a remedy applied. */
  JudgedRun after(Remedy remedy) throws Exception {
    return of(remedy.applied(spec, index), index);
  }
}
