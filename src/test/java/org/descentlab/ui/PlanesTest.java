package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.junit.jupiter.api.Test;

/** Which runs share a plane. */
class PlanesTest {

  private static Recorded recorded(String runs) throws Exception {
    ExperimentSpec spec =
        ExperimentReader.read(
                """
                format: 1
                problem:
                  { kind: surface, surface: quadratic-bowl, parameters: { kappa: 100 }, start: [3, 1] }
                stop: { steps: 5 }
                runs:
                """
                    + runs.indent(2),
                "runs")
            .spec();
    ProblemLoader loader = new ProblemLoader(Path.of(""));
    ExperimentDocument document = ExperimentDocument.of(spec);
    List<Recorded.Track> tracks = new ArrayList<>();
    for (int i = 0; i < spec.runs().size(); i++) {
      LoadedProblem problem = loader.load(document, i);
      Run run = new Run(spec, spec.runs().get(i), problem);
      Recorded.Track track = new Recorded.Track(i, run, run.newHistory());
      run.train(track.history());
      tracks.add(track);
    }
    return new Recorded(1, spec, loader.load(document), tracks);
  }

  @Test
  void runsThatDifferInTheirStartsShareOne() throws Exception {
    Recorded all =
        recorded(
            """
            - { name: A, optimizer: { type: sgd } }
            - { name: B, optimizer: { type: sgd }, problem: { start: [1, 1] } }
            """);
    assertThat(Planes.of(all)).containsExactly(all);
  }

  @Test
  void runsWithOtherSurfacesHaveTheirOwnWithTheirLevelSets() throws Exception {
    Recorded all =
        recorded(
            """
            - { name: A, optimizer: { type: sgd }, problem: { parameters: { angle: 45 } } }
            - { name: B, optimizer: { type: sgd } }
            - { name: C, optimizer: { type: sgd }, problem: { parameters: { angle: 45 } } }
            """);
    List<Recorded> planes = Planes.of(all);
    assertThat(planes).extracting(Planes::names).containsExactly("B", "A, C");
    assertThat(planes.get(0).problem()).isSameAs(all.problem());
    assertThat(planes.get(1).problem()).isSameAs(all.tracks().get(0).run().problem());
    assertThat(planes.get(1).sharingParameters())
        .containsExactly(all.tracks().get(0), all.tracks().get(2));
    assertThat(planes.get(0).planeKey()).isNotEqualTo(planes.get(1).planeKey());
    assertThat(planes.get(1).styles(org.descentlab.figure.Theme.LIGHT))
        .isEqualTo(all.styles(org.descentlab.figure.Theme.LIGHT));
  }

  @Test
  void withoutARunTheExperimentsOwnIsShown() throws Exception {
    Recorded all = recorded("- { name: A, optimizer: { type: sgd } }\n");
    Recorded none = new Recorded(1, all.experiment(), all.problem(), List.of());
    assertThat(Planes.of(none)).containsExactly(none);
  }

  @Test
  void planesStandSoThatEachIsAsLargeAsCanBe() {
    assertThat(PlaneGrid.columns(1, 800, 400)).isEqualTo(1);
    assertThat(PlaneGrid.columns(2, 800, 400)).isEqualTo(2);
    assertThat(PlaneGrid.columns(2, 400, 800)).isEqualTo(1);
    assertThat(PlaneGrid.columns(6, 900, 600)).isEqualTo(3);
    assertThat(PlaneGrid.columns(4, 500, 500)).isEqualTo(2);
  }
}
