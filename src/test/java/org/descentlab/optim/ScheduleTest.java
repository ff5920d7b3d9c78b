package org.descentlab.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates computed by hand; PyTorch's are in the golden rows. */
class ScheduleTest {

  private static void assertRates(Schedule schedule, double base, double... rates) {
    for (int k = 0; k < rates.length; k++) {
      assertThat(schedule.rate(base, k)).as("row " + k).isCloseTo(rates[k], within(1e-15));
    }
  }

  @Test
  void inverseTimeIsHalvedWhereDecayTimesRowsIsOne() {
    assertRates(Schedule.inverseTime(0.5), 0.6, 0.6, 0.4, 0.3, 0.24, 0.2);
    assertRates(Schedule.inverseTime(0), 0.6, 0.6, 0.6);
  }

  @Test
  void inverseSquareRootIsHalvedAtTheFourthRow() {
    assertRates(Schedule.inverseSqrt(), 0.6, 0.6, 0.6 / Math.sqrt(2), 0.6 / Math.sqrt(3), 0.3);
    assertThat(Schedule.inverseSqrt().rate(1, 99)).isEqualTo(0.1);
  }

  @Test
  void polynomialFallsAlongAPowerAndStaysAtTheMinimum() {
    assertRates(Schedule.polynomial(4, 1, 0), 0.8, 0.8, 0.6, 0.4, 0.2, 0, 0, 0);
    assertRates(Schedule.polynomial(4, 2, 0.16), 0.96, 0.96, 0.61, 0.36, 0.21, 0.16, 0.16);
  }

  @Test
  void warmupGrowsAlongAStraightLineAlsoFromZeroAndStays() {
    assertRates(Schedule.linearWarmup(0, 1, 4), 0.4, 0, 0.1, 0.2, 0.3, 0.4, 0.4);
    assertRates(Schedule.linearWarmup(0.5, 0.25, 1), 0.4, 0.2, 0.1, 0.1);
  }

  @Test
  void restartsComeAtTheEndsOfPeriodsThatGrow() {
    Schedule growing = Schedule.cosineRestarts(2, 3, 0.2);
    for (long restart : new long[] {0, 2, 8, 26, 80}) {
      assertThat(growing.rate(1, restart)).isEqualTo(1);
    }
    assertThat(growing.rate(1, 1)).isCloseTo(0.6, within(1e-15));
    assertThat(growing.rate(1, 5)).isCloseTo(0.6, within(1e-15));
    assertThat(growing.rate(1, 17)).isCloseTo(0.6, within(1e-15));
    assertThat(Schedule.cosineRestarts(10_000_000_000L, 1_000_000, 0).rate(1, 10_000_000_000L))
        .isEqualTo(1);
    assertThat(Schedule.cosineRestarts(4, 1, 0).rate(1, 4_000_000_002L))
        .isCloseTo(0.5, within(1e-15));
  }

  @Test
  void oneCycleRisesToItsMaximumAndFallsWhateverTheBase() {
    // up = 0.5 · 6 − 1 = 2 rows, then 3 down to 1/(4 · 10)
    Schedule cycle = new OneCycle(1, 6, 0.5, 4, 10, true);
    assertRates(cycle, 77, 0.25, 0.625, 1, 0.675, 0.35, 0.025, 0.025, 0.025);
    Schedule waves = new OneCycle(1, 6, 0.5, 4, 10, false);
    assertRates(waves, 77, 0.25, 0.625, 1, 0.025 + 0.975 * 0.75, 0.025 + 0.975 * 0.25, 0.025);
  }

  @Test
  void oneCycleTooShortToRiseFallsFromItsTopOn() {
    assertRates(new OneCycle(1, 4, 0.25, 4, 10, true), 7, 1, 0.675, 0.35, 0.025, 0.025);
    // the top lies half a row before the first: PyTorch's formula as it is
    assertRates(new OneCycle(1, 2, 0.25, 4, 10, true), 7, 1 - 0.975 / 3, 0.025, 0.025);
    assertRates(new OneCycle(1, 1, 0.5, 4, 10, true), 7, 0.025, 0.025);
    assertRates(new OneCycle(1, 1, 0, 4, 10, true), 7, 0.025, 0.025);
    assertRates(new OneCycle(1, 1, 1, 4, 10, true), 7, 1, 1);
    assertRates(new OneCycle(1, 5, 1, 4, 10, true), 7, 0.25, 0.4375, 0.625, 0.8125, 1, 1);
  }

