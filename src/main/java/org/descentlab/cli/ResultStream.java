package org.descentlab.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Writes to a print stream, but fails where that one keeps its failure to itself. */
final class ResultStream extends OutputStream {
  /** Why: the stream does not tell which of the two. */
  static final String LOST = "its device is full or its reader went away";

  private final PrintStream out;

  ResultStream(PrintStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    check();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    check();
  }

  @Override
  public void flush() throws IOException {
    check();
  }

  private void check() throws IOException {
    if (out.checkError()) {
      throw new IOException(LOST);
    }
  }
}
