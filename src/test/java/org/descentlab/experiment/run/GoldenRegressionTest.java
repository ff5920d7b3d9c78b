package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.assertj.core.data.Offset;
import org.descentlab.data.RegressionSet;
import org.descentlab.data.RegressionSets;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.LinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Linear regression against PyTorch's runs and against Commons Math. */
class GoldenRegressionTest {

  static Stream<JsonNode> runs() throws IOException {
    return StreamSupport.stream(
        Golden.json("linear_regression.json").get("runs").spliterator(), false);
  }

  @Test
  void allSevenReferenceRunsAreOurs() throws IOException {
    assertThat(runs()).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyRunFollowsPyTorchWithinTheStatedTolerance(JsonNode golden) throws Exception {
    ExperimentDocument document = ExperimentReader.read(file(golden), golden.get("id").asText());
    var spec = document.spec();
    LoadedProblem problem = new ProblemLoader(Path.of(".")).load(document, 0);
    Run run = new Run(spec, spec.runs().get(0), problem);
    History history = run.newHistory();
    run.train(history);
    History.Snapshot rows = history.snapshot();
    assertThat(rows.size()).isEqualTo(golden.get("steps").asInt() + 1);
    for (JsonNode row : golden.get("trajectory")) {
      int k = row.get(0).asInt();
      Golden.assertClose(rows.theta(k, 0), row.get(1), 1e-12, "w at " + k);
      Golden.assertClose(rows.theta(k, 1), row.get(2), 1e-12, "b at " + k);
      Golden.assertClose(rows.get(k, History.Column.LOSS), row.get(3), 1e-12, "loss at " + k);
    }
  }

  private static String file(JsonNode golden) {
    StringBuilder order = new StringBuilder();
    if (golden.has("indices")) {
      order.append("order: { batches: [");
      for (JsonNode rows : golden.get("indices")) {
        order.append(rows.isArray() ? rows : "[" + rows + "]").append(", ");
      }
      order.append("] }");
    }
    return """
        format: 1
        problem: { kind: linear-regression, data: %s, start: %s }
        stop: { steps: %s }
        runs:
          - optimizer: { %s }
            %s
        """
        .formatted(
            golden.get("dataset").asText(),
            golden.get("start"),
            golden.get("steps"),
            optimizer(golden),
            order);
  }

  private static String optimizer(JsonNode golden) {
    JsonNode hyper = golden.get("hyper");
    String rate = ", learningRate: " + hyper.get("lr").asText();
    return switch (golden.get("optimizer").asText()) {
      case "torch.optim.SGD" -> "type: sgd" + rate;
      case "torch.optim.Adam" -> "type: adam" + rate;
      default -> "type: momentum, beta: " + hyper.get("beta").asText() + rate;
    };
  }

  @ParameterizedTest
  @MethodSource("sets")
  void leastSquaresAndHessianAgreeWithTheReference(String name) throws IOException {
    JsonNode golden = Golden.json("linear_regression.json").get("datasets").get(name);
    RegressionSet data = name.equals("line5") ? RegressionSets.line5() : RegressionSets.seed0();
    LinearRegression regression = new LinearRegression(data, true);
    DoubleVector best = regression.leastSquares();
    Golden.assertClose(best.get(0), golden.get("ols_w"), 1e-12, "w");
    Golden.assertClose(best.get(1), golden.get("ols_b"), 1e-12, "b");
    Golden.assertClose(regression.value(best), golden.get("ols_mse"), 1e-12, "mse");
    double[][] hessian = new double[2][2];
    regression.hessian(best, hessian);
    double[] eigenvalues =
        new EigenDecomposition(new Array2DRowRealMatrix(hessian)).getRealEigenvalues();
    Golden.assertClose(2 / eigenvalues[0], golden.get("lr_max"), 1e-12, "largest rate");
  }

  static Stream<String> sets() {
    return Stream.of("line5", "seed0");
  }

  @Test
  void leastSquaresOfSeveralFeaturesAgreesWithCommonsMath() {
    RegressionSet data =
        RegressionSets.generated(
            200, 3, 2, 1, 0.5, new org.descentlab.math.RandomStreams(5).data());
    double[][] x = new double[data.size()][3];
    double[] y = new double[data.size()];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < 3; j++) {
        x[i][j] = data.feature(i, j);
      }
      y[i] = data.target(i);
    }
    var judge = new OLSMultipleLinearRegression();
    judge.newSampleData(y, x);
    double[] beta = judge.estimateRegressionParameters(); // the intercept first
    DoubleVector ours = new LinearRegression(data, true).leastSquares();
    assertThat(ours.array())
        .containsExactly(new double[] {beta[1], beta[2], beta[3], beta[0]}, Offset.offset(1e-10));
  }
}
