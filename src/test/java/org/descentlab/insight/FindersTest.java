package org.descentlab.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.figure.ClassMap;
import org.descentlab.figure.Confusion;
import org.descentlab.figure.Finding;
import org.descentlab.figure.LayerCurves;
import org.descentlab.figure.PathPlane;
import org.descentlab.figure.Sharpness;
import org.descentlab.landscape.Grid;
import org.descentlab.landscape.ProjectedPath;
import org.descentlab.landscape.RandomPlane;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.network.Network;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is found out about small networks, against what their numbers tell directly. */
class FindersTest {
  private static final String YAML =
      """
      format: 1
      problem: { kind: network, data: { set: moons, samples: 120 }, hidden: [5, 4] }
      stop: { steps: 300 }
      runs:
        - { name: GD, optimizer: { type: sgd, learningRate: 0.1 }, batch: full }
        - { name: Adam, optimizer: { type: adam, learningRate: 0.05 }, batch: 16 }
      """;

  private static final List<Subject> RUNS = new ArrayList<>();

  @BeforeAll
  static void train() throws Exception {
    RUNS.addAll(trained(YAML));
  }

  private static List<Subject> trained(String yaml) throws Exception {
    ExperimentDocument document = ExperimentReader.read(yaml, "moons.yaml");
    ProblemLoader loader = new ProblemLoader(Path.of(""));
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < document.spec().runs().size(); i++) {
      Run run = new Run(document.spec(), document.spec().runs().get(i), loader.load(document, i));
      run.inspect((Network) run.problem().objective());
      History history = run.newHistory();
      run.train(history);
      subjects.add(Subject.of(run, history).orElseThrow());
    }
    return subjects;
  }

  private static List<Finding> find(String figure, double step) {
    Finder finder = new Finders().of(figure).orElseThrow();
    assertThat(finder.offers(RUNS.get(0).network())).isTrue();
    Found found = Finders.find(finder, RUNS, step, () -> false);
    assertThat(found.more()).isFalse();
    return found.findings();
  }

  private static Snapshot last() {
    return RUNS.get(0).record().snapshots().nearest(1e6);
  }

  @Test
  void theConfusionHoldsAllTestRowsAndTheAccuracyOfTheRun() {
    Confusion confusion = (Confusion) find("confusion", 300).get(0);
    assertThat(confusion.size()).isEqualTo(60);
    double accuracy = RUNS.get(0).network().testScore(last().params()).accuracy();
    assertThat((double) confusion.right() / confusion.size()).isEqualTo(accuracy);
    assertThat(confusion.step()).isEqualTo(300);
  }

  @Test
  void theMapTellsTheClassThatTheNetworkAnswersAtAPlaceAndHoldsAllPoints() {
    ClassMap map = (ClassMap) find("boundary", 300).get(0);
    int i = 37;
    int j = 90;
    float x = (float) (map.domain().xMin() + (map.domain().xMax() - map.domain().xMin()) * i / 120);
    float y = (float) (map.domain().yMin() + (map.domain().yMax() - map.domain().yMin()) * j / 120);
    RUNS.get(0)
        .network()
        .answers(
            last().params(),
            new float[][] {{x, y}},
            (row, answer) -> {
              int at = j * map.nx() + i;
              assertThat(map.probabilities()[at]).isEqualTo(answer[map.winners()[at]]);
              assertThat(map.probabilities()[at]).isGreaterThanOrEqualTo(0.5f);
            });
    assertThat(map.points().x()).hasSize(120);
    assertThat(map.points().test()[59]).isFalse();
    assertThat(map.points().test()[60]).isTrue();
  }

  @Test
  void leastSquaresHasABoundaryTooWithAnswersKeptToProbabilities() throws Exception {
    List<Subject> squares = trained(YAML.replace("hidden: [5, 4]", "hidden: [5], loss: mse"));
    Finder finder = new Finders().of("boundary").orElseThrow();
    assertThat(finder.offers(squares.get(0).network())).isTrue();
    ClassMap map = (ClassMap) Finders.find(finder, squares, 300, () -> false).findings().get(0);
    assertThat(map.winners()).contains(0, 1);
    for (float probability : map.probabilities()) {
      assertThat(probability).isBetween(0.5f, 1f);
    }
  }

  @Test
  void theShareOfDeadUnitsIsThatOfUnitsThatAreZeroForEveryRow() {
    LayerCurves curves = (LayerCurves) find("dead-units", 300).get(0);
    Network network = RUNS.get(0).network();
    List<Snapshot> all = RUNS.get(0).record().snapshots().all();
    assertThat(curves.steps()).hasSize(all.size());
    for (int i = 0; i < all.size(); i += 10) {
      boolean[][] active = network.activeUnits(all.get(i).params(), 60);
      for (int layer = 0; layer < 2; layer++) {
        boolean[] units = active[layer];
        long dead = IntStream.range(0, units.length).filter(u -> !units[u]).count();
        assertThat(curves.values()[layer][i]).isEqualTo((double) dead / units.length);
      }
    }
  }

  @Test
  void thePathEndsAtTheLastParametersWhereThePlaneHasTheTrueLoss() {
    PathPlane path = (PathPlane) find("path", 300).get(0);
    int end = path.steps().length - 1;
    double loss = RUNS.get(0).network().trainScore(last().params(), 60).loss();
    assertThat(path.steps()[end]).isEqualTo(300);
    assertThat(path.losses()[end]).isEqualTo(loss);
    assertThat(path.planeLosses()[end]).isCloseTo(loss, within(1e-6));
    assertThat(path.explainedX() + path.explainedY()).isBetween(0.5, 1.0);
    assertThat(path.terrain().orElseThrow().grid().nx()).isEqualTo(41);
  }

  @Test
  void theLossAroundTheWeightsIsThatOfTheCombinedParameters() {
    PathPlane plane = (PathPlane) find("random-plane", 300).get(0);
    Network network = RUNS.get(0).network();
    int end = plane.steps().length - 1;
    assertThat(plane.x()[end]).isZero();
    assertThat(plane.y()[end]).isZero();
    assertThat(plane.explainedX() + plane.explainedY()).isBetween(0.0, 1.0);
    assertThat(plane.planeLosses()[end]).isCloseTo(plane.losses()[end], within(1e-6));
    Grid grid = plane.terrain().orElseThrow().grid();
    assertThat(grid.domain().xMin()).isLessThanOrEqualTo(-1);
    ProjectedPath directions =
        RandomPlane.of(
                network.architecture(), List.of(last().params()), new RandomStreams(0).estimator())
            .orElseThrow();
    Vector params = last().params().copy();
    params.addScaled(grid.x(7), directions.first()).addScaled(grid.y(30), directions.second());
    double loss = network.trainScore(params, 60).loss();
    assertThat(grid.value(7, 30)).isCloseTo(loss, within(1e-5 * loss));
  }

  @Test
  void thePathAtAStepTellsTheTrueLossOfThatStep() {
    PathPlane path = (PathPlane) find("path", 101).get(0);
    List<Snapshot> all = RUNS.get(0).record().snapshots().all();
    int at = 0;
    while (all.get(at + 1).step() <= 101) {
      at++;
    }
    Vector params = all.get(at).params();
    assertThat(path.losses()[at]).isEqualTo(RUNS.get(0).network().trainScore(params, 60).loss());
  }

  @Test
  void theLossAroundAPathIsComputedCoarseToFine() {
    Finder finder = new Finders().of("path").orElseThrow();
    List<Integer> sides = new ArrayList<>();
    boolean more = true;
    while (more) {
      Found found = Finders.find(finder, RUNS, 300, () -> true);
      more = found.more();
      for (Finding finding : found.findings()) {
        ((PathPlane) finding).terrain().ifPresent(terrain -> sides.add(terrain.grid().nx()));
      }
    }
    assertThat(sides.stream().distinct()).containsExactly(11, 21, 41);
  }

  @Test
  void sharpnessIsTheLargestCurvatureAndTheLimitBelongsToFullDescentAlone() {
    List<Finding> found = find("sharpness", 300);
    Sharpness descent = (Sharpness) found.get(0);
    Sharpness adam = (Sharpness) found.get(1);
    assertThat(descent.limits()).containsOnly(20);
    assertThat(adam.limits()).containsOnly(Double.NaN);
    assertThat(descent.examples()).isEqualTo(60);
    int end = descent.steps().length - 1;
    assertThat(descent.steps()[end]).isEqualTo(300);
    assertThat(descent.sharpness()[end])
        .isCloseTo(bySquaring(RUNS.get(0).network(), last().params()), withPercentage(1));
  }

  /** Power iteration, shifted so that the largest eigenvalue is the largest in size too. */
  private static double bySquaring(Network network, Vector params) {
    var hessian = network.hessian(params, 60);
    double shift = 20;
    Vector v = params.like().fill(1 / Math.sqrt(params.length()));
    v.put(0, 0.5);
    Vector w = params.like();
    double found = 0;
    for (int k = 0; k < 400; k++) {
      v.scale(1 / v.norm());
      hessian.times(v, w);
      found = v.dot(w);
      w.addScaled(shift, v);
      v.set(w);
    }
    return found;
  }

  @Test
  void aRunThatHasNotBegunHasNothingToShow() throws Exception {
    ExperimentDocument document = ExperimentReader.read(YAML, "moons.yaml");
    Run run =
        new Run(
            document.spec(),
            document.spec().runs().get(0),
            new ProblemLoader(Path.of("")).load(document, 0));
    run.inspect((Network) run.problem().objective());
    assertThat(Subject.of(run, run.newHistory())).isEmpty();
    assertThat(RUNS.get(0).history().snapshot().get(0, Column.STEP)).isZero();
  }

  @Test
  void placesAreTakenFromTheEndsToTheMiddle() {
    assertThat(Course.coarseToFine(List.of(0, 1, 2, 3, 4, 5, 6)))
        .containsExactly(6, 4, 0, 2, 5, 3, 1);
  }
}
