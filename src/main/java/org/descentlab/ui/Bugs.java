package org.descentlab.ui;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What should not have happened: with all that is known of it in the terminal, for a report. */
final class Bugs {
  private static final Logger LOG = Logger.getLogger("org.descentlab");

  private Bugs() {}

  static void log(Throwable bug) {
    LOG.log(Level.SEVERE, "a fault of the program", bug);
  }
}
