package org.descentlab.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.descentlab.code.OptimizerPart.Construction;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.descentlab.formula.Expression;
import org.descentlab.formula.Rule;
import org.descentlab.formula.RuleException;

/** A user's own rule as an optimizer of PyTorch's kind, line by line. */
final class RulePart {
  private static final int MARGIN = 16;

  private final Rule rule;
  private final Map<String, Double> constants;
  private final Map<String, Double> state;

  /** Names that stand for tensors, as far as the lines have come. */
  private final Set<String> tensors = new LinkedHashSet<>();

  private final PythonFormula formulas = new PythonFormula(Python::own, tensors::contains);

  private RulePart(Settings settings) throws RuleException {
    rule = UserRule.read(settings);
    constants = settings.numbers(UserRule.CONSTANTS);
    state = settings.numbers(UserRule.STATE);
  }

  /** Returns the optimizer of a rule's settings. */
  static OptimizerPart of(Settings settings) {
    try {
      RulePart part = new RulePart(settings);
      Map<String, String> arguments = new LinkedHashMap<>();
      arguments.put("lr", Python.number(settings.number("learningRate")));
      part.constants.forEach((name, v) -> arguments.put(Python.own(name), Python.number(v)));
      return new OptimizerPart(
          part.definition(),
          new Construction("OwnRule", arguments),
          field -> Optional.of("group[\"" + key(field) + "\"] = {}"));
    } catch (RuleException e) {
      throw new IllegalArgumentException("a rule that was not read: " + settings, e);
    }
  }

  private static String key(String field) {
    return field.equals("learningRate") ? "lr" : Python.own(field);
  }

  private String definition() {
    List<String> names = new ArrayList<>(List.of("lr"));
    constants.keySet().forEach(name -> names.add(Python.own(name)));
    String given = String.join(", ", names);
    String options = String.join(", ", names.stream().map(n -> n + "=" + n).toList());
    return """
        class OwnRule(torch.optim.Optimizer):
            \"""A rule of one's own. PyTorch has no counterpart.\"""

            def __init__(self, params, %s):
                super().__init__(params, dict(%s))

            @torch.no_grad()
            def step(self):
                for group in self.param_groups:
        %s
                    for p in group["params"]:
        %s"""
        .formatted(given, options, Python.indented(scalars(names), MARGIN - 4), lines())
        .stripTrailing();
  }

  private String scalars(List<String> names) {
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      lines.add(name + " = group[\"" + name + "\"]");
    }
    if (rule.lines().stream().anyMatch(line -> names(line.value()).contains(Rule.STEP))) {
      lines.add("t = group[\"t\"] = group.get(\"t\", 0) + 1");
    }
    return String.join("\n", lines);
  }

  private static Set<String> names(Expression formula) {
    if (formula instanceof Expression.Name name) {
      return Set.of(name.name());
    }
    Set<String> all = new LinkedHashSet<>();
    if (formula instanceof Expression.Call call) {
      call.operands().forEach(operand -> all.addAll(names(operand)));
    }
    return all;
  }

  private String lines() {
    List<String> lines = new ArrayList<>();
    lines.add("theta, g = p, p.grad");
    tensors.addAll(List.of(Rule.THETA, Rule.GRADIENT));
    state.forEach(
        (name, start) -> {
          tensors.add(name);
          String first = "torch.full_like(p, " + Python.real(start) + ")";
          lines.add(Python.own(name) + " = self.state[p].get(\"" + name + "\", " + first + ")");
        });
    for (Rule.Assignment line : rule.lines()) {
      lines.add(assigned(line));
    }
    state.keySet().forEach(n -> lines.add("self.state[p][\"" + n + "\"] = " + Python.own(n)));
    lines.add("p.copy_(theta)");
    return Python.indented(String.join("\n", lines), MARGIN);
  }

  private String assigned(Rule.Assignment line) {
    String target = line.target();
    String value = formulas.write(line.value());
    if (formulas.isTensor(line.value())) {
      tensors.add(target);
    } else if (state.containsKey(target) || target.equals(Rule.THETA)) {
      value = "torch.full_like(p, " + value + ")";
    } else {
      tensors.remove(target);
    }
    return Python.own(target) + " = " + value;
  }
}
