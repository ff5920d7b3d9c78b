package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.SurfaceTexts;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.CurveRecipe;
import org.descentlab.experiment.catalog.Curves;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.objective.Domain;
import org.descentlab.objective.Interval;

/**
 * What can be minimized without data: the surfaces by theme, a formula of one's own, the curves and
 * a curve of one's own. Headings stand between them.
 */
final class SurfaceChoices {
  /** A function of two parameters that somebody writes. */
  static final String FORMULA = "own-formula";

  /** A function of one parameter that somebody writes. */
  static final String CURVE = "own-curve";

  private static final String HEADING = "heading-";
  private static final String FIRST = "rosenbrock";

  private static final CurveProblem FIRST_CURVE =
      new CurveProblem("x^2/10 + sin(2*x)", Start.at(List.of(6.0)), new Interval(-8, 8));

  /** Ids in the order in which they are offered. */
  static final List<String> OFFERED = offered();

  private SurfaceChoices() {}

  private static List<String> offered() {
    List<String> ids = new ArrayList<>();
    for (Surfaces.Theme theme : Surfaces.THEMES) {
      ids.add(HEADING + theme.id());
      theme.surfaces().forEach(surface -> ids.add(surface.id()));
    }
    ids.add(HEADING + "formulas");
    ids.add(FORMULA);
    ids.add(HEADING + "curves");
    ids.addAll(Curves.ALL.ids());
    ids.add(CURVE);
    return List.copyOf(ids);
  }

  /** Tells whether an id is not a problem but the heading of those below it. */
  static boolean isHeading(String id) {
    return id.startsWith(HEADING);
  }

  /** Returns the key of the name of an id. */
  static String nameKey(String id) {
    return isHeading(id) ? "surface-theme." + id.substring(HEADING.length()) : key(id, "name");
  }

  /** Returns the key of the sentence about an id. */
  static Optional<String> aboutKey(String id) {
    return isHeading(id) ? Optional.empty() : Optional.of(key(id, "about"));
  }

  private static String key(String id, String what) {
    if (id.equals(FORMULA) || id.equals(CURVE)) {
      return "window." + id + "." + what;
    }
    return (Curves.ALL.find(id).isPresent() ? "curve." : "surface.") + id + "." + what;
  }

  /** Returns which of these a curve is: one of the catalogue as long as nobody changed it. */
  static String idOf(CurveProblem curve) {
    return Curves.ALL.entries().stream()
        .filter(choice -> choice.recipe().formula().equals(curve.formula()))
        .map(Choice::id)
        .findFirst()
        .orElse(CURVE);
  }

  /** Returns the problem of an id, for somebody who comes from another; empty for a heading. */
  static Optional<ProblemSpec> problem(String id, ProblemSpec from) {
    if (id.equals(FORMULA)) {
      return Optional.of(formula(from));
    }
    if (id.equals(CURVE)) {
      return Optional.of(FIRST_CURVE);
    }
    return Curves.ALL
        .find(id)
        .<ProblemSpec>map(choice -> curve(choice.recipe()))
        .or(() -> Surfaces.ALL.find(id).map(SurfaceChoices::surface));
  }

  /** Returns how many steps suit an id; empty where any number that is set may stay. */
  static OptionalLong steps(String id) {
    Optional<Integer> steps =
        Curves.ALL
            .find(id)
            .map(choice -> choice.recipe().steps())
            .or(() -> Surfaces.ALL.find(id).map(choice -> choice.recipe().steps()));
    return steps.isPresent() ? OptionalLong.of(steps.get()) : OptionalLong.empty();
  }

  private static SurfaceProblem surface(Choice<SurfaceRecipe> choice) {
    return new SurfaceProblem(choice.defaults(), Start.at(choice.recipe().start()));
  }

  private static CurveProblem curve(CurveRecipe recipe) {
    return new CurveProblem(recipe.formula(), Start.at(List.of(recipe.start())), recipe.domain());
  }

  /** The surface that one comes from, written out; Rosenbrock's where it was a curve. */
  private static FormulaProblem formula(ProblemSpec from) {
    SurfaceProblem like =
        from instanceof SurfaceProblem surface ? surface : surface(Surfaces.ALL.get(FIRST));
    Domain domain = Surfaces.ALL.get(like.surface().type()).recipe().domain();
    return new FormulaProblem(SurfaceTexts.of(like.surface()), like.start(), domain);
  }
}
