package org.descentlab.formula;

import org.descentlab.formula.RuleProgram.Instruction;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;

/**
 * Registers of some length, on which a rule computes in one precision: an operation is one loop
 * over two arrays that the compiler vectorizes.
 */
sealed interface Registers permits DoubleRegisters, FloatRegisters {

  /** Registers of the precision of a vector. */
  static Registers like(Vector params, int count, int length) {
    return params instanceof DoubleVector
        ? new DoubleRegisters(count, length)
        : new FloatRegisters(count, length);
  }

  /** Every component of a register becomes a number, rounded once. */
  void fill(int register, double value);

  /** A register takes {@code length} components of a vector from {@code start} on. */
  void load(int register, Vector from, int start, int length);

  /** The vector's components from {@code start} on take those of a register. */
  void store(int register, Vector to, int start, int length);

  /** Computes the first {@code length} components. */
  void apply(Instruction instruction, int length);
}
