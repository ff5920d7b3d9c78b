package org.descentlab.experiment;

import java.io.Serial;
import org.descentlab.data.BadDataException;

/** Carries a {@link Fault} to who can word it. */
public final class FaultException extends Exception {
  @Serial private static final long serialVersionUID = 1L;
  private final transient Fault fault;

  /** Carries this fault. */
  public FaultException(Fault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  /** Carries what a reader of data found. */
  public FaultException(BadDataException cause) {
    super(cause);
    this.fault = new Fault(cause.code(), cause.file(), cause.line(), "", cause.arguments());
  }

  /** Returns what is wrong. */
  public Fault fault() {
    return fault;
  }
}
