package org.descentlab.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * Adadelta: s ← ρs + (1 − ρ)u², u ← √(a + ε) / √(s + ε) · u, a ← ρa + (1 − ρ)u² with the new u: the
 * steps have the units of the parameters, and their size follows from the steps before. ε stands
 * inside the roots, as in the paper and in PyTorch. s and a start at 0.
 *
 * <p>Zeiler 2012, "ADADELTA: an adaptive learning rate method", algorithm 1.
 */
public final class ScaleByAdadelta implements GradientTransformation {
  private final LiveValue rho;
  private final LiveValue epsilon;
  private final Vector meanSquare;
  private final Vector meanSquareUpdate;
  private final Vector root;
  private boolean begun;

  /**
   * Adadelta's scaling for parameters like {@code params}.
   *
   * @param rho ρ in [0, 1)
   * @param epsilon ε ≥ 0; where it is 0, nothing ever moves
   */
  public ScaleByAdadelta(LiveValue rho, LiveValue epsilon, Vector params) {
    this.rho = rho;
    this.epsilon = epsilon;
    this.meanSquare = params.like();
    this.meanSquareUpdate = params.like();
    this.root = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    double r = rho.get();
    double e = epsilon.get();
    meanSquare.mixSquare(r, 1 - r, update);
    update.times(root.set(meanSquareUpdate).shift(e).sqrt());
    update.divide(root.set(meanSquare).shift(e).sqrt());
    meanSquareUpdate.mixSquare(r, 1 - r, update);
    begun = true;
  }

  @Override
  public Recurrence recurrence() {
    return new Recurrence("d")
        .with("rho", rho)
        .with("epsilon", epsilon)
        .state("s", "mean square")
        .state("a", "mean square update")
        .line("s", "rho*s + (1 - rho)*u^2")
        .line("d", "scaled", "sqrt(a + epsilon)/sqrt(s + epsilon)*u")
        .line("a", "rho*a + (1 - rho)*d^2");
  }

  @Override
  public Map<String, Vector> state() {
    Map<String, Vector> state = new LinkedHashMap<>();
    state.put("mean square", meanSquare);
    state.put("mean square update", meanSquareUpdate);
    return state;
  }

  /**
   * √(s + ε) / √(a + ε) with both averages as the last apply left them: a has taken in its update
   * already, so that this is the scaling with which the next one begins.
   */
  @Override
  public Optional<Vector> preconditioner() {
    double e = epsilon.get();
    Vector below = meanSquareUpdate.copy().shift(e).sqrt();
    return begun ? Optional.of(meanSquare.copy().shift(e).sqrt().divide(below)) : Optional.empty();
  }

  @Override
  public int vectors() {
    return 3;
  }
}
