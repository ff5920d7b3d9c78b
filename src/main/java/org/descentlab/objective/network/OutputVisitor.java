package org.descentlab.objective.network;

/** Takes what a network answers, row by row. */
@FunctionalInterface
public interface OutputVisitor {

  /**
   * Takes the answer to a row.
   *
   * @param row its number, from 0
   * @param probabilities {@code [outputs]} of the classes, in [0, 1]; of a network without classes
   *     its outputs. The array is used again for the next row
   */
  void answer(int row, float[] probabilities);
}
