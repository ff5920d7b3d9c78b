package org.descentlab.ui;

import java.util.List;
import org.descentlab.experiment.ExperimentSpec;

/**
 * The sentence behind a status word, and what to do.
 *
 * @param key of the sentence
 * @param arguments numbers that it tells
 * @param remedies the best first
 */
record Advice(String key, List<Object> arguments, List<Remedy> remedies) {

  /** A sentence without numbers and remedies. */
  static Advice saying(String key) {
    return new Advice(key, List.of(), List.of());
  }

  /** What to say about a run that was judged at a place, and to do about it. */
  static Advice of(RunJudgement judgement, RunPlace place, ExperimentSpec spec, double best) {
    Reason reason = new Reason(judgement, place, best);
    return new Advice(
        reason.key(), reason.arguments(), Remedies.of(judgement, place, spec, reason.onset()));
  }

  /** The reason. */
  String sentence(Texts texts) {
    return texts.get(key, arguments.toArray());
  }

  /** The reason and what to try, for who only reads. */
  String whole(Texts texts) {
    return remedies.isEmpty()
        ? sentence(texts)
        : texts.get("window.why.try", sentence(texts), remedies.get(0).hint(texts));
  }
}
