package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an experiment whose runs are edited. */
class RunEditsTest {
  private final ExperimentSpec spec =
      MadeRuns.experiment(
          """
          format: 1
          problem: { kind: surface, surface: ravine }
          runs:
            - { name: A, optimizer: { type: sgd, learningRate: 0.4 }, noise: 0.2 }
            - { name: B, optimizer: { type: adam, learningRate: 0.3 } }
            - { name: C, optimizer: { type: adagrad, learningRate: 2 } }
          expect:
            - { run: A, lossBelow: 100 }
            - { faster: C, than: A, toLoss: 0.1 }
            - { run: B, lossBelow: 100 }
          """);

  private static List<String> names(ExperimentSpec spec) {
    return spec.runs().stream().map(RunSpec::name).toList();
  }

  private static List<Boolean> switches(ExperimentSpec spec) {
    return spec.runs().stream().map(RunSpec::enabled).toList();
  }

  private static ExperimentSpec duplicated(ExperimentSpec spec, int index) {
    return RunEdits.added(spec, index + 1, spec.runs().get(index));
  }

  @Test
  void aDuplicateStandsBehindItsOriginalWithAllItsSettingsAndANameOfItsOwn() {
    ExperimentSpec twice = duplicated(spec, 0);
    assertThat(names(twice)).containsExactly("A", "A 2", "B", "C");
    assertThat(twice.runs().get(1)).isEqualTo(spec.runs().get(0).withName("A 2"));
    assertThat(names(duplicated(twice, 1))).containsExactly("A", "A 2", "A 3", "B", "C");
  }

  @Test
  void expectationsFollowARunToItsNewNameAndLeaveWithIt() {
    ExperimentSpec renamed = RunEdits.renamed(spec, 0, "动量");
    assertThat(names(renamed)).containsExactly("动量", "B", "C");
    assertThat(renamed.expect().stream().map(e -> e.names()))
        .containsExactly(List.of("动量"), List.of("C", "动量"), List.of("B"));
    assertThat(RunEdits.removed(renamed, 0).expect().stream().map(e -> e.names()))
        .containsExactly(List.of("B"));
  }

  @Test
  void aNameIsNeitherEmptyNorAnotherRunsName() {
    assertThat(RunEdits.nameFault(spec, 0, " ")).contains("window.run.name-empty");
    assertThat(RunEdits.nameFault(spec, 0, "B")).contains("window.run.name-taken");
    assertThat(RunEdits.nameFault(spec, 0, "A")).isEmpty();
    assertThat(RunEdits.nameFault(spec, 0, "b")).isEmpty();
  }

  @Test
  void runsMoveNoFartherThanTheEndsOfTheirList() {
    assertThat(names(RunEdits.moved(spec, 0, 2))).containsExactly("B", "C", "A");
    assertThat(names(RunEdits.moved(spec, 2, 1))).containsExactly("A", "C", "B");
    assertThat(RunEdits.moved(spec, 0, -1)).isEqualTo(spec);
    assertThat(RunEdits.moved(spec, 2, 3)).isEqualTo(spec);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, true, 2",
    "0, 2, false, 1",
    "2, 0, false, 0",
    "2, 0, true, 1",
    "1, 1, true, 1",
    "1, 0, true, 1",
    "1, 2, false, 1"
  })
  void aRunDroppedAtARowStandsAboveOrBeneathIt(int from, int row, boolean beneath, int place) {
    assertThat(RunDrag.target(from, row, beneath)).isEqualTo(place);
  }

  @Test
  void aRunIsShownAloneAndTheSameAgainShowsAll() {
    ExperimentSpec alone = RunEdits.only(spec, 1);
    assertThat(switches(alone)).containsExactly(false, true, false);
    assertThat(RunEdits.isOnly(alone, 1)).isTrue();
    assertThat(switches(RunEdits.only(alone, 2))).containsExactly(false, false, true);
    assertThat(RunEdits.only(alone, 1)).isEqualTo(spec);
    assertThat(RunEdits.allOn(alone)).isEqualTo(spec);
  }

  @Test
  void theLastRunStays() {
    ExperimentSpec one = RunEdits.removed(RunEdits.removed(spec, 0), 0);
    assertThat(names(one)).containsExactly("C");
    assertThat(RunEdits.removed(one, 0)).isEqualTo(one);
  }

  @Test
  void aThousandRunsAreEnough() {
    List<RunSpec> runs = new ArrayList<>();
    for (int i = 0; i < RunEdits.MOST - 1; i++) {
      runs.add(spec.runs().get(0).withName("R" + i));
    }
    ExperimentSpec almost = spec.withRuns(runs);
    assertThat(RunEdits.room(almost)).isTrue();
    assertThat(RunEdits.room(duplicated(almost, 0))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void whatIsTaughtFirstIsAddedWithSettingsThatGoWell(Preset preset) throws Exception {
    for (String problem :
        List.of(
            "{ kind: surface, surface: ravine, start: [-5, -2] }",
            "{ kind: surface, surface: rosenbrock, start: [-1.2, 1] }",
            "{ kind: linear-regression, data: seed0 }")) {
      ExperimentSpec one =
          MadeRuns.experiment(
              "format: 1\nproblem: "
                  + problem
                  + "\nstop: { steps: 300 }\nruns: [{ optimizer: { type: sgd, learningRate: 0.001 } }]");
      RunSpec made = preset.made(one.runs().get(0));
      JudgedRun run = JudgedRun.of(one.withRuns(List.of(made)), 0);
      assertThat(run.atEnd().judgement().state().severity())
          .as(problem + " " + run.atEnd().judgement())
          .isNotEqualTo(RunState.Severity.DANGER);
      assertThat(made.batch().isPresent() || made.noise() > 0)
          .isEqualTo(preset == Preset.SGD || preset == Preset.MINI_BATCH);
    }
  }
}
