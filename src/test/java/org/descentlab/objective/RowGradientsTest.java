package org.descentlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.descentlab.data.PlaneSet;
import org.descentlab.data.RegressionSets;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.RandomStreams;
import org.junit.jupiter.api.Test;

/** What single rows say, beside a batch and all. */
class RowGradientsTest {
  private static final double[] PARAMS = {0.7, -1.3};
  private static final int[] BATCH = {4, 1, 1};

  private static double[] mean(double[][] gradients) {
    double[] mean = new double[2];
    for (double[] gradient : gradients) {
      mean[0] += gradient[0] / gradients.length;
      mean[1] += gradient[1] / gradients.length;
    }
    return mean;
  }

  private static void assertMeans(FiniteSum sum) {
    RowGradients all = RowGradients.of(sum, PARAMS, BATCH, sum.size());
    assertThat(all.rows()).hasSize(sum.size());
    assertThat(mean(all.ofRows())).containsExactly(all.full(), within(1e-12));
    assertThat(mean(all.ofBatch())).containsExactly(all.ofBatchMean(), within(1e-12));
    DoubleVector gradient = new DoubleVector(0, 0);
    sum.valueAndGradient(new DoubleVector(PARAMS.clone()), gradient);
    assertThat(all.full()).containsExactly(gradient.array());
    assertThat(all.ofBatchMean()).isNotEqualTo(all.full());
  }

  @Test
  void theGradientsOfAllRowsAverageToTheFullOneAndThoseOfABatchToItsOwn() {
    assertMeans(new LinearRegression(RegressionSets.seed0(), true));
    assertMeans(
        new LogisticRegression(
            PlaneSet.MOONS.generated(60, 0.1, new RandomStreams(3).data()), false));
  }

  @Test
  void ofManyRowsSomeAreChosenEvenlyAndTheMeansAreStillOfAll() {
    FiniteSum sum = new LinearRegression(RegressionSets.seed0(), true);
    RowGradients some = RowGradients.of(sum, PARAMS, BATCH, 4);
    assertThat(some.rows()).containsExactly(0, 25, 50, 75);
    assertThat(some.ofRows()).hasDimensions(4, 2);
    assertThat(some.batch()).containsExactly(4, 1, 1);
    assertThat(RowGradients.of(sum, PARAMS, BATCH, 2).batchSize()).isEqualTo(3);
    assertThat(some.full()).isEqualTo(RowGradients.of(sum, PARAMS, BATCH, 100).full());
  }

  @Test
  void withoutABatchAllRowsAreSeen() {
    FiniteSum sum = new LinearRegression(RegressionSets.line5(), true);
    RowGradients all = RowGradients.of(sum, PARAMS, new int[0], 200);
    assertThat(all.batchSize()).isZero();
    assertThat(all.ofBatchMean()).isEqualTo(all.full());
  }
}
