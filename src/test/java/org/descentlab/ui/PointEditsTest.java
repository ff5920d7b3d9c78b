package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.descentlab.data.RegressionSet;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RegressionSource.Points;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.file.ExperimentWriter;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Span;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points that are moved, added and removed, wherever the rows came from. */
class PointEditsTest {
  @TempDir Path folder;

  private static ExperimentSpec experiment(String problem) {
    return MadeRuns.experiment(
        "format: 1\nproblem: { "
            + problem
            + " }\nstop: { steps: 5 }\nruns: [ { optimizer: { type: sgd } } ]\n");
  }

  private RegressionSet rows(ExperimentSpec spec) throws Exception {
    LoadedProblem loaded = new ProblemLoader(folder).load(ExperimentDocument.of(spec));
    return loaded.objective() instanceof LinearRegression linear
        ? linear.data()
        : ((LogisticRegression) loaded.objective()).data();
  }

  private PointEdits edits(ExperimentSpec spec) throws Exception {
    return PointEdits.of(spec.problem(), spec.problem(), rows(spec)).orElseThrow();
  }

  private static List<List<Double>> inside(ExperimentSpec spec) {
    ProblemSpec problem = spec.problem();
    return problem instanceof RegressionProblem linear
        ? ((Points) linear.data()).points()
        : ((Points) ((LogisticProblem) problem).data()).points();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kind: linear-regression, data: line5; 5",
        "kind: linear-regression, data: seed0; 100",
        "kind: linear-regression, data: rows.csv; 3",
        "kind: linear-regression, data: { samples: 40 }; 40",
        "kind: linear-regression, data: { points: [[1, 2], [3, 5]] }; 2",
        "kind: linear-regression, data: line5, standardize: true; 5",
        "kind: logistic-regression, data: moons; 500",
        "kind: logistic-regression, data: { points: [[1, 2, 0], [3, 5, 1]] }; 2"
      })
  void theFirstEditWritesTheRowsOfAnySourceIntoTheExperiment(String problem, int n)
      throws Exception {
    Files.writeString(folder.resolve("rows.csv"), "size,price\n1,2\n2,3\n4,9\n");
    ExperimentSpec spec = experiment(problem);
    PointEdits before = edits(spec);
    assertThat(before.size()).isEqualTo(n);
    List<List<Double>> raw = rows(spec).unscaled().points();
    ExperimentSpec moved = before.moved(1, before.shownX()[1], 7).in(spec);
    List<List<Double>> points = inside(moved);
    assertThat(points).hasSize(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < raw.get(0).size(); j++) {
        double wanted = i == 1 && j == 1 ? 7 : raw.get(i).get(j);
        assertThat(points.get(i).get(j)).isCloseTo(wanted, within(1e-5));
      }
    }
    ExperimentSpec read =
        ExperimentReader.read(ExperimentWriter.write(moved), "written.yaml").spec();
    assertThat(inside(read)).isEqualTo(points);
    assertThat(moved.runs()).allMatch(run -> run.problem().equals(moved.problem()));
  }

  @Test
  void aPointIsMovedAddedRemovedAndGetsTheOtherLabel() throws Exception {
    PointEdits line = edits(experiment("kind: linear-regression, data: line5"));
    assertThat(line.moved(2, 3.5, -1).points().get(2)).containsExactly(3.5, -1.0);
    assertThat(line.added(6, 1, 1).points()).hasSize(6).endsWith(List.of(6.0, 1.0));
    assertThat(line.removed(0).orElseThrow().points()).hasSize(4).startsWith(List.of(2.0, 4.0));
    PointEdits classes =
        edits(experiment("kind: logistic-regression, data: { points: [[1, 2, 0], [3, 5, 1]] }"));
    assertThat(classes.moved(1, 0, 0).points().get(1)).containsExactly(0.0, 0.0, 1.0);
    assertThat(classes.added(6, 7, 0).points()).endsWith(List.of(6.0, 7.0, 0.0));
    assertThat(classes.relabelled(0).points().get(0)).containsExactly(1.0, 2.0, 1.0);
    assertThat(classes.relabelled(1).label(1)).isZero();
  }

  @Test
  void theLastPointStays() throws Exception {
    PointEdits line = edits(experiment("kind: linear-regression, data: { points: [[1, 2]] }"));
    assertThat(line.removed(0)).isEmpty();
  }

  @Test
  void batchesNeverHaveMoreRowsThanThereAre() throws Exception {
    ExperimentSpec spec = experiment("kind: linear-regression, data: line5");
    Session session = new Session(spec);
    session.editRun(0, run -> run.withBatch(OptionalInt.of(5)));
    PointEdits fewer = edits(spec).removed(0).orElseThrow().removed(0).orElseThrow();
    session.edit(fewer::in);
    assertThat(session.selectedRun().batch()).hasValue(3);
  }

  @Test
  void whatWasSaidOfTheFormerPointsIsGone() throws Exception {
    ExperimentSpec sample = Samples.read("line5");
    assertThat(sample.expect()).isNotEmpty();
    ExperimentSpec moved = edits(sample).moved(0, 1, 3).in(sample);
    assertThat(moved.expect()).isEmpty();
    assertThat(moved.notes().in("en")).isEmpty();
    assertThat(moved.title()).isEqualTo(sample.title());
  }

  @Test
  void aPointOfAStandardizedFeatureComesToStandWhereItIsPut() throws Exception {
    ExperimentSpec spec = experiment("kind: linear-regression, data: line5, standardize: true");
    PointEdits line = edits(spec);
    for (double z : new double[] {-1.9, -0.3, 0, 1.2}) {
      assertThat(line.moved(1, z, 0).shownX()[1]).isCloseTo(z, within(1e-5));
      assertThat(line.added(z, 0, 0).shownX()[5]).isCloseTo(z, within(1e-5));
      ExperimentSpec moved = line.moved(1, z, 0).in(spec);
      assertThat(rows(moved).feature(1, 0)).isCloseTo(z, within(1e-5));
    }
    assertThat(line.moved(1, 50, 0).shownX()[1]).isBetween(1.9, 2.0); // no five have one beyond 2
  }

  @Test
  void thereAreNoPointsToEditWhereRowsAreNotPointsTooManyOrNotKnownYet() throws Exception {
    ExperimentSpec wide = experiment("kind: linear-regression, data: { samples: 9, features: 2 }");
    assertThat(PointEdits.of(wide.problem(), wide.problem(), rows(wide))).isEmpty();
    ExperimentSpec many = experiment("kind: linear-regression, data: { samples: 2001 }");
    assertThat(PointEdits.of(many.problem(), many.problem(), rows(many))).isEmpty();
    ExperimentSpec most = experiment("kind: linear-regression, data: { samples: 2000 }");
    assertThat(edits(most).size()).isEqualTo(2000);
    ExperimentSpec other = experiment("kind: linear-regression, data: seed0");
    assertThat(PointEdits.of(other.problem(), most.problem(), rows(most))).isEmpty();
    ExperimentSpec surface = experiment("kind: surface, surface: ravine");
    assertThat(PointEdits.of(surface.problem(), most.problem(), rows(most))).isEmpty();
  }

  @Test
  void theNearestPointWithinReachIsMeant() throws Exception {
    PointEdits line = edits(experiment("kind: linear-regression, data: line5"));
    PlotArea area = new PlotArea(0, 0, 100, 100, Span.linear(0, 10), Span.linear(0, 10));
    assertThat(line.nearest(area, 12, 79, 8)).isZero(); // (1, 2) is at the pixel (10, 80)
    assertThat(line.nearest(area, 24, 66, 8)).isEqualTo(1);
    assertThat(line.nearest(area, 12, 70, 8)).isEqualTo(-1);
  }

  @Test
  void pointsAreSelectedFromLeftToRightAndRoundTheEnds() throws Exception {
    PointEdits points =
        edits(experiment("kind: linear-regression, data: { points: [[3, 0], [1, 0], [2, 0]] }"));
    assertThat(points.beside(-1, true)).isEqualTo(1);
    assertThat(points.beside(1, true)).isEqualTo(2);
    assertThat(points.beside(2, true)).isZero();
    assertThat(points.beside(0, true)).isEqualTo(1);
    assertThat(points.beside(1, false)).isZero();
  }
}
