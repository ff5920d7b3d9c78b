package org.descentlab.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** The commands. */
public final class CommandLineInterface {
  private CommandLineInterface() {}

  /** Runs one command and returns its exit status. */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    err.println("descentlab: unknown command '" + args[0] + "'");
    return 2;
  }
}
