package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RegressionSource.Labelled;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;

/** Controls of a logistic regression: which data, and of generated ones how many and how noisy. */
record LogisticControls(LogisticProblem problem) implements ProblemControls {
  private static final String SAMPLES = "samples";
  private static final String NOISE = "noise";

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
    return problem.data() instanceof Labelled labelled
        ? labelled.set().id()
        : RegressionChoices.OWN;
  }

  @Override
  public String nameKey(String id) {
    return "window.data." + id;
  }

  @Override
  public String formula() {
    String z = problem.intercept() ? "w·x + b" : "w·x";
    return "p = σ(" + z + "),  L = −(1/n) Σ [y ln p + (1 − y) ln(1 − p)]";
  }

  @Override
  public List<Parameter> fields() {
    if (!(problem.data() instanceof Labelled)) {
      return List.of();
    }
    return List.of(
        new Hyperparameter(
            SAMPLES,
            "n",
            Labelled.SAMPLES,
            false,
            new Range(2, true, 1e7, true, true),
            Scale.LOGARITHMIC,
            20,
            5000),
        new Hyperparameter(
            NOISE, "", Labelled.NOISE, false, Range.NON_NEGATIVE, Scale.LINEAR, 0, 0.5));
  }

  @Override
  public Map<String, Object> values() {
    return problem.data() instanceof Labelled labelled
        ? Map.of(SAMPLES, (double) labelled.samples(), NOISE, labelled.noise())
        : Map.of();
  }

  @Override
  public Optional<ProblemSpec> chosen(String id) {
    return RegressionChoices.problem(id);
  }

  @Override
  public ProblemSpec changed(String field, Object value) {
    Labelled now = (Labelled) problem.data();
    double number = (Double) value;
    return problem.withData(
        field.equals(SAMPLES)
            ? new Labelled(now.set(), (int) number, now.noise())
            : new Labelled(now.set(), now.samples(), number));
  }
}
