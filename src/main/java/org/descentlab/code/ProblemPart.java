package org.descentlab.code;

import java.util.List;
import java.util.Set;

/**
 * How a problem is written: a function f whose value is the loss.
 *
 * @param imports modules besides torch
 * @param single whether numbers have single precision, as networks' have
 * @param definition data, parameters and f
 * @param params what the optimizer moves, the first argument of its class
 * @param tensors the parameters in turn, a list
 * @param lossOfRows the loss of a step, of the rows {@code rows}; of everything without data
 * @param endLoss the loss of the last row
 * @param rows how many rows of data there are, 0 without data
 * @param beforeLoss what a step does first
 * @param draws what the random numbers must know, by the names of their files
 */
record ProblemPart(
    List<String> imports,
    boolean single,
    String definition,
    String params,
    String tensors,
    String lossOfRows,
    String endLoss,
    int rows,
    List<String> beforeLoss,
    Set<String> draws) {

  /** A problem whose parameters are the vector theta. */
  static ProblemPart ofVector(List<String> imports, String definition, boolean batches, int rows) {
    return new ProblemPart(
        imports,
        false,
        definition,
        "[theta]",
        "[theta]",
        batches ? "f(theta, rows)" : "f(theta)",
        "f(theta)",
        rows,
        List.of(),
        Set.of());
  }
}
