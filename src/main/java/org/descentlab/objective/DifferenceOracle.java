package org.descentlab.objective;

import org.descentlab.math.FloatVector;
import org.descentlab.math.Vector;

/**
 * Estimates each partial derivative from losses of what the step sees, one parameter moved at a
 * time: gᵢ = (f(θ + hᵢeᵢ) − f(θ)) / hᵢ forward, (f(θ + hᵢeᵢ) − f(θ − hᵢeᵢ)) / 2hᵢ central (Nocedal
 * and Wright 2006, "Numerical optimization", section 8.1). With hᵢ = h·max(1, |θᵢ|), h about the
 * square and the cube root of the machine's epsilon, truncation and rounding weigh the same:
 * 1.5·10⁻⁸ and 6·10⁻⁶, in single precision 3.5·10⁻⁴ and 5·10⁻³.
 *
 * <p>Evaluations in d dimensions: d + 1 forward; 2d central, as the loss at θ that is recorded
 * beside them is no part of the estimate and, like all measuring, isn't counted.
 */
public final class DifferenceOracle implements GradientOracle {

  /** On which sides of θ the loss is asked for. */
  public enum Side {
    /** At θ and beyond it. */
    FORWARD(1.5e-8, 3.5e-4),
    /** Before and beyond θ. */
    CENTRAL(6e-6, 5e-3);

    private final double stepInDouble;
    private final double stepInSingle;

    Side(double stepInDouble, double stepInSingle) {
      this.stepInDouble = stepInDouble;
      this.stepInSingle = stepInSingle;
    }
  }

  private final GradientOracle inner;
  private final Side side;
  private final double step;
  private final Vector moved;
  private long evaluations;

  /**
   * Differences of the losses of {@code inner}.
   *
   * @param params gives precision and dimension
   */
  public DifferenceOracle(GradientOracle inner, Side side, Vector params) {
    this.inner = inner;
    this.side = side;
    this.step = params instanceof FloatVector ? side.stepInSingle : side.stepInDouble;
    this.moved = params.like();
  }

  @Override
  public void next() {
    inner.next();
  }

  @Override
  public double query(Vector params, Vector gradient) {
    boolean central = side == Side.CENTRAL;
    double loss = inner.value(params);
    moved.set(params);
    for (int i = 0; i < params.length(); i++) {
      double x = params.get(i);
      double h = step * Math.max(1, Math.abs(x));
      double beyond = at(i, x + h);
      gradient.put(i, central ? (beyond - at(i, x - h)) / (2 * h) : (beyond - loss) / h);
      moved.put(i, x);
    }
    evaluations += central ? 2L * params.length() : params.length() + 1L;
    return loss;
  }

  private double at(int i, double x) {
    moved.put(i, x);
    return inner.value(moved);
  }

  @Override
  public double value(Vector params) {
    evaluations++;
    return inner.value(params);
  }

  @Override
  public long evaluations() {
    return evaluations;
  }
}
