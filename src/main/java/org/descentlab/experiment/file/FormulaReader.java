package org.descentlab.experiment.file;

import java.util.List;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.formula.FormulaException;
import org.descentlab.formula.FormulaParser;
import org.descentlab.formula.Variables;
import org.descentlab.objective.Interval;
import org.jspecify.annotations.Nullable;

/** Reads the problems that users write as formulas: of two parameters, and of one. */
final class FormulaReader {
  private FormulaReader() {}

  static ProblemSpec plane(Fields fields) throws FaultException {
    return new FormulaProblem(
        formula(fields, 2),
        start(fields, 2),
        ExperimentReader.domain(fields.get("domain")).orElse(FormulaProblem.DOMAIN));
  }

  static ProblemSpec curve(Fields fields) throws FaultException {
    return new CurveProblem(formula(fields, 1), start(fields, 1), interval(fields.get("domain")));
  }

  private static String formula(Fields fields, int dimension) throws FaultException {
    Node node = fields.require("formula");
    String text = Values.text(node);
    try {
      new FormulaParser(Variables.of(dimension).names()).parse(text);
    } catch (FormulaException e) {
      throw FormulaFaults.at(node, e);
    }
    return text;
  }

  private static Start start(Fields fields, int dimension) throws FaultException {
    Node node = fields.require("start");
    Start start = Values.start(node);
    if (!start.random() && start.point().size() != dimension) {
      throw node.fault("start-length", start.point().size(), dimension);
    }
    return start;
  }

  private static Interval interval(@Nullable Node node) throws FaultException {
    if (node == null) {
      return CurveProblem.DOMAIN;
    }
    List<Double> ends = Values.numbers(node, Range.FINITE);
    if (ends.size() != 2 || ends.get(0) >= ends.get(1)) {
      throw node.fault("curve-domain");
    }
    Interval interval = new Interval(ends.get(0), ends.get(1));
    if (Double.isInfinite(interval.width())) {
      throw node.fault("domain-size");
    }
    return interval;
  }
}
