package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.descentlab.data.RegressionSets;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Span;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.descentlab.objective.RowGradients;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;

/** What the data of a regression tell, and how long gradients are drawn. */
class DataFactsTest {
  private static final Messages EN = Messages.in("en");

  @Test
  void theLimitOfALineThroughFivePointsIsTwoOverTheLargestEigenvalue() {
    // H = 2 [[11, 3], [3, 1]], λ = 12 ± √136
    double lambda = 12 + Math.sqrt(136);
    DataFacts facts =
        DataFacts.of(new LinearRegression(RegressionSets.line5(), true)).orElseThrow();
    assertThat(facts.lambda()).isCloseTo(lambda, within(1e-9));
    assertThat(facts.best().orElseThrow().get(0)).isCloseTo(2, within(1e-9));
    assertThat(facts.caption(EN)).contains("0.0845").contains("23.7");
    assertThat(facts.sentence(EN)).contains("κ = " + Numbers.rounded(lambda * lambda / 8));
  }

  @Test
  void standardizedFeaturesMakeTheLimitLargerAndTheConditionNumberOne() {
    DataFacts facts =
        DataFacts.of(new LinearRegression(RegressionSets.line5().standardized(), true))
            .orElseThrow();
    assertThat(facts.limit()).isCloseTo(1, within(1e-9));
    assertThat(facts.condition().orElseThrow()).isCloseTo(1, within(1e-9));
  }

  @Test
  void ofSeparatedClassesTheLimitIsThatOfTheLargestCurvature() {
    LogisticRegression separated =
        new LogisticRegression(
            RegressionSets.of(List.of(List.of(1.0, 0.0, 1.0), List.of(-1.0, 0.0, 0.0))), false);
    DataFacts facts = DataFacts.of(separated).orElseThrow();
    assertThat(facts.best()).isEmpty();
    assertThat(facts.limit()).isCloseTo(8, within(1e-9)); // H = ¼ [[1, 0], [0, 0]]
    assertThat(facts.sentence(EN)).contains("flat").contains("w = 0");
  }

  @Test
  void arrowsHaveOneRoundFactorWithWhichTheLongOnesFillAPartOfThePlane() {
    PlotArea area = new PlotArea(0, 0, 400, 300, Span.linear(0, 4), Span.linear(0, 3));
    RowGradients gradients =
        RowGradients.of(
            new LinearRegression(RegressionSets.line5(), true),
            new double[] {0, 0},
            new int[] {2},
            200);
    double factor = ArrowLengths.factor(gradients, area);
    assertThat(factor).isIn(0.005, 0.01, 0.02);
    double longest =
        factor * ArrowLengths.pixels(gradients.ofRows()[3], area); // of five the last but one
    assertThat(longest).isBetween(0.1 * 300, 0.3 * 300);
    RowGradients none =
        RowGradients.of(
            new LinearRegression(RegressionSets.line5(), true),
            new double[] {2, 0},
            new int[] {2},
            200);
    assertThat(ArrowLengths.factor(none, area)).isZero();
  }
}
