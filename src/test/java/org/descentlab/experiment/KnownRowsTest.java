package org.descentlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.descentlab.data.PlaneSet;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.file.ExperimentWriter;
import org.descentlab.experiment.run.ProblemLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches fit the rows that there are. */
class KnownRowsTest {

  private static ExperimentSpec read(String problem, String run) throws Exception {
    String yaml = "format: 1\nproblem: " + problem + "\nruns: [ " + run + " ]\n";
    InputStream in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    return ExperimentFiles.read("-", in).spec();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ kind: linear-regression, data: line5 } | 5",
        "{ kind: linear-regression, data: seed0 } | 100",
        "{ kind: linear-regression, data: { points: [[1, 2], [2, 4]] } } | 2",
        "{ kind: linear-regression, data: { samples: 30, features: 1, slope: 2, intercept: 1, noise: 0 } } | 30",
        "{ kind: logistic-regression, data: { set: moons, samples: 70, noise: 0.1 } } | 70",
        "{ kind: network, data: mnist, trainSamples: 300 } | 300",
        "{ kind: network, data: moons } | 250",
        "{ kind: network, data: { set: xor, samples: 80, testShare: 0.25 } } | 60",
        "{ kind: network, data: relu, loss: mse } | 1000",
        "{ kind: network, data: mnist } | 60000"
      })
  void theProblemTellsHowManyRowsItHas(String problem, int rows) throws Exception {
    ExperimentSpec spec = read(problem, "{ optimizer: { type: sgd } }");
    assertThat(KnownRows.of(spec.problem())).hasValue(rows);
  }

  @Test
  void whereOnlyAFileTellsAndWithoutDataNothingIsKnown() throws Exception {
    ExperimentSpec csv =
        read("{ kind: linear-regression, data: some.csv }", "{ optimizer: { type: sgd } }");
    assertThat(KnownRows.of(csv.problem())).isEmpty();
    ExperimentSpec surface =
        read("{ kind: surface, surface: ravine }", "{ optimizer: { type: sgd } }");
    assertThat(KnownRows.of(surface.problem())).isEmpty();
  }

  @Test
  void batchesShrinkWithTheirDataSoThatTheFileIsValid() throws Exception {
    ExperimentSpec before =
        read(
            "{ kind: logistic-regression, data: { set: moons, samples: 500, noise: 0.1 } }",
            """
            { name: a, optimizer: { type: sgd }, batch: 200, changes: [ { step: 3, batch: 300 } ] },
            { name: b, optimizer: { type: sgd }, batch: 20 },
            { name: c, optimizer: { type: sgd } },
            { name: d, optimizer: { type: sgd }, order: { batches: [[3], [499]] } }
            """);
    assertThat(KnownRows.fitted(before)).isSameAs(before);
    LogisticProblem fewer =
        ((LogisticProblem) before.problem())
            .withData(new RegressionSource.Labelled(PlaneSet.MOONS, 50, 0.1));
    ExperimentSpec fitted = KnownRows.fitted(before.withProblem(fewer));
    List<RunSpec> runs = fitted.runs();
    assertThat(runs.get(0).batch()).hasValue(50);
    assertThat(runs.get(0).changes()).containsExactly(new Change(3, "batch", 50));
    assertThat(runs.get(1).batch()).hasValue(20);
    assertThat(runs.get(2).batch()).isEqualTo(OptionalInt.empty());
    assertThat(runs.get(3).order()).isEqualTo(BatchOrder.SHUFFLED);
    String text = ExperimentWriter.write(fitted);
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var document = ExperimentFiles.read("-", in);
    for (int i = 0; i < runs.size(); i++) {
      assertThat(new ProblemLoader(java.nio.file.Path.of("")).load(document, i)).isNotNull();
    }
  }
}
