package org.descentlab.optim;

import java.util.Map;
import java.util.Optional;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * AdaGrad: G ← G + u², then u ← u / ((1 + (t − 1)c)(√G + ε)): a parameter's steps shrink with the
 * squares of all its gradients so far, and all of them by the decay c. ε stands outside the root,
 * as in PyTorch.
 *
 * <p>Duchi, Hazan and Singer 2011, "Adaptive subgradient methods for online learning and stochastic
 * optimization", figure 1 with the diagonal of G; c and ε are PyTorch's.
 */
public final class ScaleByAdagrad implements GradientTransformation {
  private final LiveValue decay;
  private final LiveValue initial;
  private final LiveValue epsilon;
  private final Vector accumulator;
  private double shrinking = Double.NaN;

  /**
   * AdaGrad's scaling for parameters like {@code params}.
   *
   * @param decay c ≥ 0
   * @param initial where every component of G starts, ≥ 0; read at the first step
   * @param epsilon ε ≥ 0
   */
  public ScaleByAdagrad(LiveValue decay, LiveValue initial, LiveValue epsilon, Vector params) {
    this.decay = decay;
    this.initial = initial;
    this.epsilon = epsilon;
    this.accumulator = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    if (t == 1) {
      accumulator.fill(initial.get());
    }
    shrinking = 1 + (t - 1) * decay.get();
    accumulator.mixSquare(1, 1, update);
    update.setRatio(1 / shrinking, update, 1, accumulator, epsilon.get());
  }

  @Override
  public Recurrence recurrence() {
    return new Recurrence("d")
        .with("c", decay)
        .with("epsilon", epsilon)
        .state("G", "accumulator", initial.get())
        .line("G", "G + u^2")
        .line(
            "d",
            "scaled",
            decay.get() == 0 ? "u/(sqrt(G) + epsilon)" : "u/((1 + (t - 1)*c)*(sqrt(G) + epsilon))");
  }

  @Override
  public Map<String, Vector> state() {
    return Map.of("accumulator", accumulator);
  }

  /** (1 + (t − 1)c)(√G + ε). */
  @Override
  public Optional<Vector> preconditioner() {
    return Double.isNaN(shrinking)
        ? Optional.empty()
        : Optional.of(accumulator.copy().sqrt().shift(epsilon.get()).scale(shrinking));
  }
}
