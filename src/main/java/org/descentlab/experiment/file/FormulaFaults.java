package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.formula.FormulaException;
import org.descentlab.formula.FormulaParser;
import org.descentlab.formula.Variables;

/** Faults of formulas as faults of the fields where they stand. */
public final class FormulaFaults {
  private FormulaFaults() {}

  /**
   * Returns what is wrong with a formula of so many parameters; empty where nothing is. Takes less
   * than a millisecond: for a field that somebody types into.
   */
  public static Optional<Fault> check(String formula, int parameters) {
    try {
      new FormulaParser(Variables.of(parameters).names()).parse(formula);
      return Optional.empty();
    } catch (FormulaException e) {
      return Optional.of(of(e));
    }
  }

  /** The fault of a formula at a field; an unknown name offers the nearest one that is known. */
  static FaultException at(Node node, FormulaException found) {
    Fault fault = of(found);
    return node.fault(fault.code(), fault.arguments().toArray());
  }

  /**
   * Returns the fault of a formula that stands in no file: column first, then what the sentence
   * names.
   */
  public static Fault of(FormulaException found) {
    return switch (found.code()) {
      case "formula-name" -> unknown(found, "formula-name", "formula-no-such-name");
      case "formula-function" -> unknown(found, "formula-function", "formula-no-such-function");
      default -> {
        List<Object> arguments = new ArrayList<>();
        arguments.add(found.column());
        arguments.addAll(found.arguments());
        yield fault(found.code(), arguments);
      }
    };
  }

  private static Fault unknown(FormulaException found, String near, String far) {
    String name = (String) found.arguments().get(0);
    List<String> known =
        ((Collection<?>) found.arguments().get(1)).stream().map(String::valueOf).toList();
    return fault(
        Names.isNear(name, known) ? near : far,
        List.of(found.column(), Values.shortened(name), Names.offered(name, known)));
  }

  private static Fault fault(String code, List<Object> arguments) {
    return new Fault(code, "", 0, "", arguments);
  }
}
