package org.descentlab.experiment.file;

import java.util.Map;
import java.util.Set;

/** Names of the file format and the command line that this version does not know yet. */
public final class Planned {
  private static final Map<String, Set<String>> NAMES = Map.of("command", Set.of("code"));

  private Planned() {}

  /** Tells whether a later version knows a name. */
  public static boolean contains(String kind, String name) {
    return NAMES.getOrDefault(kind, Set.of()).contains(name);
  }
}