  @Test
  void aSequenceOfWarmupAndCosineIsTheTextbooksWarmup() {
    Schedule sequence =
        new ScheduleSequence(
            List.of(Schedule.linearWarmup(0, 1, 5), Schedule.cosine(20, 0)), List.of(5L, 0L));
    for (int k = 0; k < 5; k++) {
      assertThat(sequence.rate(0.3, k)).isCloseTo(0.3 * k / 5, within(1e-15));
    }
    for (int k = 5; k <= 25; k++) {
      double textbook = 0.15 * (1 + Math.cos(Math.PI * (k - 5) / 20));
      assertThat(sequence.rate(0.3, k)).isCloseTo(textbook, within(1e-15));
    }
  }

  @Test
  void eachPartOfASequenceCountsItsOwnRowsAndTheLastLasts() {
    Schedule inner =
        new ScheduleSequence(
            List.of(Schedule.exponential(0.5), Schedule.constant()), List.of(2L, 1L));
    Schedule outer =
        new ScheduleSequence(List.of(Schedule.constant(), inner, inner), List.of(1L, 3L, 1L));
    assertRates(outer, 1, 1, 1, 0.5, 1, 1, 0.5, 1, 1, 1);
  }

  private static ReduceOnPlateau plateau(long patience, long cooldown, double minimum) {
    return new ReduceOnPlateau(
        new ReduceOnPlateau.Rule(0.1, patience, 0.1, true, cooldown, minimum, 1e-8));
  }

  private static double after(ReduceOnPlateau schedule, double... losses) {
    double rate = schedule.rate(1, 0);
    for (double loss : losses) {
      schedule.observe(loss);
      rate = schedule.rate(1, 0);
    }
    return rate;
  }

  @Test
  void theRateIsLoweredAfterMoreThanPatienceLossesThatAreNoBetter() {
    assertThat(after(plateau(2, 0, 0), 1, 0.95, 0.91)).isEqualTo(1);
    assertThat(after(plateau(2, 0, 0), 1, 0.95, 0.91, 0.9)).isEqualTo(0.1);
    assertThat(after(plateau(2, 0, 0), 1, 0.95, 0.91, 0.89)).isEqualTo(1);
    assertThat(after(plateau(0, 0, 0), 1, Double.NaN)).isEqualTo(0.1);
    assertThat(after(plateau(0, 0, 0.5), 1, 1, 1, 1)).isEqualTo(0.5);
  }

  @Test
  void lossesDuringTheCooldownDontCount() {
    assertThat(after(plateau(1, 0, 0), 1, 1, 1, 1, 1)).isCloseTo(0.01, within(1e-17));
    assertThat(after(plateau(1, 2, 0), 1, 1, 1, 1, 1, 1)).isEqualTo(0.1);
    assertThat(after(plateau(1, 2, 0), 1, 1, 1, 1, 1, 1, 1)).isCloseTo(0.01, within(1e-17));
  }

  @Test
  void aBaseThatIsChangedOnTheWayChangesTheLoweredRateInProportion() {
    ReduceOnPlateau schedule = plateau(0, 0, 0);
    assertThat(after(schedule, 1, 1)).isEqualTo(0.1);
    assertThat(schedule.rate(5, 3)).isEqualTo(0.5);
    assertThat(schedule.rate(0, 4)).isZero();
    assertThat(schedule.rate(2, 5)).isEqualTo(2);
  }

  @Test
  void aPartOfASequenceHearsOfItsOwnLossesAlone() {
    ReduceOnPlateau second = plateau(0, 0, 0);
    Schedule sequence = new ScheduleSequence(List.of(Schedule.constant(), second), List.of(3L, 0L));
    double[] losses = {1, 2, 3, 7, 8, 9};
    double[] rates = {1, 1, 1, 1, 1, 0.1};
    for (int k = 0; k < losses.length; k++) {
      assertThat(sequence.rate(1, k)).as("row " + k).isEqualTo(rates[k]);
      sequence.observe(losses[k]);
    }
  }
}
