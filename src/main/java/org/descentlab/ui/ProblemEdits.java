package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.descentlab.experiment.Expectation;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.LocalizedText;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.objective.Domain;

/** What the panel of the problem makes of an experiment; each edit gives another experiment. */
final class ProblemEdits {
  /** Field that says after how many steps runs end. */
  static final String STEPS = "steps";

  /** Field that says after how many epochs runs end. */
  static final String EPOCHS = "epochs";

  private ProblemEdits() {}

  /** Returns the experiment on another problem that is offered; empty where there is none. */
  static Optional<ExperimentSpec> chosen(ExperimentSpec spec, String id) {
    ProblemControls controls = ProblemControls.of(spec.problem());
    OptionalLong steps = controls.steps(id);
    return controls
        .chosen(id)
        .map(problem -> spec.withProblem(asShown(spec, problem)).forAnotherProblem())
        .map(moved -> steps.isPresent() ? moved.withStop(moved.stop().withSteps(steps)) : moved);
  }

  /** A surface that is written out goes on to be shown as it was. */
  private static ProblemSpec asShown(ExperimentSpec spec, ProblemSpec problem) {
    Optional<Domain> view = spec.view().domain();
    return spec.problem() instanceof SurfaceProblem
            && problem instanceof FormulaProblem formula
            && view.isPresent()
        ? new FormulaProblem(formula.formula(), formula.start(), view.get())
        : problem;
  }

  /** Returns the experiment with another value of a field. */
  static ExperimentSpec changed(ExperimentSpec spec, String field, Object value) {
    StopSpec stop = spec.stop();
    return switch (field) {
      case STEPS -> spec.withStop(stop.withSteps(OptionalLong.of((long) (double) value)));
      case EPOCHS -> spec.withStop(stop.withEpochs(OptionalInt.of((int) (double) value)));
      default ->
          judged(spec.withProblems(problem -> ProblemControls.of(problem).changed(field, value)));
    };
  }

  /** Without a test set nothing is expected of the accuracy on it: a file that does is refused. */
  private static ExperimentSpec judged(ExperimentSpec spec) {
    if (!(spec.problem() instanceof NetworkProblem network) || network.data().tested()) {
      return spec;
    }
    return spec.withExpectations(
        spec.expect().stream().filter(e -> !(e instanceof Expectation.TestAccuracy)).toList());
  }

  /**
   * Returns the experiment with another formula, of the runs too that had the former one, and
   * without what was said about that. Learning rates that were recommended are so for the new one;
   * others stay.
   *
   * @param text a formula without fault
   */
  static ExperimentSpec written(ExperimentSpec spec, String text) {
    String former = written(spec.problem()).text();
    if (text.equals(former)) {
      return spec;
    }
    List<RunSpec> runs = spec.runs().stream().map(run -> recommended(run, former, text)).toList();
    ExperimentSpec next =
        spec.withRuns(runs)
            .withProblems(
                problem ->
                    written(problem).text().equals(former)
                        ? written(problem).written(text)
                        : problem);
    return next.withWords(LocalizedText.EMPTY, LocalizedText.EMPTY).withExpectations(List.of());
  }

  private static RunSpec recommended(RunSpec run, String former, String text) {
    WrittenControls problem = written(run.problem());
    Settings optimizer = run.optimizer();
    boolean follows =
        problem.text().equals(former) && Recommended.on(run.problem(), optimizer).equals(optimizer);
    return follows ? run.withOptimizer(Recommended.on(problem.written(text), optimizer)) : run;
  }

  /** Returns the experiment with what is shown of a formula between other ends. */
  static ExperimentSpec shownBetween(ExperimentSpec spec, List<Double> ends) {
    UnaryOperator<ProblemSpec> show = problem -> written(problem).shownBetween(ends);
    return spec.withProblems(show).withView(spec.view().withDomain(Optional.empty()));
  }

  /** Returns between which ends a formula is shown: those of the view, else the problem's. */
  static List<Double> ends(ExperimentSpec spec) {
    WrittenControls problem = written(spec.problem());
    return spec.view()
        .domain()
        .map(
            d ->
                List.of(d.xMin(), d.xMax(), d.yMin(), d.yMax())
                    .subList(0, 2 * problem.parameters()))
        .orElseGet(problem::ends);
  }

  private static WrittenControls written(ProblemSpec problem) {
    return (WrittenControls) ProblemControls.of(problem);
  }
}
