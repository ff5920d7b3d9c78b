package org.descentlab.formula;

import java.util.Arrays;
import org.descentlab.formula.RuleProgram.Instruction;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;

/** {@link Registers} in double precision. */
final class DoubleRegisters implements Registers {
  private final double[][] registers;

  DoubleRegisters(int count, int length) {
    this.registers = new double[count][length];
  }

  @Override
  public void fill(int register, double value) {
    Arrays.fill(registers[register], value);
  }

  @Override
  public void load(int register, Vector from, int start, int length) {
    DoubleVector v = (DoubleVector) from;
    System.arraycopy(v.array(), v.offset() + start, registers[register], 0, length);
  }

  @Override
  public void store(int register, Vector to, int start, int length) {
    DoubleVector v = (DoubleVector) to;
    System.arraycopy(registers[register], 0, v.array(), v.offset() + start, length);
  }

  @Override
  public void apply(Instruction instruction, int length) {
    double[] to = registers[instruction.target()];
    double[] a = registers[instruction.first()];
    double[] b = registers[instruction.second()];
    switch (instruction.operation()) {
      case ADD -> add(to, a, b, length);
      case SUBTRACT -> subtract(to, a, b, length);
      case MULTIPLY -> multiply(to, a, b, length);
      case DIVIDE -> divide(to, a, b, length);
      case NEGATE -> negate(to, a, length);
      case MIN -> min(to, a, b, length);
      case MAX -> max(to, a, b, length);
      case SQRT -> sqrt(to, a, length);
      case ABS -> abs(to, a, length);
      case SIGN -> sign(to, a, length);
      case POWER, EXP, LOG, SIN, COS, TAN, TANH -> other(instruction.operation(), to, a, b, length);
    }
  }

  private static void add(double[] to, double[] a, double[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = a[i] + b[i];
    }
  }

  private static void subtract(double[] to, double[] a, double[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = a[i] - b[i];
    }
  }

  private static void multiply(double[] to, double[] a, double[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = a[i] * b[i];
    }
  }

  private static void divide(double[] to, double[] a, double[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = a[i] / b[i];
    }
  }

  private static void negate(double[] to, double[] a, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = -a[i];
    }
  }

  private static void min(double[] to, double[] a, double[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = Math.min(a[i], b[i]);
    }
  }

  private static void max(double[] to, double[] a, double[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = Math.max(a[i], b[i]);
    }
  }

  private static void sqrt(double[] to, double[] a, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = Math.sqrt(a[i]);
    }
  }

  private static void abs(double[] to, double[] a, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = Math.abs(a[i]);
    }
  }

  private static void sign(double[] to, double[] a, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = a[i] > 0 ? 1 : a[i] < 0 ? -1 : a[i] == 0 ? 0 : a[i];
    }
  }

  private static void other(Operation operation, double[] to, double[] a, double[] b, int length) {
    int code = Opcode.of(operation);
    for (int i = 0; i < length; i++) {
      to[i] = Opcode.value(code, a[i], b[i], 0);
    }
  }
}
