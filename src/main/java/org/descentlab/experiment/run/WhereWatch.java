package org.descentlab.experiment.run;

import org.descentlab.experiment.Expectation;
import org.descentlab.formula.Condition;
import org.descentlab.formula.FormulaException;
import org.descentlab.formula.Variables;

/** Sees at which row a condition on a run's parameters holds first. */
final class WhereWatch {
  private final Expectation.Where expectation;
  private final Condition condition;
  private long first = -1;

  /**
   * Watches a run of so many parameters, on which the condition was checked before.
   *
   * @param parameters at most 16
   */
  WhereWatch(Expectation.Where expectation, int parameters) {
    this.expectation = expectation;
    try {
      this.condition = Condition.of(expectation.condition(), Variables.of(parameters));
    } catch (FormulaException e) {
      throw new IllegalArgumentException(expectation.condition(), e);
    }
  }

  /** The expectation that it watches for. */
  Expectation.Where expectation() {
    return expectation;
  }

  /** Sees a row. */
  void see(Row row) {
    if (first < 0 && condition.holds(row.theta())) {
      first = row.step();
    }
  }

  /** Tells whether the first row is among those expected. */
  boolean met() {
    return first >= expectation.first() && first <= expectation.last();
  }
}
