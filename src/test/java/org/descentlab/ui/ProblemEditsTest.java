package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.LocalizedText;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.Curves;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.file.ExperimentWriter;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;

/** What the panel of the problem makes of an experiment. */
class ProblemEditsTest {
  private static final ExperimentSpec RACE = Samples.first(SurfaceProblem.KIND);
  private static final ExperimentSpec WRITTEN = Samples.first(FormulaProblem.KIND);

  private static ExperimentSpec chosen(ExperimentSpec spec, String id) {
    return ProblemEdits.chosen(spec, id).orElseThrow();
  }

  @Test
  void everythingIsOfferedOnceUnderAHeadingWithANameAndASentence() {
    List<String> offered = SurfaceChoices.OFFERED;
    assertThat(offered).doesNotHaveDuplicates().containsAll(Surfaces.ALL.ids());
    assertThat(offered).containsAll(Curves.ALL.ids());
    assertThat(Surfaces.ALL.ids()).hasSize(35);
    assertThat(SurfaceChoices.isHeading(offered.get(0))).isTrue();
    for (String id : offered) {
      assertThat(Messages.in("zh").keys()).contains(SurfaceChoices.nameKey(id));
      SurfaceChoices.aboutKey(id)
          .ifPresent(key -> assertThat(Messages.in("zh").keys()).contains(key));
    }
  }

  @Test
  void withoutATestSetNothingIsExpectedOfItsAccuracyAndTheFileOpensAgain() throws Exception {
    ExperimentSpec before =
        ExperimentReader.read(
                """
                format: 1
                problem: { kind: network, data: spiral, hidden: [4] }
                runs: [{ name: a, optimizer: { type: sgd } }]
                expect:
                  - { run: a, testAccuracy: [0.5, 1] }
                  - { run: a, finalLoss: [0, 1] }
                """,
                "test.yaml")
            .spec();
    assertThat(ProblemEdits.changed(before, "testShare", 0.25).expect()).hasSize(2);
    ExperimentSpec after = ProblemEdits.changed(before, "testShare", 0.0);
    assertThat(after.expect()).hasSize(1);
    assertThat(ExperimentReader.read(ExperimentWriter.write(after), "again.yaml").spec())
        .isEqualTo(after);
  }

  @Test
  void fromEachProblemOneGetsToEachOther() {
    for (String from : List.of("rosenbrock", SurfaceChoices.FORMULA, "parabola")) {
      ExperimentSpec before = chosen(RACE, from);
      for (String id : SurfaceChoices.OFFERED) {
        if (SurfaceChoices.isHeading(id)) {
          assertThat(ProblemEdits.chosen(before, id)).isEmpty();
        } else {
          ExperimentSpec after = chosen(before, id);
          assertThat(ProblemControls.of(after.problem()).current()).isEqualTo(id);
          assertThat(after.runs()).allMatch(run -> run.problem().equals(after.problem()));
        }
      }
    }
  }

  @Test
  void oneBeginsOnesOwnFormulaWithTheSurfaceThatIsShown() {
    ExperimentSpec ravine = Starts.moved(RACE, List.of(-3.0, 0.5));
    FormulaProblem own = (FormulaProblem) chosen(ravine, SurfaceChoices.FORMULA).problem();
    assertThat(own.formula()).isEqualTo("0.1*x^2 + 2*y^2");
    assertThat(own.start().point()).containsExactly(-3.0, 0.5);
    assertThat(own.domain()).isEqualTo(ravine.view().domain().orElseThrow());
    ExperimentSpec curve = chosen(RACE, "double-well");
    FormulaProblem first = (FormulaProblem) chosen(curve, SurfaceChoices.FORMULA).problem();
    assertThat(first.formula()).isEqualTo("(1 - x)^2 + 100*(y - x^2)^2");
  }

