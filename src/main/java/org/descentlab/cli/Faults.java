package org.descentlab.cli;

import java.util.List;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;

/** Faults of the command itself, not of a file. */
final class Faults {
  private Faults() {}

  static FaultException ofCommand(String code, Object... arguments) {
    return new FaultException(new Fault(code, "", 0, "", List.of(arguments)));
  }
}
