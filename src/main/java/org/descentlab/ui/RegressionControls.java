package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Flag;

/** Controls of a linear regression: which data, and whether features are standardized. */
record RegressionControls(RegressionProblem problem) implements ProblemControls {
  private static final String STANDARDIZE = "standardize";

  @Override
  public String group() {
    return RegressionProblem.KIND;
  }

  @Override
  public List<String> offered() {
    return RegressionChoices.with(current());
  }

  @Override
  public String current() {
    return problem.data() instanceof RegressionSource.Bundled bundled
        ? bundled.id()
        : RegressionChoices.OWN;
  }

  @Override
  public String nameKey(String id) {
    return "window.data." + id;
  }

  @Override
  public String formula() {
    return "ŷ = w·x + b,  L = (1/n) Σ (ŷ − y)²";
  }

  @Override
  public List<Parameter> fields() {
    return List.of(new Flag(STANDARDIZE, false));
  }

  @Override
  public Map<String, Object> values() {
    return Map.of(STANDARDIZE, problem.standardize());
  }

  @Override
  public Optional<ProblemSpec> chosen(String id) {
    return RegressionChoices.problem(id);
  }

  @Override
  public ProblemSpec changed(String field, Object value) {
    if (!field.equals(STANDARDIZE)) {
      throw new IllegalArgumentException(field);
    }
    return new RegressionProblem(
        problem.data(), problem.intercept(), (Boolean) value, problem.start());
  }
}
