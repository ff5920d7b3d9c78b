package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;

/** Controls of a surface: which one, and its parameters. */
record SurfaceControls(SurfaceProblem problem) implements ProblemControls {

  private Choice<SurfaceRecipe> choice() {
    return Surfaces.ALL.get(current());
  }

  @Override
  public String group() {
    return SurfaceProblem.KIND;
  }

  @Override
  public List<String> offered() {
    return SurfaceChoices.OFFERED;
  }

  @Override
  public String current() {
    return problem.surface().type();
  }

  @Override
  public String nameKey(String id) {
    return SurfaceChoices.nameKey(id);
  }

  @Override
  public Optional<String> aboutKey(String id) {
    return SurfaceChoices.aboutKey(id);
  }

  @Override
  public boolean isHeading(String id) {
    return SurfaceChoices.isHeading(id);
  }

  @Override
  public String formula() {
    return "f(x, y) = " + choice().formula();
  }

  @Override
  public List<Parameter> fields() {
    return choice().parameters();
  }

  @Override
  public Map<String, Object> values() {
    return problem.surface().values();
  }

  @Override
  public Optional<ProblemSpec> chosen(String id) {
    return SurfaceChoices.problem(id, problem);
  }

  @Override
  public ProblemSpec changed(String field, Object value) {
    return new SurfaceProblem(problem.surface().with(field, value), problem.start());
  }

  @Override
  public OptionalLong steps(String id) {
    return SurfaceChoices.steps(id);
  }
}
