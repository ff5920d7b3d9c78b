package org.descentlab.experiment.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;

/** Short ways from a text to what its runs recorded. */
final class Experiments {

  private Experiments() {}

  record Trained(Run run, History.Snapshot rows) {}

  static List<Trained> train(String text) throws FaultException {
    ExperimentDocument document = ExperimentReader.read(text, "test.yaml");
    List<Trained> all = new ArrayList<>();
    ProblemLoader loader = new ProblemLoader(Path.of("."));
    for (int i = 0; i < document.spec().runs().size(); i++) {
      Run run = new Run(document.spec(), document.spec().runs().get(i), loader.load(document, i));
      History history = run.newHistory();
      run.train(history);
      all.add(new Trained(run, history.snapshot()));
    }
    return all;
  }

  static Trained one(String problem, String stop, String run) throws FaultException {
    return train(
            """
            format: 1
            seed: 7
            problem: { %s }
            stop: { %s }
            runs: [ { %s } ]
            """
                .formatted(problem, stop, run))
        .get(0);
  }
}
