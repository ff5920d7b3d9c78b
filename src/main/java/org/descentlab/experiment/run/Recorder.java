package org.descentlab.experiment.run;

/** Takes the rows of a run, one after the other, on the training thread. */
@FunctionalInterface
public interface Recorder {

  /** Takes a row; it is reused afterwards. */
  void row(Row row);

  /** Passes each row on to all of these. */
  static Recorder all(Recorder... recorders) {
    return row -> {
      for (Recorder recorder : recorders) {
        recorder.row(row);
      }
    };
  }
}
