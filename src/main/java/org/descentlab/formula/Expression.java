package org.descentlab.formula;

import java.util.List;

/** A formula as a tree; every node knows the column of the text where it stands, from 1. */
public sealed interface Expression {

  /** Returns the column, counted from 1. */
  int column();

  /**
   * A number.
   *
   * @param value finite
   * @param column where it stands
   */
  record Constant(double value, int column) implements Expression {}

  /**
   * A variable.
   *
   * @param name as written
   * @param column where it stands
   */
  record Name(String name, int column) implements Expression {}

  /**
   * An operation on operands.
   *
   * @param operation which
   * @param operands as many as its arity
   * @param column where its symbol stands
   */
  record Call(Operation operation, List<Expression> operands, int column) implements Expression {

    /** Keeps the operands. */
    public Call {
      operands = List.copyOf(operands);
    }
  }
}
