package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.Experiments.Trained;
import org.descentlab.experiment.run.History.Column;
import org.junit.jupiter.api.Test;

/** What the rows of a run say, and when it ends. */
class RunTest {
  private static final String BOWL = "kind: surface, surface: quadratic-bowl, start: [3, 1]";
  private static final String SEED0 = "kind: linear-regression, data: seed0";
  private static final String SGD = "optimizer: { type: sgd, learningRate: 0.1 }";

  @Test
  void rowKDescribesTheStateBeforeUpdateKPlusOneAndTheLastRowTheEnd() throws Exception {
    Trained t = Experiments.one(BOWL, "steps: 2", SGD);
    assertThat(t.rows().size()).isEqualTo(3);
    assertThat(t.rows().theta(0, 0)).isEqualTo(3);
    assertThat(t.rows().get(0, Column.LOSS)).isEqualTo(0.5 * (9 + 10));
    assertThat(t.rows().get(0, Column.GRADIENT_NORM)).isEqualTo(Math.sqrt(9 + 100));
    assertThat(t.rows().get(0, Column.UPDATE_NORM)).isEqualTo(Math.hypot(0.30000000000000004, 1));
    assertThat(t.rows().theta(1, 0)).isEqualTo(3 + -0.1 * 3);
    assertThat(Row.present(t.rows().get(2, Column.LEARNING_RATE))).isFalse();
    assertThat(Row.present(t.rows().get(2, Column.UPDATE_NORM))).isFalse();
    assertThat(Row.present(t.rows().get(2, Column.EPOCH))).isFalse();
    assertThat(t.rows().get(2, Column.EVALUATIONS)).isEqualTo(2);
    assertThat(t.run().outcome()).isEqualTo(Outcome.BUDGET_SPENT);
  }

  @Test
  void aDivergingRunEndsWithTheRowThatIsBeyondTheBound() throws Exception {
    Trained t =
        Experiments.one(BOWL, "steps: 10000", "optimizer: { type: sgd, learningRate: 0.3 }");
    int last = t.rows().size() - 1;
    assertThat(t.run().outcome()).isEqualTo(Outcome.DIVERGED);
    assertThat(t.rows().get(last, Column.LOSS)).isGreaterThan(1e12);
    assertThat(t.rows().get(last - 1, Column.LOSS)).isLessThanOrEqualTo(1e12);
  }

  @Test
  void aLossThatIsNotFiniteEndsTheRunAsDiverged() throws Exception {
    Trained t =
        Experiments.one(
            "kind: surface, surface: rosenbrock",
            "steps: 1000, divergesAbove: 1e308",
            "optimizer: { type: sgd, learningRate: 1 }");
    assertThat(t.run().outcome()).isEqualTo(Outcome.DIVERGED);
    assertThat(t.rows().size()).isLessThan(20);
  }

  @Test
  void eachStoppingRuleEndsTheRunAsConvergedAtTheFirstRowWhereItHolds() throws Exception {
    Trained loss = Experiments.one(BOWL, "lossBelow: 1e-6", SGD);
    int last = loss.rows().size() - 1;
    assertThat(loss.run().outcome()).isEqualTo(Outcome.CONVERGED);
    assertThat(loss.rows().get(last, Column.LOSS)).isLessThan(1e-6);
    assertThat(loss.rows().get(last - 1, Column.LOSS)).isGreaterThanOrEqualTo(1e-6);

    Trained gradient = Experiments.one(BOWL, "steps: 9999, gradientBelow: 1e-6", SGD);
    last = gradient.rows().size() - 1;
    assertThat(gradient.run().outcome()).isEqualTo(Outcome.CONVERGED);
    assertThat(gradient.rows().get(last, Column.GRADIENT_NORM)).isLessThan(1e-6);

    Trained update = Experiments.one(BOWL, "steps: 9999, updateBelow: 1e-6", SGD);
    last = update.rows().size() - 1;
    assertThat(update.run().outcome()).isEqualTo(Outcome.CONVERGED);
    assertThat(update.rows().get(last - 1, Column.UPDATE_NORM)).isLessThan(1e-6);
    assertThat(update.rows().get(last - 2, Column.UPDATE_NORM)).isGreaterThanOrEqualTo(1e-6);
  }

