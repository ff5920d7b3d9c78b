package org.descentlab.cli;

import java.util.List;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.Names;
import org.descentlab.experiment.file.Planned;

/** Faults of the command itself, not of a file. */
final class Faults {
  private Faults() {}

  /** A word that is none of the known ones. */
  static FaultException unknown(String kind, String word, List<String> known) {
    if (Planned.contains(kind, word)) {
      return ofCommand("not-in-version", "kind." + kind, word, String.join(", ", known));
    }
    return ofCommand(
        Names.isNear(word, known) ? "unknown-word" : "no-such-word",
        "kind." + kind,
        word,
        Names.offered(word, known));
  }

  static FaultException ofCommand(String code, Object... arguments) {
    return new FaultException(new Fault(code, "", 0, "", List.of(arguments)));
  }
}
