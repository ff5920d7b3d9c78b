package org.descentlab.experiment.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;

/** Writes {@code problem}, the experiment's and a run's. */
final class ProblemWriter {
  private ProblemWriter() {}

  /** The fields of the experiment's problem. */
  static Map<String, Object> whole(ProblemSpec problem) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", problem.kind());
    if (problem instanceof SurfaceProblem p) {
      Choice<SurfaceRecipe> choice = Surfaces.ALL.get(p.surface().type());
      fields.put("surface", p.surface().type());
      Map<String, Object> parameters = RunWriter.given(choice, p.surface());
      if (!parameters.isEmpty()) {
        fields.put("parameters", parameters);
      }
      start(p.start(), Start.at(choice.recipe().start()), fields);
    } else if (FormulaWriter.writes(problem)) {
      fields.putAll(FormulaWriter.whole(problem));
    } else if (problem instanceof RegressionProblem p) {
      fields.put("data", data(p.data()));
      put("intercept", p.intercept(), true, fields);
      put("standardize", p.standardize(), false, fields);
      start(p.start(), Start.DEFAULT, fields);
    } else if (problem instanceof LogisticProblem p) {
      fields.put("data", data(p.data()));
      put("intercept", p.intercept(), LogisticReader.INTERCEPT, fields);
      start(p.start(), Start.DEFAULT, fields);
    } else if (problem instanceof NetworkProblem p) {
      NetworkWriter.whole(p, fields);
    }
    return fields;
  }

  /** The fields of a run's problem that differ from the experiment's. */
  static Map<String, Object> differing(ProblemSpec own, ProblemSpec shared) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (own.equals(shared)) {
      return fields;
    }
    if (own instanceof SurfaceProblem p && shared instanceof SurfaceProblem s) {
      surface(p, s, fields);
    } else if (FormulaWriter.writes(own) && own.kind().equals(shared.kind())) {
      fields.putAll(FormulaWriter.differing(own, shared));
    } else if (own instanceof RegressionProblem p && shared instanceof RegressionProblem s) {
      put("intercept", p.intercept(), s.intercept(), fields);
      put("standardize", p.standardize(), s.standardize(), fields);
      ownStart(p.start(), s.start(), fields);
    } else if (own instanceof LogisticProblem p && shared instanceof LogisticProblem s) {
      put("intercept", p.intercept(), s.intercept(), fields);
      ownStart(p.start(), s.start(), fields);
    } else if (own instanceof NetworkProblem p && shared instanceof NetworkProblem s) {
      NetworkWriter.differing(p, s, fields);
    } else {
      throw new IllegalArgumentException(own.kind() + " in an experiment on " + shared.kind());
    }
    return fields;
  }

  /** A start that is not given cannot be said over one that is: it is 0. */
  private static void ownStart(Start own, Start shared, Map<String, Object> fields) {
    boolean unsaid = own.equals(Start.DEFAULT);
    Start zeros = Start.at(Collections.nCopies(shared.point().size(), 0.0));
    start(unsaid ? zeros : own, shared, fields);
  }

  private static void surface(SurfaceProblem p, SurfaceProblem s, Map<String, Object> fields) {
    Choice<SurfaceRecipe> choice = Surfaces.ALL.get(p.surface().type());
    Choice<SurfaceRecipe> other = Surfaces.ALL.get(s.surface().type());
    boolean same = choice.id().equals(other.id());
    put("surface", choice.id(), other.id(), fields);
    Settings around = same ? s.surface() : choice.defaults();
    Map<String, Object> parameters = new LinkedHashMap<>();
    p.surface().values().forEach((id, value) -> put(id, value, around.value(id), parameters));
    if (!parameters.isEmpty()) {
      fields.put("parameters", parameters);
    }
    boolean given = !s.start().equals(Start.at(other.recipe().start()));
    start(p.start(), given ? s.start() : Start.at(choice.recipe().start()), fields);
  }

  private static void put(String name, Object value, Object usual, Map<String, Object> fields) {
    if (!value.equals(usual)) {
      fields.put(name, value);
    }
  }

  private static void start(Start start, Start usual, Map<String, Object> fields) {
    if (!start.equals(usual)) {
      fields.put("start", start.random() ? "random" : start.point());
    }
  }

  private static Object data(RegressionSource source) {
    if (source instanceof RegressionSource.Bundled bundled) {
      return bundled.id();
    }
    if (source instanceof RegressionSource.Csv csv) {
      return csv.path();
    }
    if (source instanceof RegressionSource.Points points) {
      return Map.of("points", points.points());
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    if (source instanceof RegressionSource.Labelled labelled) {
      fields.put("set", labelled.set().id());
      put("samples", labelled.samples(), RegressionSource.Labelled.SAMPLES, fields);
      put("noise", labelled.noise(), RegressionSource.Labelled.NOISE, fields);
      return fields;
    }
    RegressionSource.Generated g = (RegressionSource.Generated) source;
    fields.put("samples", g.samples());
    put("features", g.features(), 1, fields);
    put("slope", g.slope(), 2.0, fields);
    put("intercept", g.intercept(), 1.0, fields);
    put("noise", g.noise(), 0.5, fields);
    return fields;
  }
}
