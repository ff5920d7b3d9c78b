package org.descentlab.ui;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentFiles;

/** Experiments that tests of the view models start from. */
final class MadeRuns {
  private MadeRuns() {}

  /** An experiment from the text of a file. */
  static ExperimentSpec experiment(String yaml) {
    try {
      byte[] text = yaml.getBytes(StandardCharsets.UTF_8);
      return ExperimentFiles.read("-", new ByteArrayInputStream(text)).spec();
    } catch (FaultException e) {
      throw new AssertionError(e.fault().toString(), e);
    }
  }

  /** Its first run, on a surface. */
  static RunSpec onSurface(String fields) {
    return experiment(
            "format: 1\nproblem: { kind: surface, surface: ravine }\nruns: [ { optimizer: { type: sgd,"
                + " learningRate: 0.4 }"
                + fields
                + " } ]\n")
        .runs()
        .get(0);
  }

  /** Its first run, on one hundred rows. */
  static RunSpec onData(String fields) {
    return experiment(
            "format: 1\nproblem: { kind: linear-regression, data: seed0 }\nruns: [ { optimizer: { type:"
                + " sgd }"
                + fields
                + " } ]\n")
        .runs()
        .get(0);
  }
}
