package org.descentlab.experiment.file;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.descentlab.experiment.Expectation;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.formula.Condition;
import org.descentlab.formula.FormulaException;
import org.descentlab.formula.Variables;

/** Reads one of {@code expect}. */
final class ExpectationReader {
  private static final List<String> ENDINGS =
      Arrays.stream(Outcome.values())
          .filter(outcome -> outcome != Outcome.RUNNING)
          .map(Outcome::id)
          .toList();

  private static final List<String> KINDS =
      List.of(
          "lossBelow",
          "outcome",
          "lossStaysAbove",
          "near",
          "where",
          "finalLoss",
          "testAccuracy",
          "faster");
  private static final String[] FIELDS =
      Stream.of(List.of("run"), KINDS, List.of("within", "between", "from", "than", "toLoss"))
          .flatMap(List::stream)
          .toArray(String[]::new);

  private final List<String> runs;
  private final ProblemSpec problem;

  /** Reads expectations of these runs. */
  ExpectationReader(List<String> runs, ProblemSpec problem) {
    this.runs = runs;
    this.problem = problem;
  }

  Expectation read(Node node) throws FaultException {
    Fields fields = new Fields(node, FIELDS);
    List<String> given = KINDS.stream().filter(fields::has).toList();
    if (given.size() > 1) {
      throw node.fault("several-expectations", given.get(0), given.get(1));
    }
    Fields fresh = new Fields(node);
    Expectation expectation =
        fresh.has("faster") ? faster(fresh) : ofOneRun(fresh, run(fresh, "run"));
    fresh.done();
    if (expectation instanceof Expectation.Faster pair && pair.faster().equals(pair.slower())) {
      throw fresh.require("than").fault("faster-than-itself");
    }
    return expectation;
  }

  private String run(Fields fields, String field) throws FaultException {
    return Values.word(fields.require(field), "run", runs);
  }

  private Expectation faster(Fields fields) throws FaultException {
    return new Expectation.Faster(
        run(fields, "faster"),
        run(fields, "than"),
        Values.number(fields.require("toLoss"), Range.FINITE));
  }

  private Expectation ofOneRun(Fields fields, String run) throws FaultException {
    if (fields.has("lossBelow")) {
      double bound = Values.number(fields.require("lossBelow"), Range.FINITE);
      Node within = fields.get("within");
      return new Expectation.LossBelow(
          run,
          bound,
          within == null
              ? OptionalLong.empty()
              : OptionalLong.of((long) Values.number(within, Limits.ROW)));
    }
    if (fields.has("outcome")) {
      return new Expectation.Ends(run, ending(fields.require("outcome")));
    }
    if (fields.has("lossStaysAbove")) {
      double bound = Values.number(fields.require("lossStaysAbove"), Range.FINITE);
      return new Expectation.LossStaysAbove(
          run, bound, (long) fields.number("from", Limits.ROW, 0));
    }
    if (fields.has("near")) {
      return new Expectation.Near(
          run,
          Values.numbers(fields.require("near"), Range.FINITE),
          Values.number(fields.require("within"), Range.POSITIVE));
    }
    return fields.has("where") ? where(fields, run) : ofTheEnd(fields, run);
  }

  private static Outcome ending(Node node) throws FaultException {
    String id = Values.word(node, "outcome", ENDINGS);
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Expectation where(Fields fields, String run) throws FaultException {
    Node node = fields.require("where");
    String text = Values.text(node);
    try {
      Condition.of(text, variables());
    } catch (FormulaException e) {
      throw FormulaFaults.at(node, e);
    }
    Node within = fields.get("within");
    Node between = fields.get("between");
    if (within != null && between != null) {
      throw within.fault("within-or-between");
    }
    if (within != null) {
      return new Expectation.Where(run, text, 0, (long) Values.number(within, Limits.ROW));
    }
    Node rows = between == null ? fields.require("between") : between;
    List<Double> ends = Values.numbers(rows, Limits.ROW);
    if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
      throw rows.fault("interval");
    }
    return new Expectation.Where(run, text, ends.get(0).longValue(), ends.get(1).longValue());
  }

  /** How many parameters data make is known only once they are read. */
  private Variables variables() {
    return Variables.of(
        problem.hasData() ? Limits.MAX_THETAS : problem instanceof CurveProblem ? 1 : 2);
  }

  private Expectation ofTheEnd(Fields fields, String run) throws FaultException {
    if (fields.has("finalLoss")) {
      double[] interval = interval(fields.require("finalLoss"));
      return new Expectation.FinalLoss(run, interval[0], interval[1]);
    }
    Node accuracy = fields.get("testAccuracy");
    if (accuracy == null) {
      throw fields.place().fault("empty-expectation");
    }
    if (!(problem instanceof NetworkProblem network && network.data().tested())) {
      throw accuracy.fault("no-accuracy");
    }
    double[] interval = interval(accuracy);
    return new Expectation.TestAccuracy(run, interval[0], interval[1]);
  }

  static double[] interval(Node node) throws FaultException {
    List<Double> ends = Values.numbers(node, Range.FINITE);
    if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
      throw node.fault("interval");
    }
    return new double[] {ends.get(0), ends.get(1)};
  }
}
