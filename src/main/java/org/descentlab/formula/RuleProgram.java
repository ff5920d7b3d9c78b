package org.descentlab.formula;

import java.util.List;

/**
 * A rule as straight-line code. First comes what is the same for every parameter, in double
 * precision: what depends on constants, t, lr and numbers alone. Then what is computed for each
 * parameter, in registers that hold a stretch of parameters at once.
 *
 * @param numbers the scalars before a step; t, lr and the constants come first
 * @param scalarCode computes further scalars
 * @param broadcasts registers that hold one scalar for all parameters
 * @param loads registers that are filled from the parameters, the gradient or state
 * @param code computes what remains; a register may be used again for another value
 * @param stores registers that hold parameters and state after the step
 * @param change register of Δθ, but for its sign
 * @param registers how many there are
 */
record RuleProgram(
    List<Double> numbers,
    List<Instruction> scalarCode,
    List<Transfer> broadcasts,
    List<Transfer> loads,
    List<Instruction> code,
    List<Transfer> stores,
    int change,
    int registers) {

  /** Where scalars begin. */
  static final int STEP = 0;

  static final int RATE = 1;
  static final int CONSTANTS = 2;

  /** Where vectors begin: what a step is given. */
  static final int THETA = 0;

  static final int GRADIENT = 1;
  static final int STATE = 2;

  /**
   * An operation on registers.
   *
   * @param second equals {@code first} where the operation has one operand
   */
  record Instruction(Operation operation, int target, int first, int second) {}

  /**
   * A register and what is outside.
   *
   * @param register number of the register
   * @param other number of a scalar or vector
   */
  record Transfer(int register, int other) {}
}
