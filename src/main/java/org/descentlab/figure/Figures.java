package org.descentlab.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.Problems;
import org.descentlab.figure.LayerCurves.Measure;
import org.descentlab.figure.PathPlane.Directions;

/**
 * All figures, in the order in which they are offered. Their names and the sentences about them
 * stand in the message files as {@code figure.<id>.name} and {@code figure.<id>.about}.
 */
public final class Figures {

  /**
   * One of the figures.
   *
   * @param id name in commands
   * @param kinds of problems that it may show
   * @param fits whether it can show a recording of such a problem
   * @param make draws one
   */
  public record Choice(
      String id,
      Set<String> kinds,
      Predicate<Recording> fits,
      BiFunction<Recording, Look, Figure> make) {

    /** Tells whether this figure can show a recording. */
    public boolean shows(Recording recording) {
      return kinds.contains(recording.experiment().problem().kind()) && fits.test(recording);
    }
  }

  /** Kinds of problems that may have two parameters. */
  private static final Set<String> WITH_PLANE =
      Set.of(
          SurfaceProblem.KIND, FormulaProblem.KIND, RegressionProblem.KIND, LogisticProblem.KIND);

  /** All of them. */
  public static final List<Choice> ALL =
      List.of(
          new Choice(
              "plane",
              WITH_PLANE,
              recording -> recording.objective().dimension() == 2,
              PlaneFigure::new),
          new Choice(
              "surface",
              WITH_PLANE,
              recording -> recording.objective().dimension() == 2,
              SurfaceFigure::new),
          new Choice(
              "curve",
              Set.of(CurveProblem.KIND),
              recording -> recording.objective().dimension() == 1,
              CurveFigure::new),
          new Choice("loss", Set.copyOf(Problems.ids()), recording -> true, LossFigure::new),
          new Choice(
              "accuracy", Set.of(NetworkProblem.KIND), recording -> true, AccuracyFigure::new),
          new Choice(
              "regression",
              Set.of(RegressionProblem.KIND),
              recording -> true,
              RegressionFigure::new),
          new Choice(
              "classification",
              Set.of(LogisticProblem.KIND),
              ClassificationFigure::shows,
              ClassificationFigure::new),
          new Choice(
              "eigen-components",
              Set.of(SurfaceProblem.KIND, FormulaProblem.KIND, RegressionProblem.KIND),
              recording -> EigenComponentsFigure.shows(recording.objective()),
              EigenComponentsFigure::new),
          ofPath(Directions.PRINCIPAL),
          ofPath(Directions.RANDOM),
          ofNetwork("weights", recording -> has(recording, WeightImages.class), WeightsFigure::new),
          ofNetwork(
              "gradient-norms",
              recording -> !LayerFigure.found(recording, Measure.GRADIENT_NORM).isEmpty(),
              LayerFigure::ofGradients),
          ofNetwork(
              "dead-units",
              recording -> !LayerFigure.found(recording, Measure.DEAD_UNITS).isEmpty(),
              LayerFigure::ofDeadUnits),
          ofNetwork(
              "confusion", recording -> has(recording, Confusion.class), ConfusionFigure::new),
          ofNetwork("mistakes", recording -> has(recording, Mistakes.class), MistakesFigure::new),
          ofNetwork("boundary", recording -> has(recording, ClassMap.class), ClassMapFigure::new),
          ofNetwork(
              "sharpness", recording -> has(recording, Sharpness.class), SharpnessFigure::new),
          new Choice(
              "anatomy",
              Set.copyOf(Problems.ids()),
              recording -> has(recording, Steps.class),
              StepFigure::new),
          new Choice("poster", Set.copyOf(Problems.ids()), recording -> true, PosterFigure::new));

  private Figures() {}

  private static Choice ofNetwork(
      String id, Predicate<Recording> fits, BiFunction<Recording, Look, Figure> make) {
    return new Choice(id, Set.of(NetworkProblem.KIND), fits, make);
  }

  private static Choice ofPath(Directions directions) {
    return ofNetwork(
        directions.figure(),
        recording -> !directions.in(recording).isEmpty(),
        (recording, look) -> new PathFigure(recording, look, directions));
  }

  private static boolean has(Recording recording, Class<? extends Finding> kind) {
    return !recording.found(kind).isEmpty();
  }

  /** Returns the figure with this id. */
  public static Optional<Choice> find(String id) {
    return ALL.stream().filter(choice -> choice.id().equals(id)).findFirst();
  }

  /** Returns all ids. */
  public static List<String> ids() {
    return ALL.stream().map(Choice::id).toList();
  }

  /** Returns the figure that says most about a problem. */
  public static Choice main(ProblemSpec problem) {
    String id =
        switch (problem.kind()) {
          case SurfaceProblem.KIND, FormulaProblem.KIND -> "plane";
          case CurveProblem.KIND -> "curve";
          case RegressionProblem.KIND -> "regression";
          case LogisticProblem.KIND ->
              ((LogisticProblem) problem).intercept() ? "classification" : "plane";
          case NetworkProblem.KIND -> "accuracy";
          default -> "loss";
        };
    return find(id).orElseThrow();
  }
}
