package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;

/** Controls of a network: its dropout. */
record NetworkControls(NetworkProblem problem) implements ProblemControls {
  private static final String DROPOUT = "dropout";

  @Override
  public String group() {
    return NetworkProblem.KIND;
  }

  @Override
  public List<String> offered() {
    return List.of(current());
  }

  @Override
  public String current() {
    return mnist() ? "mnist" : "own";
  }

  private boolean mnist() {
    return problem.data() instanceof ImageSource.Mnist;
  }

  @Override
  public String nameKey(String id) {
    return "window.data." + id;
  }

  @Override
  public String formula() {
    StringBuilder layers = new StringBuilder(mnist() ? "784" : "…");
    problem.hidden().forEach(width -> layers.append(" – ").append(width));
    return layers.append(mnist() ? " – 10" : " – …").append(", ReLU, softmax").toString();
  }

  @Override
  public List<Parameter> fields() {
    return List.of(new Hyperparameter(DROPOUT, "", 0, false, Range.UNIT, Scale.LINEAR, 0, 0.9));
  }

  @Override
  public Map<String, Object> values() {
    return Map.of(DROPOUT, problem.dropout());
  }

  @Override
  public Optional<ProblemSpec> chosen(String id) {
    return Optional.empty();
  }

  @Override
  public ProblemSpec changed(String field, Object value) {
    return problem.withDropout((Double) value);
  }
}
