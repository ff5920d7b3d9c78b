package org.descentlab.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.text.FaultText;
import org.descentlab.text.Messages;

/** The streams that a command reads and writes: UTF-8, whatever the platform's own encoding. */
final class Terminal {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;

  Terminal(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.interactive = isInteractive(err);
  }

  /** Whether somebody watches: a bar that moves would spoil a log file. */
  @SuppressWarnings("SystemConsoleNull") // the property below makes it null again where it matters
  private static boolean isInteractive(PrintStream err) {
    if (System.getProperty("jdk.console") == null) {
      System.setProperty("jdk.console", "java.base");
    }
    return err == System.err && System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }

  InputStream in() {
    return in;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  boolean interactive() {
    return interactive;
  }

  /** Standard output as the place of a result: a reader that went away is a fault. */
  OutputStream result() {
    return new ResultStream(out);
  }

  /** Says on one line what is wrong. */
  void complain(FaultException e) {
    Fault fault = e.fault();
    String file = fault.file().isEmpty() ? "descentlab" : fault.file();
    err.println(
        FaultText.line(
            Messages.in("en"), file, fault.line(), fault.path(), fault.code(), fault.arguments()));
  }
}
