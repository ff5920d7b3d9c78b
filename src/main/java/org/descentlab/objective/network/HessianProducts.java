package org.descentlab.objective.network;

import org.descentlab.math.FloatVector;
import org.descentlab.math.Vector;

/**
 * Products of the Hessian of a network's loss with vectors, by central differences of gradients: Hv
 * ≈ (∇f(θ + rv) − ∇f(θ − rv)) / 2r for |v| = 1, r = 0.0003·max(1, |θ|): between the rounding of
 * gradients in single precision and the third derivatives. Units with a bend stay on the side where
 * each row finds them at θ, so that what is differentiated is smooth, and its Hessian that of the
 * loss wherever it has one, as of automatic differentiation. One thread uses it at a time.
 */
public final class HessianProducts {
  private static final double RADIUS = 3e-4;

  private final Architecture architecture;
  private final Loss loss;
  private final Chosen rows;
  private final LayerStack stack;
  private final FloatVector params;
  private final FloatVector ahead;
  private final FloatVector behind;
  private final FloatVector behindGradient;
  private final double radius;
  private final int part;

  HessianProducts(Architecture architecture, Loss loss, Chosen rows, FloatVector params) {
    this.architecture = architecture;
    this.loss = loss;
    this.rows = rows;
    this.stack = new LayerStack(architecture);
    this.params = params;
    this.ahead = params.like();
    this.behind = params.like();
    this.behindGradient = params.like();
    this.radius = RADIUS * Math.max(1, params.norm());
    boolean mixes = architecture.units().batchNorm();
    this.part = mixes ? rows.size() : Math.min(rows.size(), LinearStage.MAX_PART);
  }

  /**
   * Writes H·unit.
   *
   * @param unit {@code [dimension]} of norm 1, not changed
   * @param product {@code [dimension]}
   */
  public void times(Vector unit, Vector product) {
    ahead.set(params).addScaled(radius, unit);
    behind.set(params).addScaled(-radius, unit);
    FloatVector aheadGradient = (FloatVector) product;
    for (int done = 0; done < rows.size(); done += part) {
      Chosen some = rows.part(done, part);
      stack.load(params, part);
      stack.forward(some, Masks.NONE, true);
      stack.keepSides(true);
      gradient(ahead, some, done == 0, aheadGradient);
      gradient(behind, some, done == 0, behindGradient);
      stack.keepSides(false);
    }
    product.addScaled(-1, behindGradient).scale(0.5 / radius);
  }

  private void gradient(FloatVector at, Chosen some, boolean first, FloatVector gradient) {
    stack.load(at, part);
    Matrix outputs = stack.forward(some, Masks.NONE, true);
    Matrix deltas = stack.outputDeltas(some.size());
    OutputLoss losses = new OutputLoss(loss, architecture.outputs());
    losses.derive(some, outputs, 1f / rows.size(), deltas, new OutputLoss.Tally());
    GradientPart to = new GradientPart(gradient.array(), gradient.offset(), first);
    stack.backward(some, Masks.NONE, to);
  }
}
