package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Span;
import org.descentlab.figure.Theme;
import org.descentlab.landscape.BestRates;
import org.descentlab.landscape.Curvature;
import org.junit.jupiter.api.Test;

/** What is said about curvature where the selected run stands, and the axes in the plane. */
class CurvatureFactsTest {
  private static CurvatureFacts facts(String yaml, double at) {
    Recorded recorded = MadeRecordings.of(yaml);
    List<Standing> all =
        recorded.tracks().stream().map(track -> Standing.of(track, at).orElseThrow()).toList();
    return CurvatureFacts.of(recorded, all.get(0), all, new RunLimits(), () -> false).orElseThrow();
  }

  private static final String BOWL =
      """
      format: 1
      problem: { kind: surface, surface: quadratic-bowl, parameters: { kappa: 9, angle: 30 }, start: [3, 1] }
      stop: { steps: 30 }
      runs:
        - { name: ball, optimizer: { type: momentum, form: heavy-ball, beta: 0.5, learningRate: 0.1 } }
        - { name: fast, optimizer: { type: sgd, learningRate: 0.3 } }
        - { name: lion, optimizer: { type: lion, learningRate: 0.1 } }
      """;

  @Test
  void eachRunHasItsOwnLimitAndEachMethodThatOfTheSelectedRunsBeta() {
    CurvatureFacts facts = facts(BOWL, 5);
    assertThat(facts.runs().get(0).limit().orElseThrow().rate()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(facts.runs().get(0).ratio().orElseThrow()).isCloseTo(0.3, within(1e-12));
    assertThat(facts.runs().get(1).ratio().orElseThrow()).isCloseTo(1.35, within(1e-12));
    assertThat(facts.runs().get(2).known()).isFalse();
    assertThat(facts.runs().get(2).ratio()).isEmpty();
    assertThat(facts.beta()).isEqualTo(0.5);
    double[] limits =
        facts.methods().stream().mapToDouble(CurvatureFacts.OfMethod::limit).toArray();
    double[] expected = {2 / 9.0, 3 / 9.0, 6 / 9.0, 1.5 / 9, 2};
    for (int i = 0; i < expected.length; i++) {
      assertThat(limits[i]).isCloseTo(expected[i], within(1e-12));
    }
  }

  @Test
  void theSharesOfTheGradientAddUpToOne() {
    double[] shares = facts(BOWL, 5).shares();
    assertThat(DoubleStream.of(shares).sum()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(shares).min().orElseThrow()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void theBestRatesOfAQuadraticAreThoseOfPolyak() {
    BestRates best = facts(BOWL, 0).best().orElseThrow();
    assertThat(best.descent()).isCloseTo(0.2, within(1e-12));
    assertThat(best.descentFactor()).isCloseTo(0.8, within(1e-12));
    assertThat(best.ball()).isCloseTo(0.25, within(1e-12));
    assertThat(best.beta()).isCloseTo(0.25, within(1e-12));
    assertThat(best.ballFactor()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aSaddleIsNotConvexAndItsWordsSaySo() {
    CurvatureFacts facts =
        facts(
            """
            format: 1
            problem: { kind: surface, surface: saddle, start: [1, 0.5] }
            stop: { steps: 3 }
            runs: [ { optimizer: { type: sgd, learningRate: 0.1 } } ]
            """,
            1);
    assertThat(facts.best()).isEmpty();
    CurvatureTables tables = new CurvatureTables(facts, new Texts("en"));
    assertThat(tables.title()).endsWith("not convex here: λ₁ = −2 ≤ 0, no condition number");
    assertThat(tables.best()).isEmpty();
    assertThat(tables.axes(Theme.LIGHT).get(2).get(1).text()).isEqualTo("(1, 0)");
  }

  @Test
  void aRateAboveItsLimitIsSaidInAWord() {
    CurvatureTables tables = new CurvatureTables(facts(BOWL, 5), new Texts("en"));
    var styles = MadeRecordings.of(BOWL).styles(Theme.LIGHT);
    var rows = tables.runs(styles);
    assertThat(rows.get(1).get(3).text()).isEqualTo("0.3, below");
    assertThat(rows.get(2).get(3).text()).isEqualTo("1.35, above");
    assertThat(rows.get(2).get(3).kind()).isEqualTo(CellGrid.Kind.BAD);
    assertThat(rows.get(3).get(1).text()).isEqualTo("not known");
  }

  @Test
  void theAxesAreLongerWhereItIsFlatterAndStandAsTheEigenvectorsDo() {
    PlotArea area =
        new PlotArea(10, 20, 400, 200, Span.linear(-4, 4), Span.linear(-2, 2)); // equal scales
    Curvature curvature = Curvature.of(new double[][] {{5, 4}, {4, 5}}); // 1 along (1, −1), 9
    PrincipalAxes.Arm[] arms = new PrincipalAxes(1, 0.5, curvature).arms(area);
    assertThat(arms[0].length() / arms[1].length()).isCloseTo(48 / 18.0, within(1e-9));
    assertThat(arms[0].dy()).isCloseTo(arms[0].dx(), within(1e-9)); // y goes downwards
    assertThat(arms[1].dy()).isCloseTo(-arms[1].dx(), within(1e-9));
    assertThat(new PrincipalAxes(9, 0, curvature).arms(area)).isEmpty();
    Curvature unknown = Curvature.of(new double[][] {{Double.NaN, 0}, {0, 1}});
    assertThat(new PrincipalAxes(1, 0, unknown).arms(area)).isEmpty();
  }

  @Test
  void theHeadOfARunIsBetweenTwoRowsWhereThePlayheadIs() {
    Recorded recorded = MadeRecordings.of(BOWL);
    var rows = recorded.tracks().get(0).history().snapshot();
    RunHead head = RunHead.at(rows, 4.25);
    for (int j = 0; j < 2; j++) {
      double expected = 0.75 * rows.theta(4, j) + 0.25 * rows.theta(5, j);
      assertThat(head.theta(j)).isCloseTo(expected, within(1e-12));
    }
    assertThat(RunHead.at(rows, 1e9).theta(0)).isEqualTo(rows.theta(rows.size() - 1, 0));
  }
}
