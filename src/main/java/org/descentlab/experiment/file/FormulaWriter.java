package org.descentlab.experiment.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.Start;
import org.descentlab.objective.Domain;
import org.descentlab.objective.Interval;

/** Writes the problems that users write as formulas. */
final class FormulaWriter {
  private FormulaWriter() {}

  static boolean writes(ProblemSpec problem) {
    return problem instanceof FormulaProblem || problem instanceof CurveProblem;
  }

  /** The fields of the experiment's problem: those that a file must give, and an unusual domain. */
  static Map<String, Object> whole(ProblemSpec problem) {
    Map<String, Object> fields = all(problem);
    boolean plane = problem instanceof FormulaProblem;
    fields.remove("domain", plane ? list(FormulaProblem.DOMAIN) : list(CurveProblem.DOMAIN));
    return fields;
  }

  /** The fields of a run's problem that differ from the experiment's. */
  static Map<String, Object> differing(ProblemSpec own, ProblemSpec shared) {
    Map<String, Object> fields = all(own);
    all(shared).forEach(fields::remove);
    return fields;
  }

  private static Map<String, Object> all(ProblemSpec problem) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (problem instanceof FormulaProblem p) {
      fields.put("formula", p.formula());
      fields.put("start", start(p.start()));
      fields.put("domain", list(p.domain()));
    } else if (problem instanceof CurveProblem p) {
      fields.put("formula", p.formula());
      fields.put("start", start(p.start()));
      fields.put("domain", list(p.domain()));
    } else {
      throw new IllegalArgumentException(problem.kind() + " is written without a formula");
    }
    return fields;
  }

  private static Object start(Start start) {
    return start.random() ? "random" : start.point();
  }

  private static List<Double> list(Domain d) {
    return List.of(d.xMin(), d.xMax(), d.yMin(), d.yMax());
  }

  private static List<Double> list(Interval interval) {
    return List.of(interval.low(), interval.high());
  }
}
