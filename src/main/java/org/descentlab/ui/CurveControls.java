package org.descentlab.ui;

import java.util.List;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.objective.Interval;

/** What is offered where a curve is minimized. */
record CurveControls(CurveProblem problem) implements WrittenControls {

  @Override
  public String current() {
    return SurfaceChoices.idOf(problem);
  }

  @Override
  public String formula() {
    return "f(x) =";
  }

  @Override
  public String text() {
    return problem.formula();
  }

  @Override
  public int parameters() {
    return 1;
  }

  @Override
  public CurveProblem written(String text) {
    return new CurveProblem(text, problem.start(), problem.domain());
  }

  @Override
  public List<Double> ends() {
    return List.of(problem.domain().low(), problem.domain().high());
  }

  @Override
  public ProblemSpec shownBetween(List<Double> ends) {
    Interval interval = new Interval(ends.get(0), ends.get(1));
    return new CurveProblem(problem.formula(), problem.start(), interval);
  }
}