  @Test
  void aChangedCurveIsOnesOwn() {
    ExperimentSpec waves = chosen(RACE, "growing-waves");
    ExperimentSpec changed = ProblemEdits.written(waves, "x*cos(0.2*pi*x)");
    assertThat(ProblemControls.of(changed.problem()).current()).isEqualTo(SurfaceChoices.CURVE);
  }

  @Test
  void ratesThatWereRecommendedFollowTheFormulaAndOthersStay() {
    ExperimentSpec own = chosen(RACE, SurfaceChoices.FORMULA);
    double before = own.runs().get(0).optimizer().number("learningRate");
    ExperimentSpec steeper = ProblemEdits.written(own, "10*x^2 + 200*y^2");
    var run = steeper.runs().get(0);
    assertThat(run.optimizer()).isEqualTo(Recommended.on(steeper.problem(), run.optimizer()));
    assertThat(run.optimizer().number("learningRate")).isLessThan(before / 50);
    ExperimentSpec chosenRates = ProblemEdits.written(WRITTEN, "x^2 + 400*y^2");
    for (int i = 0; i < WRITTEN.runs().size(); i++) {
      assertThat(chosenRates.runs().get(i).optimizer())
          .isEqualTo(WRITTEN.runs().get(i).optimizer());
    }
    assertThat(chosenRates.title()).isEqualTo(LocalizedText.EMPTY);
    assertThat(chosenRates.expect()).isEmpty();
  }

  @Test
  void aRunWithAFormulaOfItsOwnKeepsIt() throws Exception {
    ExperimentSpec two =
        ExperimentReader.read(
                """
                format: 1
                problem: { kind: formula, formula: x^2 + y^2, start: [1, 1] }
                runs:
                  - { optimizer: { type: sgd } }
                  - { optimizer: { type: sgd }, problem: { formula: x^2 + 9*y^2 } }
                """,
                "two.yaml")
            .spec();
    ExperimentSpec written = ProblemEdits.written(two, "x^4 + y^4");
    assertThat(((FormulaProblem) written.problem()).formula()).isEqualTo("x^4 + y^4");
    assertThat(((FormulaProblem) written.runs().get(0).problem()).formula()).isEqualTo("x^4 + y^4");
    assertThat(((FormulaProblem) written.runs().get(1).problem()).formula())
        .isEqualTo("x^2 + 9*y^2");
  }

  @Test
  void otherEndsTakeTheViewsPlace() throws Exception {
    ExperimentSpec viewed =
        ExperimentReader.read(
                """
                format: 1
                problem: { kind: curve, formula: x^2, start: [1] }
                runs: [ { optimizer: { type: sgd } } ]
                view: { domain: [-3, 4, 0, 9] }
                """,
                "view.yaml")
            .spec();
    assertThat(ProblemEdits.ends(viewed)).containsExactly(-3.0, 4.0);
    ExperimentSpec wider = ProblemEdits.shownBetween(viewed, List.of(-3.0, 8.0));
    assertThat(ProblemEdits.ends(wider)).containsExactly(-3.0, 8.0);
    assertThat(wider.view().domain()).isEmpty();
    assertThat(((CurveProblem) wider.runs().get(0).problem()).domain().high()).isEqualTo(8);
  }

  @Test
  void aRandomStartIsThatOfAllRuns() {
    ExperimentSpec random = Starts.moved(RACE, Start.RANDOM);
    assertThat(random.problem().start().random()).isTrue();
    assertThat(random.runs()).allMatch(run -> run.problem().start().random());
  }

  @Test
  void whatIsPointedAtIsAsExactAsAPixel() {
    assertThat(Numbers.resolved(-3.45678, 0.016)).isEqualTo(-3.46);
    assertThat(Numbers.resolved(123.4, 20)).isEqualTo(120);
    assertThat(Numbers.resolved(0.000123456, 1e-6)).isEqualTo(0.000123);
    assertThat(Numbers.compact(-1.21)).isEqualTo("-1.21");
    assertThat(Numbers.compact(0.123456789012)).isEqualTo("0.12346");
  }
}
