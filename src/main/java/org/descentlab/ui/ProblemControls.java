package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.Parameter;

/**
 * What the panel of the problem offers for one problem. Each kind of problem has one class, a
 * record around the problem; a change makes another problem.
 */
interface ProblemControls {

  /** The controls of a problem. */
  static ProblemControls of(ProblemSpec problem) {
    if (problem instanceof SurfaceProblem surface) {
      return new SurfaceControls(surface);
    }
    if (problem instanceof FormulaProblem formula) {
      return new FormulaControls(formula);
    }
    if (problem instanceof CurveProblem curve) {
      return new CurveControls(curve);
    }
    if (problem instanceof RegressionProblem regression) {
      return new RegressionControls(regression);
    }
    if (problem instanceof LogisticProblem logistic) {
      return new LogisticControls(logistic);
    }
    return new NetworkControls((NetworkProblem) problem);
  }

  /** The kind under whose name at the top of the window the problem is found. */
  String group();

  /** Ids of what can be chosen in its place, itself among them. */
  List<String> offered();

  /** Which of these it is. */
  String current();

  /** Key of the name of an offered id. */
  String nameKey(String id);

  /** Whether an offered id is the heading of those below it. */
  default boolean isHeading(String id) {
    return false;
  }

  /** Key of a sentence about an offered id; empty where its name says enough. */
  default Optional<String> aboutKey(String id) {
    return Optional.empty();
  }

  /** What is minimized, in plain Unicode; its beginning where the rest is typed. */
  String formula();

  /** What can be set about it; the words of its controls are {@code parameter.<id>}. */
  List<Parameter> fields();

  /** Whether a first lesson needs a field. */
  default boolean isBasic(Parameter field) {
    return true;
  }

  /** The value of each of these fields. */
  Map<String, Object> values();

  /** Returns the problem of another offered id; empty where there is none to go to. */
  Optional<ProblemSpec> chosen(String id);

  /** Returns the problem with another value of one of its fields. */
  ProblemSpec changed(String field, Object value);

  /** How many steps suit an offered id; empty where any number that is set may stay. */
  default OptionalLong steps(String id) {
    return OptionalLong.empty();
  }
}
