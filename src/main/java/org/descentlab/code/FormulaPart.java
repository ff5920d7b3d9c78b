package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.SurfaceTexts;
import org.descentlab.formula.Expression;
import org.descentlab.formula.FormulaException;
import org.descentlab.formula.FormulaParser;
import org.descentlab.formula.Variables;
import org.descentlab.math.Vector;

/** Surfaces, formulas and curves: f is the formula itself. */
final class FormulaPart {
  private FormulaPart() {}

  static ProblemPart of(ProblemSpec problem, Vector start) {
    int variables = problem instanceof CurveProblem ? 1 : 2;
    String names = variables == 1 ? "x = theta[0]" : "x, y = theta";
    PythonFormula formulas = new PythonFormula(FormulaPart::python, name -> true);
    Expression formula = parsed(text(problem), variables);
    String value = formulas.written(formula);
    if (!formulas.isTensor(formula)) {
      value = "0 * x + " + value; // so that it has a gradient, which is 0
    }
    String definition =
        """
        def f(theta):
            %s
            return %s


        theta = torch.tensor(%s, requires_grad=True)"""
            .formatted(names, value, point(start));
    List<String> imports = value.contains("math.") ? List.of("math") : List.of();
    return ProblemPart.ofVector(imports, definition, false, 0);
  }

  /** The formula as it is typed. */
  private static String text(ProblemSpec problem) {
    if (problem instanceof SurfaceProblem surface) {
      return SurfaceTexts.of(surface.surface());
    }
    return problem instanceof FormulaProblem formula
        ? formula.formula()
        : ((CurveProblem) problem).formula();
  }

  private static Expression parsed(String text, int variables) {
    try {
      return new FormulaParser(Variables.of(variables).names()).parse(text);
    } catch (FormulaException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static String python(String name) {
    return name.equals("theta0") ? "x" : name.equals("theta1") ? "y" : name;
  }

  /** The numbers of a vector, a list of Python's. */
  static String point(Vector params) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < params.length(); i++) {
      numbers.add(Python.real(params.get(i)));
    }
    return Python.list(numbers);
  }
}
