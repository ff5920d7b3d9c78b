package org.descentlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** How many updates a run makes at most. */
class StopSpecTest {
  private static final StopSpec STEPS = StopSpec.after(25);
  private static final StopSpec EPOCHS =
      STEPS.withSteps(OptionalLong.empty()).withEpochs(OptionalInt.of(3));

  @Test
  void stepsAloneAreTheMost() {
    assertThat(STEPS.mostSteps(100, 10)).hasValue(25);
    assertThat(STEPS.mostSteps(0, 1)).hasValue(25);
  }

  @Test
  void anEpochEndsWithASmallerBatch() {
    assertThat(EPOCHS.mostSteps(100, 30)).hasValue(12);
    assertThat(EPOCHS.mostSteps(100, 200)).hasValue(3);
    assertThat(EPOCHS.mostSteps(10, 2.5)).hasValue(12);
  }

  @Test
  void whicheverEndsFirstDecides() {
    assertThat(STEPS.withEpochs(OptionalInt.of(3)).mostSteps(100, 50)).hasValue(6);
    assertThat(STEPS.withEpochs(OptionalInt.of(3)).mostSteps(100, 1)).hasValue(25);
  }

  @Test
  void epochsOfUnknownLengthTellNothing() {
    assertThat(EPOCHS.mostSteps(0, 1)).isEmpty();
  }
}
