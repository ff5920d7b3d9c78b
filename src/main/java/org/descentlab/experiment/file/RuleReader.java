package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.descentlab.formula.Rule;
import org.descentlab.formula.RuleException;

/** Reads the fields of an optimizer that its user wrote. */
final class RuleReader {
  private RuleReader() {}

  /** Numbers under names that a rule can use, in their order. */
  static Map<String, Double> numbers(Node node, int most) throws FaultException {
    if (!(node instanceof Node.Mapping mapping)) {
      throw node.fault("not-a-mapping", Values.shown(node));
    }
    refuseTooMany(node, mapping.fields().size(), most);
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
      String name = field.getKey();
      if (!Rule.isName(name)) {
        throw field.getValue().fault("rule-name", Values.shortened(name));
      }
      if (Rule.isReserved(name)) {
        throw field.getValue().fault("rule-name-reserved", name);
      }
      numbers.put(name, Values.number(field.getValue(), Range.FINITE));
    }
    return Collections.unmodifiableMap(numbers);
  }

  /** The lines of a rule, not yet understood. */
  static List<String> lines(Node node, int most) throws FaultException {
    List<String> lines = new ArrayList<>();
    List<Node> items = Values.items(node);
    if (items.isEmpty()) {
      throw node.fault("rule-empty");
    }
    refuseTooMany(node, items.size(), most);
    for (Node item : items) {
      lines.add(Values.text(item));
    }
    return List.copyOf(lines);
  }

  private static void refuseTooMany(Node node, int given, int most) throws FaultException {
    if (given > most) {
      throw node.fault("too-many-items", given, most);
    }
  }

  /** Refuses names that stand for two things, and lines that are no rule. */
  static void check(Fields fields, Settings settings) throws FaultException {
    for (String name : settings.numbers(UserRule.STATE).keySet()) {
      if (settings.numbers(UserRule.CONSTANTS).containsKey(name)
          && fields.require(UserRule.STATE) instanceof Node.Mapping state) {
        throw new Fields(state).require(name).fault("rule-name-twice", Values.shortened(name));
      }
    }
    try {
      UserRule.read(settings);
    } catch (RuleException e) {
      Node update = fields.require(UserRule.UPDATE);
      Node guilty = e.line().isPresent() ? Values.items(update).get(e.line().getAsInt()) : update;
      throw FormulaFaults.at(guilty, e.fault());
    }
  }
}
