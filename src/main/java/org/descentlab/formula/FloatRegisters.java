package org.descentlab.formula;

import java.util.Arrays;
import org.descentlab.formula.RuleProgram.Instruction;
import org.descentlab.math.FloatVector;
import org.descentlab.math.Vector;

/** {@link Registers} in single precision. */
final class FloatRegisters implements Registers {
  private final float[][] registers;

  FloatRegisters(int count, int length) {
    this.registers = new float[count][length];
  }

  @Override
  public void fill(int register, double value) {
    Arrays.fill(registers[register], (float) value);
  }

  @Override
  public void load(int register, Vector from, int start, int length) {
    FloatVector v = (FloatVector) from;
    System.arraycopy(v.array(), v.offset() + start, registers[register], 0, length);
  }

  @Override
  public void store(int register, Vector to, int start, int length) {
    FloatVector v = (FloatVector) to;
    System.arraycopy(registers[register], 0, v.array(), v.offset() + start, length);
  }

  @Override
  public void apply(Instruction instruction, int length) {
    float[] to = registers[instruction.target()];
    float[] a = registers[instruction.first()];
    float[] b = registers[instruction.second()];
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

  private static void add(float[] to, float[] a, float[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = a[i] + b[i];
    }
  }

  private static void subtract(float[] to, float[] a, float[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = a[i] - b[i];
    }
  }

  private static void multiply(float[] to, float[] a, float[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = a[i] * b[i];
    }
  }

  private static void divide(float[] to, float[] a, float[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = a[i] / b[i];
    }
  }

  private static void negate(float[] to, float[] a, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = -a[i];
    }
  }

  private static void min(float[] to, float[] a, float[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = Math.min(a[i], b[i]);
    }
  }

  private static void max(float[] to, float[] a, float[] b, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = Math.max(a[i], b[i]);
    }
  }

  private static void sqrt(float[] to, float[] a, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = (float) Math.sqrt(a[i]);
    }
  }

  private static void abs(float[] to, float[] a, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = Math.abs(a[i]);
    }
  }

  private static void sign(float[] to, float[] a, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = a[i] > 0 ? 1 : a[i] < 0 ? -1 : a[i] == 0 ? 0 : a[i];
    }
  }

  private static void other(Operation operation, float[] to, float[] a, float[] b, int length) {
    int code = Opcode.of(operation);
    for (int i = 0; i < length; i++) {
      to[i] = (float) Opcode.value(code, a[i], b[i], 0);
    }
  }
}
