package org.descentlab.formula;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.descentlab.formula.Rule.Assignment;

/** Reads the lines of a rule one after the other: each knows the names that have a value so far. */
final class RuleLines {
  private final Collection<String> constants;
  private final Iterator<String> lines;

  /** Names that can be read. */
  private final Set<String> readable = new LinkedHashSet<>();

  /** The first line, counted from 0, that assigns a name. */
  private final Map<String, Integer> assigned = new TreeMap<>();

  private boolean moved;

  RuleLines(Collection<String> constants, Collection<String> state, List<String> lines) {
    this.constants = constants;
    this.lines = lines.iterator();
    readable.addAll(List.of(Rule.THETA, Rule.GRADIENT, Rule.STEP, Rule.RATE));
    readable.addAll(constants);
    readable.addAll(state);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      assigned.putIfAbsent(line.substring(0, Math.max(0, line.indexOf('='))).strip(), i);
    }
  }

  /** Reads the next line. */
  Assignment next() throws FormulaException {
    String line = lines.next();
    if (line.isBlank()) {
      throw new FormulaException("rule-line-empty", 1);
    }
    FormulaParser.checkLength(line);
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw new FormulaException("rule-no-assignment", 1);
    }
    int second = line.indexOf('=', equals + 1);
    if (second >= 0) {
      throw new FormulaException("rule-two-equals", second + 1);
    }
    String target = target(line, equals);
    Expression value = value(line, equals);
    readable.add(target);
    return new Assignment(target, value);
  }

  /** The name before the sign of equality. */
  private String target(String line, int equals) throws FormulaException {
    String name = line.substring(0, equals).strip();
    int column = name.isEmpty() ? 1 : line.indexOf(name) + 1;
    if (name.isEmpty()) {
      throw new FormulaException("rule-no-target", column);
    }
    if (!Rule.isName(name)) {
      throw new FormulaException("rule-target", column, name);
    }
    if (constants.contains(name)) {
      throw new FormulaException("rule-constant", column, name);
    }
    if (name.equals(Rule.THETA)) {
      if (moved) {
        throw new FormulaException("rule-theta-twice", column);
      }
      moved = true;
    } else if (Rule.isReserved(name)) {
      throw new FormulaException("rule-given", column, name);
    }
    return name;
  }

  /** The formula behind the sign of equality; its columns count the whole line. */
  private Expression value(String line, int equals) throws FormulaException {
    String text = line.substring(equals + 1);
    if (text.isBlank()) {
      throw new FormulaException("formula-ends", line.length() + 1, "=");
    }
    try {
      return new FormulaParser(readable).parse(" ".repeat(equals + 1) + text);
    } catch (FormulaException e) {
      if (e.code().equals("formula-name")) {
        String name = String.valueOf(e.arguments().get(0));
        Integer later = assigned.get(name);
        if (later != null) {
          throw new FormulaException("rule-too-early", e.column(), name, later + 1);
        }
      }
      throw e;
    }
  }
}
