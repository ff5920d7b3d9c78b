package org.descentlab.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * The two averages of Adam and its kin: m ← β₁m + (1 − β₁)u, v ← β₂v + (1 − β₂)u², both from 0, and
 * what corrects their bias towards 0.
 */
final class Moments {
  private final LiveValue beta1;
  private final LiveValue beta2;
  private final Vector first;
  private final Vector second;
  private final BiasCorrection biasOfFirst = new BiasCorrection();
  private final BiasCorrection biasOfSecond = new BiasCorrection();
  private double correction1 = Double.NaN;
  private double correction2 = Double.NaN;

  /** Averages for parameters like {@code params}, β₁ and β₂ in [0, 1). */
  Moments(LiveValue beta1, LiveValue beta2, Vector params) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.first = params.like();
    this.second = params.like();
  }

  /** Takes the update of step t. */
  void take(Vector update, long t) {
    double b1 = beta1.get();
    double b2 = beta2.get();
    correction1 = biasOfFirst.at(b1, t);
    correction2 = biasOfSecond.at(b2, t);
    first.mix(b1, 1 - b1, update);
    second.mixSquare(b2, 1 - b2, update);
  }

  /** m. */
  Vector first() {
    return first;
  }

  /** v. */
  Vector second() {
    return second;
  }

  /** 1 − β₁ᵗ. */
  double correction1() {
    return correction1;
  }

  /** 1 − β₂ᵗ. */
  double correction2() {
    return correction2;
  }

  /** Whether a step was taken yet. */
  boolean begun() {
    return !Double.isNaN(correction2);
  }

  /** √ŵ + ε, where w is v or was made of it; empty before the first step. */
  Optional<Vector> preconditioner(Vector w, double epsilon) {
    return begun()
        ? Optional.of(w.copy().sqrt().scale(1 / Math.sqrt(correction2)).shift(epsilon))
        : Optional.empty();
  }

  /** Both by name, the first moment first; a new map. */
  Map<String, Vector> state() {
    Map<String, Vector> state = new LinkedHashMap<>();
    state.put("first moment", first);
    state.put("second moment", second);
    return state;
  }

  /** The lines of both, as the begin of a longer recurrence whose value is {@code d}. */
  Recurrence recurrence() {
    return new Recurrence("d")
        .with("beta1", beta1)
        .with("beta2", beta2)
        .state("m", "first moment")
        .state("v", "second moment")
        .line("m", "beta1*m + (1 - beta1)*u")
        .line("v", "beta2*v + (1 - beta2)*u^2");
  }
}
