package org.descentlab.experiment.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;

/** The controls of the window that a file can hide, by the names that {@code view.hide} lists. */
public final class Controls {
  /** The kinds of problems. */
  public static final String KINDS = "kinds";

  /** The menu of experiments. */
  public static final String EXPERIMENT = "experiment";

  /** What takes figures and tables away. */
  public static final String EXPORT = "export";

  /** Everything about the problem. */
  public static final String PROBLEM = "problem";

  /** The problem's numbers. */
  public static final String PARAMETERS = "parameters";

  /** The start in numbers. */
  public static final String START = "start";

  /** How long runs go on. */
  public static final String STEPS = "steps";

  /** The list of runs. */
  public static final String RUNS = "runs";

  /** What adds a run. */
  public static final String ADD_RUN = "add-run";

  /** The choice of the optimizer. */
  public static final String OPTIMIZER = "optimizer";

  /** The schedule of a run. */
  public static final String SCHEDULE = "schedule";

  /** How a run comes by its gradient. */
  public static final String GRADIENT = "gradient";

  /** What the experiment says about itself. */
  public static final String NOTES = "notes";

  /** The plane of two parameters. */
  public static final String PLANE = "plane";

  /** The surface in three dimensions. */
  public static final String SURFACE = "surface";

  /** The picture of data. */
  public static final String DATA = "data";

  /** The curves of the loss. */
  public static final String LOSS = "loss";

  /** The anatomy of a step. */
  public static final String ANATOMY = "anatomy";

  /** The curvature at a step. */
  public static final String CURVATURE = "curvature";

  /** The pictures of a network, one of which is shown: by the ids of their figures, and the pad. */
  public static final List<String> OF_NETWORK =
      List.of(
          "accuracy",
          "path",
          "random-plane",
          "weights",
          "gradient-norms",
          "dead-units",
          "confusion",
          "mistakes",
          "draw",
          "boundary",
          "sharpness");

  /** The bar that plays and steps. */
  public static final String TRANSPORT = "transport";

  /** Parts of the window, in their order on it, then the fields of the optimizers. */
  public static final List<String> NAMES =
      Stream.of(
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
              OF_NETWORK.stream(),
              fieldsOfOptimizers())
          .flatMap(names -> names)
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
