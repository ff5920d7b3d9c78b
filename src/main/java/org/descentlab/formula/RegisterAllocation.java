package org.descentlab.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.descentlab.formula.RuleProgram.Instruction;
import org.descentlab.formula.RuleProgram.Transfer;

/** Gives every vector of a rule a register; those that are never needed together may share one. */
final class RegisterAllocation {
  private static final int NEVER = -1;

  private final int given;
  private final List<Instruction> code;
  private final List<Transfer> fills;
  private final List<Integer> after;
  private final int change;

  /** By vector: the last instruction that reads it. */
  private final int[] lastUse;

  /** By vector: its register. */
  private final int[] register;

  private final Deque<Integer> free = new ArrayDeque<>();
  private int registers;

  /**
   * Prepares the allocation.
   *
   * @param vectors how many there are
   * @param given how many of them a step is given; they come first
   * @param code operations on vectors, each with a target of its own
   * @param fills vectors that hold scalars
   * @param after by number of what is given: the vector that holds it after the step
   * @param change the vector of Δθ
   */
  RegisterAllocation(
      int vectors,
      int given,
      List<Instruction> code,
      List<Transfer> fills,
      List<Integer> after,
      int change) {
    this.given = given;
    this.code = code;
    this.fills = fills;
    this.after = after;
    this.change = change;
    this.lastUse = new int[vectors];
    this.register = new int[vectors];
    Arrays.fill(lastUse, NEVER);
    for (int i = 0; i < code.size(); i++) {
      lastUse[code.get(i).first()] = i;
      lastUse[code.get(i).second()] = i;
    }
    for (Transfer fill : fills) {
      lastUse[fill.register()] = Integer.MAX_VALUE; // filled once a step, read by every stretch
    }
    for (int vector = 0; vector < given; vector++) {
      if (after.get(vector) != vector) {
        lastUse[after.get(vector)] = Integer.MAX_VALUE;
      }
    }
    lastUse[change] = Integer.MAX_VALUE;
  }

  RuleProgram program(List<Double> numbers, List<Instruction> scalarCode) {
    List<Transfer> broadcasts = new ArrayList<>();
    for (Transfer fill : fills) {
      register[fill.register()] = registers;
      broadcasts.add(new Transfer(registers++, fill.other()));
    }
    List<Transfer> loads = new ArrayList<>();
    for (int vector = 0; vector < given; vector++) {
      if (lastUse[vector] != NEVER) {
        register[vector] = registers;
        loads.add(new Transfer(registers++, vector));
      }
    }
    List<Instruction> allocated = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      allocated.add(allocated(code.get(i), i));
    }
    List<Transfer> stores = new ArrayList<>();
    for (int vector = 0; vector < given; vector++) {
      if (after.get(vector) != vector) {
        stores.add(new Transfer(register[after.get(vector)], vector));
      }
    }
    return new RuleProgram(
        List.copyOf(numbers),
        List.copyOf(scalarCode),
        broadcasts,
        loads,
        allocated,
        stores,
        register[change],
        registers);
  }

  private Instruction allocated(Instruction of, int at) {
    int first = register[of.first()];
    int second = register[of.second()];
    release(of.first(), at);
    if (of.second() != of.first()) {
      release(of.second(), at);
    }
    int target = free.isEmpty() ? registers++ : free.pop();
    register[of.target()] = target;
    release(of.target(), NEVER); // at once where nothing reads it
    return new Instruction(of.operation(), target, first, second);
  }

  private void release(int vector, int at) {
    if (lastUse[vector] == at) {
      free.push(register[vector]);
    }
  }
}