  @Test
  void aLearningRateOfZeroIsNotJudgedByItsUpdates() throws Exception {
    Trained t =
        Experiments.one(
            BOWL, "steps: 30, updateBelow: 1", "optimizer: { type: sgd, learningRate: 0 }");
    assertThat(t.run().outcome()).isEqualTo(Outcome.BUDGET_SPENT);
  }

  @Test
  void epochsCountSamplesAndTheLastBatchMayBeShorter() throws Exception {
    Trained t = Experiments.one(SEED0, "epochs: 2", SGD + ", batch: 30");
    assertThat(t.rows().size()).isEqualTo(9);
    assertThat(t.rows().get(3, Column.EPOCH)).isEqualTo(0.9);
    assertThat(t.rows().get(4, Column.EPOCH)).isEqualTo(1);
    assertThat(t.rows().get(8, Column.EPOCH)).isEqualTo(2);
  }

  @Test
  void differentBatchSizesCutTheSamePermutation() throws Exception {
    // at rate 0 the parameters stay, so the mean over an epoch's batch losses is that of the data
    String still = "optimizer: { type: sgd, learningRate: 0 }, batch: ";
    Trained one = Experiments.one(SEED0, "epochs: 1", still + 1);
    Trained ten = Experiments.one(SEED0, "epochs: 1", still + 10);
    for (int b = 0; b < 10; b++) {
      double sum = 0;
      for (int i = 0; i < 10; i++) {
        sum += one.rows().get(10 * b + i, Column.LOSS);
      }
      assertThat(ten.rows().get(b, Column.LOSS)).isCloseTo(sum / 10, offset(1e-12));
    }
  }

  @Test
  void withMiniBatchesTheLossIsJudgedOnTheMeanOfTheLastEpoch() throws Exception {
    // single rows fall below the bound early, the mean over an epoch never does
    String stop = "epochs: 20, lossBelow: 0.01";
    Trained t = Experiments.one(SEED0, stop, SGD + ", batch: 1");
    assertThat(t.run().outcome()).isEqualTo(Outcome.BUDGET_SPENT);
    Trained reached = Experiments.one(SEED0, "epochs: 20, lossBelow: 0.5", SGD + ", batch: 1");
    assertThat(reached.run().outcome()).isEqualTo(Outcome.CONVERGED);
    assertThat(reached.run().step() % 100).isZero();
  }

  @Test
  void theLastRowOfAMiniBatchRunHasTheLossOverAllRows() throws Exception {
    Trained t = Experiments.one(SEED0, "epochs: 1", SGD + ", batch: 10");
    Trained full =
        Experiments.one(
            SEED0 + ", start: [" + t.rows().theta(10, 0) + ", " + t.rows().theta(10, 1) + "]",
            "steps: 1",
            SGD);
    assertThat(t.rows().get(10, Column.LOSS)).isEqualTo(full.rows().get(0, Column.LOSS));
  }

  @Test
  void noiseMovesTheGradientAndNotTheLossAndRepeatsToTheBit() throws Exception {
    String noisy = SGD + ", noise: 0.5";
    Trained a = Experiments.one(BOWL, "steps: 50", noisy);
    Trained b = Experiments.one(BOWL, "steps: 50", noisy);
    Trained other = Experiments.one(BOWL, "steps: 50", noisy + ", seed: 8");
    Trained exact = Experiments.one(BOWL, "steps: 50", SGD);
    assertThat(a.rows().get(0, Column.LOSS)).isEqualTo(exact.rows().get(0, Column.LOSS));
    assertThat(a.rows().get(0, Column.GRADIENT_NORM))
        .isNotEqualTo(exact.rows().get(0, Column.GRADIENT_NORM));
    assertThat(a.rows().theta(50, 0)).isEqualTo(b.rows().theta(50, 0));
    assertThat(a.rows().theta(50, 0)).isNotEqualTo(other.rows().theta(50, 0));
  }

