package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.Parameter;

/** What is offered where a curve is minimized. */
record CurveControls(CurveProblem problem) implements ProblemControls {

  @Override
  public String group() {
    return SurfaceProblem.KIND;
  }

  @Override
  public List<String> offered() {
    return List.of("curve");
  }

  @Override
  public String current() {
    return "curve";
  }

  @Override
  public String nameKey(String id) {
    return "problem.curve.name";
  }

  @Override
  public String formula() {
    return "f(x) = " + problem.formula();
  }

  @Override
  public List<Parameter> fields() {
    return List.of();
  }

  @Override
  public Map<String, Object> values() {
    return Map.of();
  }

  @Override
  public Optional<ProblemSpec> chosen(String id) {
    return Optional.empty();
  }

  @Override
  public ProblemSpec changed(String field, Object value) {
    return problem;
  }
}
