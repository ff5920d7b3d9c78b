package org.descentlab.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.descentlab.experiment.file.FormulaFaults;
import org.descentlab.formula.Rule;
import org.descentlab.formula.RuleException;

/**
 * A user's rule while it is written: text that need not be a rule yet, and the numbers it names.
 * Empty lines of the text are no lines of the rule.
 *
 * @param text one formula a line
 * @param constants by name, in order
 * @param state by name, in order: from where it starts
 */
record RuleDraft(String text, Map<String, Double> constants, Map<String, Double> state) {
  private static final Set<String> UNKNOWN =
      Set.of("formula-name", "formula-no-such-name", "rule-too-early");

  /**
   * What is wrong.
   *
   * @param line of the text, from 1; 0 where it is no single line
   * @param column in the line, from 1; 0 where there is no line
   * @param fault what to say
   */
  record Flaw(int line, int column, Fault fault) {

    /** Returns the name that has no value, empty where something else is wrong. */
    Optional<String> unknownName() {
      return UNKNOWN.contains(fault.code())
          ? Optional.of(String.valueOf(fault.arguments().get(1))).filter(Rule::isName)
          : Optional.empty();
    }
  }

  /** Keeps the numbers in their order. */
  RuleDraft {
    constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
  }

  /** Returns a rule as text. */
  static RuleDraft of(Settings rule) {
    return new RuleDraft(
        String.join("\n", rule.lines(UserRule.UPDATE)),
        rule.numbers(UserRule.CONSTANTS),
        rule.numbers(UserRule.STATE));
  }

  /** Returns the lines that are not empty. */
  List<String> lines() {
    return text.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
  }

  /** Tells whether these settings are this rule, whatever numbers its constants have. */
  boolean isRuleOf(Settings rule) {
    return rule.type().equals(UserRule.ID)
        && lines().equals(rule.lines(UserRule.UPDATE))
        && List.copyOf(constants.keySet())
            .equals(List.copyOf(rule.numbers(UserRule.CONSTANTS).keySet()))
        && List.copyOf(state.entrySet())
            .equals(List.copyOf(rule.numbers(UserRule.STATE).entrySet()));
  }

  /** Returns the first thing that is wrong; empty where this is a rule. Takes a millisecond. */
  Optional<Flaw> flaw() {
    List<String> lines = lines();
    if (lines.isEmpty()) {
      return Optional.of(new Flaw(0, 0, new Fault("rule-empty", "", 0, "", List.of())));
    }
    if (lines.size() > Rule.MAX_LINES) {
      List<Object> sizes = List.of(lines.size(), Rule.MAX_LINES);
      return Optional.of(new Flaw(0, 0, new Fault("too-many-items", "", 0, "", sizes)));
    }
    try {
      Rule.read(constants.keySet(), state.keySet(), lines);
      return Optional.empty();
    } catch (RuleException e) {
      Fault fault = FormulaFaults.of(e.fault());
      return Optional.of(
          e.line().isPresent()
              ? new Flaw(inText(e.line().getAsInt()), e.fault().column(), inText(fault))
              : new Flaw(0, 0, fault));
    }
  }

  /** The line of the text that is a line of the rule. */
  private int inText(int line) {
    List<String> all = text.lines().toList();
    int left = line;
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isBlank() && left-- == 0) {
        return i + 1;
      }
    }
    return all.size();
  }

  /** A fault that names another line names that of the text. */
  private Fault inText(Fault fault) {
    if (!fault.code().equals("rule-too-early")) {
      return fault;
    }
    List<Object> arguments = new ArrayList<>(fault.arguments());
    arguments.set(2, inText((Integer) arguments.get(2) - 1));
    return new Fault("rule-too-early", "", 0, "", arguments);
  }

  /** Returns what is wrong with a name for one of the numbers; empty where it can be taken. */
  Optional<Fault> refused(String name) {
    if (!Rule.isName(name)) {
      return Optional.of(new Fault("rule-name", "", 0, "", List.of(name)));
    }
    if (Rule.isReserved(name)) {
      return Optional.of(new Fault("rule-name-reserved", "", 0, "", List.of(name)));
    }
    return constants.containsKey(name) || state.containsKey(name)
        ? Optional.of(new Fault("rule-name-taken", "", 0, "", List.of(name)))
        : Optional.empty();
  }

  /** Returns a name for another number: one that lines use without it, else the first free one. */
  String newName(String stem) {
    Optional<String> wanted =
        flaw().flatMap(Flaw::unknownName).filter(name -> refused(name).isEmpty());
    if (wanted.isPresent()) {
      return wanted.get();
    }
    String name = stem;
    for (int i = 2; refused(name).isPresent() || word(name).matcher(text).find(); i++) {
      name = stem + i;
    }
    return name;
  }

  /** Returns the same with another text. */
  RuleDraft withText(String other) {
    return new RuleDraft(other, constants, state);
  }

  /** Returns the same with other constants. */
  RuleDraft withConstants(Map<String, Double> other) {
    return new RuleDraft(text, other, state);
  }

  /** Returns the same with another state. */
  RuleDraft withState(Map<String, Double> other) {
    return new RuleDraft(text, constants, other);
  }

  /** Returns the same with other numbers for the constants that are there. */
  RuleDraft withNumbersOf(Map<String, Double> shown) {
    Map<String, Double> numbers = new LinkedHashMap<>(constants);
    numbers.replaceAll((name, number) -> shown.getOrDefault(name, number));
    return withConstants(numbers);
  }

  /** Returns the same with another name for one of the numbers, in the lines too. */
  RuleDraft renamed(String from, String to) {
    String lines = word(from).matcher(text).replaceAll(Matcher.quoteReplacement(to));
    return new RuleDraft(lines, renamed(constants, from, to), renamed(state, from, to));
  }

  private static Map<String, Double> renamed(Map<String, Double> numbers, String from, String to) {
    Map<String, Double> named = new LinkedHashMap<>();
    numbers.forEach((name, number) -> named.put(name.equals(from) ? to : name, number));
    return named;
  }

  private static Pattern word(String name) {
    return Pattern.compile("(?<![A-Za-z0-9_.])" + Pattern.quote(name) + "(?![A-Za-z0-9_])");
  }
}
