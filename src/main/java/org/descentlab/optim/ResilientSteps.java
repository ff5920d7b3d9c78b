package org.descentlab.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * Rprop: each parameter has a step size of its own, which grows by η₊ while its gradient keeps its
 * sign and shrinks by η₋ where the sign changes. With g the gradient, g′ the one before and p =
 * gg′:
 *
 * <p>Δ ← Δ·η₊ where p is positive, Δ·η₋ where it is negative, then limited to [Δ_min, Δ_max]; g ← 0
 * where p is negative; u ← sign(g) Δ / η₀; g′ ← g.
 *
 * <p>Δ starts at η₀, the learning rate in force at the first step, and g′ at 0. As η₀ is divided
 * out, a learning rate that stays gives the steps Δ, as in PyTorch, and one that is scheduled or
 * changed scales all of them alike (in PyTorch it has no effect after the first step). Where η₀ is
 * 0 nothing moves.
 *
 * <p>Riedmiller and Braun 1993, "A direct adaptive method for faster backpropagation learning: the
 * RPROP algorithm"; the form without going back is Riedmiller 1994, "Advanced supervised learning
 * in multi-layer perceptrons".
 */
public final class ResilientSteps implements GradientTransformation {
  private final LiveValue learningRate;
  private final LiveValue etaMinus;
  private final LiveValue etaPlus;
  private final LiveValue stepMin;
  private final LiveValue stepMax;
  private final Vector step;
  private final Vector previous;
  private final Vector factor;
  private double first;

  /**
   * Rprop's steps for parameters like {@code params}.
   *
   * @param learningRate η, read at the first step alone
   * @param etaMinus η₋ in [0, 1)
   * @param etaPlus η₊ ≥ 1
   * @param stepMin Δ_min > 0
   * @param stepMax Δ_max > 0, which holds where the two cross
   */
  public ResilientSteps(
      LiveValue learningRate,
      LiveValue etaMinus,
      LiveValue etaPlus,
      LiveValue stepMin,
      LiveValue stepMax,
      Vector params) {
    this.learningRate = learningRate;
    this.etaMinus = etaMinus;
    this.etaPlus = etaPlus;
    this.stepMin = stepMin;
    this.stepMax = stepMax;
    this.step = params.like();
    this.previous = params.like();
    this.factor = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    if (t == 1) {
      first = learningRate.get();
      step.fill(first);
    }
    previous.times(update);
    factor.set(previous).bySign(etaMinus.get(), 1, etaPlus.get());
    step.times(factor).clamp(stepMin.get(), stepMax.get());
    update.times(previous.bySign(0, 1, 1));
    previous.set(update);
    update.bySign(-1, 0, 1).times(step).scale(first == 0 ? 0 : 1 / first);
  }

  @Override
  public Recurrence recurrence() {
    Recurrence lines =
        new Recurrence("d")
            .with("less", etaMinus)
            .with("more", etaPlus)
            .with("low", stepMin)
            .with("high", stepMax)
            .number("first", "\\eta_0", first)
            .state("Delta", "step size", first)
            .state("gprime", "previous gradient")
            .line("p", "agreement", "u*gprime")
            .bySign("f", "factor", "p", "less", "1", "more")
            .line("Delta", "min(max(f*Delta, low), high)")
            .bySign("gprime", "previous gradient", "p", "0", "u", "u");
    return first == 0
        ? lines.line("d", "signs", "0*gprime")
        : lines.line("d", "scaled", "sign(gprime)*Delta/first");
  }

  @Override
  public Map<String, Vector> state() {
    Map<String, Vector> state = new LinkedHashMap<>();
    state.put("step size", step);
    state.put("previous gradient", previous);
    return state;
  }

  @Override
  public int vectors() {
    return 3;
  }
}
