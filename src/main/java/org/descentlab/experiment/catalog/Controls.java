package org.descentlab.experiment.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;

/** The controls of the window that a file can hide, by the names that {@code view.hide} lists. */
public final class Controls {
  public static final String KINDS = "kinds";
  public static final String EXPERIMENT = "experiment";
  public static final String EXPORT = "export";
  public static final String PROBLEM = "problem";
  public static final String PARAMETERS = "parameters";
  public static final String START = "start";
  public static final String STEPS = "steps";
  public static final String RUNS = "runs";
  public static final String ADD_RUN = "add-run";
  public static final String OPTIMIZER = "optimizer";
  public static final String SCHEDULE = "schedule";
  public static final String GRADIENT = "gradient";
  public static final String NOTES = "notes";
  public static final String PLANE = "plane";
  public static final String SURFACE = "surface";
  public static final String DATA = "data";
  public static final String LOSS = "loss";
  public static final String ANATOMY = "anatomy";
  public static final String CURVATURE = "curvature";
  public static final String TRANSPORT = "transport";

  /** Parts of the window, in their order on it, then the fields of the optimizers. */
  public static final List<String> NAMES =
      Stream.concat(
              Stream.of(
                  KINDS,
                  EXPERIMENT,
                  EXPORT,
                  PROBLEM,
                  PARAMETERS,
                  START,
                  STEPS,
                  RUNS,
                  ADD_RUN,
                  OPTIMIZER,
                  "batch",
                  SCHEDULE,
                  GRADIENT,
                  NOTES,
                  PLANE,
                  SURFACE,
                  DATA,
                  LOSS,
                  ANATOMY,
                  CURVATURE,
                  TRANSPORT),
              fieldsOfOptimizers())
          .toList();

  private Controls() {}

  private static Stream<String> fieldsOfOptimizers() {
    return Optimizers.ALL.entries().stream()
        .flatMap(choice -> choice.parameters().stream())
        .filter(p -> p instanceof Hyperparameter || p instanceof Flag || p instanceof Option)
        .map(Parameter::id)
        .distinct();
  }
}
