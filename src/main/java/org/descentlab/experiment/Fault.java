package org.descentlab.experiment;

import java.util.List;

/**
 * What is wrong with an experiment, as values: who speaks to users makes the sentence of it.
 *
 * @param code what is wrong, the key of its sentence
 * @param file the guilty file; empty where there is none
 * @param line counted from 1, 0 where there is none
 * @param path of the field, like {@code runs[0].optimizer.type}; empty for the whole file
 * @param arguments numbers and words that the sentence names, in its order
 */
public record Fault(String code, String file, int line, String path, List<Object> arguments) {

  /** Keeps the arguments. */
  public Fault {
    arguments = List.copyOf(arguments);
  }
}
