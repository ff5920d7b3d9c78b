package org.descentlab.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.descentlab.formula.Rule;
import org.descentlab.formula.RuleSteps;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * An optimizer that its user wrote: the lines of a {@link Rule} for each parameter by itself, with
 * the scheduled learning rate as {@code lr} and the clipped gradient as {@code g}. Where a rule is
 * the formula of another optimizer, operation for operation, it moves to the same bits.
 */
public final class RuleOptimizer extends Optimizer {
  private final List<LiveValue> constants = new ArrayList<>();
  private final Map<String, Vector> state = new LinkedHashMap<>();
  private final Rule rule;
  private final RuleSteps steps;
  private final double[] kept;

  /**
   * An optimizer for parameters like {@code params}.
   *
   * @param rule what it does
   * @param constants by the rule's names
   * @param initial where each of the rule's state variables starts, for all parameters
   * @param clipping what the gradient passes through first
   * @param frozen indices of parameters that are not updated; their state is
   * @param params gives precision and dimension
   */
  public RuleOptimizer(
      Rule rule,
      Map<String, LiveValue> constants,
      Map<String, Double> initial,
      List<GradientTransformation> clipping,
      List<Integer> frozen,
      Vector params) {
    super(clipping, frozen, params);
    this.rule = rule;
    for (String name : rule.constants()) {
      this.constants.add(Objects.requireNonNull(constants.get(name), name));
    }
    for (String name : rule.state()) {
      double start = Objects.requireNonNull(initial.get(name), name);
      state.put(name, params.like().fill(start));
    }
    this.steps = new RuleSteps(rule, params, List.copyOf(state.values()));
    this.kept = new double[frozen.size()];
  }

  @Override
  public void move(Vector params, double learningRate, long t) {
    step(params, transformed(params, t), learningRate, t, false);
  }

  @Override
  public double moveMeasured(Vector params, double learningRate, long t) {
    Vector change = transformed(params, t);
    step(params, change, learningRate, t, true);
    freeze(change);
    return change.norm();
  }

  private void step(Vector params, Vector gradient, double rate, long t, boolean measured) {
    for (int i = 0; i < frozen.length; i++) {
      kept[i] = params.get(frozen[i]);
    }
    for (int i = 0; i < constants.size(); i++) {
      steps.constant(i, constants.get(i).get());
    }
    steps.step(params, gradient, rate, t, measured);
    for (int i = 0; i < frozen.length; i++) {
      params.put(frozen[i], kept[i]);
    }
  }

  @Override
  Recurrence movement(double learningRate) {
    Recurrence move =
        new Recurrence(Rule.THETA)
            .number(Rule.RATE, "\\eta", learningRate)
            .symbol(Rule.GRADIENT, "g");
    for (int i = 0; i < constants.size(); i++) {
      move.with(rule.constants().get(i), constants.get(i));
    }
    rule.state().forEach(name -> move.state(name, name));
    for (Rule.Assignment line : rule.lines()) {
      boolean moves = line.target().equals(Rule.THETA);
      String meaning =
          moves ? "parameters" : rule.state().contains(line.target()) ? "state" : "local";
      move.add(new Line.Formula(line.target(), meaning, line.value()));
    }
    if (frozen.length > 0) {
      List<Integer> indices = IntStream.of(frozen).boxed().toList();
      move.add(new Line.Frozen(Rule.THETA, "frozen", indices, false));
    }
    return move;
  }

  @Override
  Vector change() {
    return rule.subtracts() ? super.change().scale(-1) : super.change();
  }

  @Override
  public Map<String, Vector> state() {
    Map<String, Vector> all = super.state();
    all.putAll(state);
    return all;
  }

  @Override
  public int vectors() {
    return super.vectors() + state.size();
  }
}
