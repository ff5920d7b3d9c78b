package org.descentlab.optim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.descentlab.formula.Expression;
import org.descentlab.formula.FormulaException;
import org.descentlab.formula.FormulaParser;
import org.descentlab.math.LiveValue;

/**
 * What a transformation computed at a step, line by line in the language of formulas, to be read
 * and typeset: {@code u} is what came in, {@code theta} the parameters before the step, {@code t}
 * its number. What goes out is the value of the last line that says so. Written down after the
 * step, it may tell what came of it, like the branch that was taken.
 */
public final class Recurrence {
  /** What came in. */
  public static final String INPUT = "u";

  /** What follows the input's letter where a line only bends it: ubar, utilde. */
  public static final List<String> ACCENTS = List.of("bar", "tilde");

  private final Map<String, LiveValue> constants = new LinkedHashMap<>();
  private final Map<String, Double> numbers = new LinkedHashMap<>();
  private final Map<String, String> symbols = new LinkedHashMap<>();
  private final Map<String, String> state = new LinkedHashMap<>();
  private final Map<String, Double> starts = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>(List.of(INPUT, "theta", "t"));
  private final String output;

  /** A recurrence without lines whose value is that of {@code output}. */
  public Recurrence(String output) {
    this.output = output;
  }

  /** A recurrence that leaves the update as it came in. */
  static Recurrence none() {
    return new Recurrence(INPUT);
  }

  /** A hyper-parameter; its symbol is the catalogue's. */
  Recurrence with(String name, LiveValue value) {
    constants.put(name, value);
    names.add(name);
    return this;
  }

  /** Another number, with its TeX. */
  Recurrence number(String name, String tex, double value) {
    numbers.put(name, value);
    return symbol(name, tex);
  }

  /** The TeX of a name that its letters don't tell. */
  Recurrence symbol(String name, String tex) {
    symbols.put(name, tex);
    names.add(name);
    return this;
  }

  /** A name for the state that {@code state()} calls {@code meaning}. */
  Recurrence state(String name, String meaning) {
    state.put(name, meaning);
    names.add(name);
    return this;
  }

  /** The same for state that starts from a number other than 0. */
  Recurrence state(String name, String meaning, double start) {
    starts.put(meaning, start);
    return state(name, meaning);
  }

  /** The next line: a formula for state. */
  Recurrence line(String target, String formula) {
    return line(target, state.getOrDefault(target, ""), formula);
  }

  /** The next line: a formula. */
  Recurrence line(String target, String meaning, String formula) {
    return add(new Line.Formula(target, meaning, read(formula)));
  }

  /** The next line: formulas for where {@code of} is negative, zero and positive. */
  Recurrence bySign(
      String target, String meaning, String of, String negative, String zero, String positive) {
    List<Expression> values = List.of(read(negative), read(zero), read(positive));
    return add(new Line.BySign(target, meaning, of, values));
  }

  /** The next line. */
  Recurrence add(Line line) {
    lines.add(line);
    names.add(line.target());
    return this;
  }

  private Expression read(String formula) {
    try {
      return new FormulaParser(names).parse(formula);
    } catch (FormulaException e) {
      throw new IllegalArgumentException(formula, e);
    }
  }

  /** Returns the hyper-parameters by the names in the lines. */
  public Map<String, LiveValue> constants() {
    return Collections.unmodifiableMap(constants);
  }

  /** Returns the other numbers by the names in the lines. */
  public Map<String, Double> numbers() {
    return Collections.unmodifiableMap(numbers);
  }

  /** Returns the TeX of names whose letters don't tell it. */
  public Map<String, String> symbols() {
    return Collections.unmodifiableMap(symbols);
  }

  /** Returns the names in {@code state()} by the names in the lines. */
  public Map<String, String> state() {
    return Collections.unmodifiableMap(state);
  }

  /** Returns where state starts at the first step, by its names, where that is not 0. */
  public Map<String, Double> starts() {
    return Collections.unmodifiableMap(starts);
  }

  /** Returns the lines in their order. */
  public List<Line> lines() {
    return Collections.unmodifiableList(lines);
  }

  /** Returns the name of what goes out. */
  public String output() {
    return output;
  }
}
