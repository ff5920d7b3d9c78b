package org.descentlab.experiment.run;

/** Takes the rows of a run, one after the other, on the training thread. */
@FunctionalInterface
public interface Recorder {

  /** Takes a row; it is reused afterwards. */
  void row(Row row);

  /**
   * Hears now and then, and at the end, how long a run has trained: not part of any row, since no
   * two runs take as long.
   *
   * @param step that was reached
   * @param seconds of training until then, without pauses and measuring
   * @param last whether the run ended
   */
  default void reached(long step, double seconds, boolean last) {
    // most tables have no time
  }

  /** Passes each row on to all of these. */
  static Recorder all(Recorder... recorders) {
    return new Recorder() {
      @Override
      public void row(Row row) {
        for (Recorder recorder : recorders) {
          recorder.row(row);
        }
      }

      @Override
      public void reached(long step, double seconds, boolean last) {
        for (Recorder recorder : recorders) {
          recorder.reached(step, seconds, last);
        }
      }
    };
  }
}