  @Test
  void equalSettingsSeeEqualNoiseWhereverTheRunStands() throws Exception {
    List<Trained> both =
        Experiments.train(
            """
            format: 1
            problem: { kind: surface, surface: himmelblau }
            runs:
              - { name: a, optimizer: { type: sgd }, noise: 1 }
              - { name: b, optimizer: { type: sgd }, noise: 1 }
            """);
    assertThat(both.get(0).rows().theta(200, 1)).isEqualTo(both.get(1).rows().theta(200, 1));
  }

  @Test
  void aChangeTakesEffectAtItsRowAndKeepsTheState() throws Exception {
    String momentum = "optimizer: { type: momentum, form: heavy-ball, learningRate: 0.01 }";
    Trained plain = Experiments.one(BOWL, "steps: 20", momentum);
    Trained steered =
        Experiments.one(
            BOWL, "steps: 20", momentum + ", changes: [ { step: 10, learningRate: 0.02 } ]");
    assertThat(steered.rows().theta(10, 1)).isEqualTo(plain.rows().theta(10, 1));
    assertThat(steered.rows().get(9, Column.LEARNING_RATE)).isEqualTo(0.01);
    assertThat(steered.rows().get(10, Column.LEARNING_RATE)).isEqualTo(0.02);
    // the velocity is carried over, so the first changed update is exactly twice the unchanged one
    assertThat(steered.rows().get(10, Column.UPDATE_NORM))
        .isEqualTo(2 * plain.rows().get(10, Column.UPDATE_NORM));
  }

  @Test
  void aFrozenParameterStays() throws Exception {
    Trained t = Experiments.one(SEED0, "steps: 50", SGD + ", freeze: [1]");
    assertThat(t.rows().theta(50, 1)).isZero();
    assertThat(t.rows().theta(50, 0)).isNotZero();
  }

  @Test
  void clippingLimitsTheUpdateButNotTheRecordedGradient() throws Exception {
    Trained t = Experiments.one(BOWL, "steps: 1", SGD + ", clip: { norm: 1 }");
    assertThat(t.rows().get(0, Column.GRADIENT_NORM)).isEqualTo(Math.sqrt(109));
    assertThat(t.rows().get(0, Column.UPDATE_NORM)).isCloseTo(0.1, offset(1e-7));
    Trained byValue = Experiments.one(BOWL, "steps: 1", SGD + ", clip: { value: 0.5 }");
    assertThat(byValue.rows().theta(1, 0)).isEqualTo(3 - 0.1 * 0.5);
  }

  @Test
  void aCancelledRunKeepsItsRowsAndWritesALastOne() throws Exception {
    var document =
        org.descentlab.experiment.file.ExperimentReader.read(
            """
            format: 1
            problem: { kind: surface, surface: rosenbrock }
            stop: { steps: 1000000 }
            runs: [ { optimizer: { type: adam } } ]
            """,
            "");
    var spec = document.spec();
    Run run =
        new Run(
            spec,
            spec.runs().get(0),
            new ProblemLoader(java.nio.file.Path.of(".")).load(document, 0));
    List<Long> steps = new ArrayList<>();
    run.train(
        row -> {
          steps.add(row.step());
          if (row.step() == 99) {
            run.cancel();
          }
        });
    assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(steps).hasSize(101);
  }

  @Test
  void theBudgetCountsTheStepsThatAnotherBatchTakesFromItsEpochOn() throws Exception {
    Trained t =
        Experiments.one(
            SEED0, "epochs: 4", SGD + ", batch: 10, changes: [{ step: 15, batch: 50 }]");
    assertThat(t.run().step()).isEqualTo(10 + 10 + 2 + 2);
    assertThat(t.run().budget()).isEqualTo(t.run().step());
    Trained smaller =
        Experiments.one(SEED0, "epochs: 3", SGD + ", batch: 50, changes: [{ step: 4, batch: 10 }]");
    assertThat(smaller.run().step()).isEqualTo(2 + 2 + 10);
    assertThat(smaller.run().budget()).isEqualTo(smaller.run().step());
  }
}
