package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much of the lines a frame draws. */
class FrameBudgetTest {

  @Test
  void aLongLineIsDrawnInSeveralFrames() {
    FrameBudget budget = new FrameBudget();
    budget.spend(50_000, 2);
    assertThat(budget.spent()).isFalse();
    budget.spend(50_000, 2);
    assertThat(budget.spent()).isTrue();
  }

  @Test
  void soIsAShortOneOfManyPoints() {
    FrameBudget budget = new FrameBudget();
    budget.spend(0, 10_000);
    assertThat(budget.spent()).isFalse();
    budget.spend(0, 10_000);
    assertThat(budget.spent()).isTrue();
  }
}
