package org.descentlab.ui;

import java.util.List;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.objective.Domain;

/** What is offered where a formula of two parameters is minimized. */
record FormulaControls(FormulaProblem problem) implements WrittenControls {

  @Override
  public String current() {
    return SurfaceChoices.FORMULA;
  }

  @Override
  public String formula() {
    return "f(x, y) =";
  }

  @Override
  public String text() {
    return problem.formula();
  }

  @Override
  public int parameters() {
    return 2;
  }

  @Override
  public FormulaProblem written(String text) {
    return new FormulaProblem(text, problem.start(), problem.domain());
  }

  @Override
  public List<Double> ends() {
    Domain domain = problem.domain();
    return List.of(domain.xMin(), domain.xMax(), domain.yMin(), domain.yMax());
  }

  @Override
  public ProblemSpec shownBetween(List<Double> ends) {
    Domain domain = new Domain(ends.get(0), ends.get(1), ends.get(2), ends.get(3));
    return new FormulaProblem(problem.formula(), problem.start(), domain);
  }
}
