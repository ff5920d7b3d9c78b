package org.descentlab.formula;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.formula.RuleProgram.Instruction;
import org.descentlab.formula.RuleProgram.Transfer;
import org.descentlab.math.Vector;

/**
 * Makes the steps of a rule. Parameters are taken in stretches that stay in the processor's cache
 * while all lines are computed for them. It computes in the precision of the parameters; what is
 * the same for all of them (made of constants, t, lr and numbers alone) is computed in double
 * precision and rounded once, where it meets a parameter, a gradient or state. x^2 is x·x. NaN and
 * infinities propagate as IEEE 754 has it.
 */
public final class RuleSteps {
  private static final int STRETCH = 2048;

  private final RuleProgram program;
  private final double[] scalars;
  private final Registers registers;
  private final int stretch;
  private final List<Vector> vectors = new ArrayList<>();
  private final int length;

  /**
   * Steps for parameters like {@code params}.
   *
   * @param state by the rule's names in their order, each like {@code params}; changed in place
   */
  public RuleSteps(Rule rule, Vector params, List<Vector> state) {
    this.program = RuleCompiler.compile(rule);
    this.scalars = program.numbers().stream().mapToDouble(Double::doubleValue).toArray();
    this.length = params.length();
    this.stretch = Math.min(STRETCH, length);
    this.registers = Registers.like(params, program.registers(), stretch);
    vectors.add(params);
    vectors.add(params);
    vectors.addAll(state);
  }

  /** Sets a constant, by its place among the rule's names, from the next step on. */
  public void constant(int index, double value) {
    scalars[RuleProgram.CONSTANTS + index] = value;
  }

  /**
   * Makes a step.
   *
   * @param params {@code [dimension]}, changed in place
   * @param gradient {@code [dimension]}; becomes Δθ, but for its sign, where {@code measured}
   * @param rate the learning rate
   * @param t counts from 1
   */
  public void step(Vector params, Vector gradient, double rate, long t, boolean measured) {
    vectors.set(RuleProgram.THETA, params);
    vectors.set(RuleProgram.GRADIENT, gradient);
    scalars[RuleProgram.STEP] = (double) t;
    scalars[RuleProgram.RATE] = rate;
    for (Instruction i : program.scalarCode()) {
      scalars[i.target()] =
          Opcode.value(Opcode.of(i.operation()), scalars[i.first()], scalars[i.second()], 0);
    }
    for (Transfer fill : program.broadcasts()) {
      registers.fill(fill.register(), scalars[fill.other()]);
    }
    for (int start = 0; start < length; start += stretch) {
      compute(start, Math.min(stretch, length - start));
      if (measured) {
        registers.store(program.change(), gradient, start, Math.min(stretch, length - start));
      }
    }
  }

  private void compute(int start, int count) {
    for (Transfer load : program.loads()) {
      registers.load(load.register(), vectors.get(load.other()), start, count);
    }
    for (Instruction instruction : program.code()) {
      registers.apply(instruction, count);
    }
    for (Transfer store : program.stores()) {
      registers.store(store.register(), vectors.get(store.other()), start, count);
    }
  }
}
