package org.descentlab.objective.network;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.math.FloatVector;

/**
 * Chooses the parameters that a network starts from. Weights are uniform in [−limit, limit), drawn
 * as (2u − 1)·limit in double precision and rounded once; one stream gives all of them, layer by
 * layer, output by output ({@code [outputs][inputs]}), wherever they lie in the vector. Biases are
 * 0, the scales of batch norms 1, learnt slopes 0.25.
 */
@FunctionalInterface
public interface Initializer {

  /** Returns new parameters for a network. */
  FloatVector parameters(Architecture architecture);

  /**
   * Limit √(6 / (inputs + outputs)) of each layer (X. Glorot, Y. Bengio: Understanding the
   * difficulty of training deep feedforward neural networks, 2010, equation 16).
   */
  static Initializer glorotUniform(RandomGenerator init) {
    return uniform(init::nextDouble, (layer, last) -> glorot(layer));
  }

  /**
   * Limit √(6 / inputs) of each layer (K. He et al.: Delving deep into rectifiers, 2015, equation
   * 10, as a uniform distribution of that variance).
   */
  static Initializer heUniform(RandomGenerator init) {
    return uniform(init::nextDouble, (layer, last) -> he(layer));
  }

  /** The given limit in every layer. */
  static Initializer uniform(double limit, RandomGenerator init) {
    return uniform(init::nextDouble, (layer, last) -> limit);
  }

  /** All weights 0. */
  static Initializer zeros() {
    return architecture -> {
      FloatVector params = FloatVector.zeros(Math.toIntExact(architecture.parameterCount()));
      for (LayerShape layer : architecture.layers()) {
        if (layer.normalized()) {
          params.slice(layer.gamma(0), layer.gamma(layer.outputs())).fill(1);
        }
        if (layer.sloped()) {
          params.put(layer.slope(), PreluUnits.START);
        }
      }
      return params;
    };
  }

  /**
   * The recipe of the golden data: SplitMix64 with this seed, hidden layers He, the last Glorot.
   */
  static Initializer golden(long seed) {
    return architecture ->
        uniform(new SplitMix64(seed)::nextDouble, (layer, last) -> last ? glorot(layer) : he(layer))
            .parameters(architecture);
  }

  /** How far from 0 a layer's weights may lie. */
  @FunctionalInterface
  interface Limit {
    /** Returns the limit for a layer; {@code last} tells whether it gives the network's outputs. */
    double of(LayerShape layer, boolean last);
  }

  /** Weights from any stream of numbers in [0, 1) and any limits. */
  static Initializer uniform(DoubleSupplier stream, Limit limit) {
    return architecture -> {
      FloatVector params = zeros().parameters(architecture);
      List<LayerShape> layers = architecture.layers();
      for (LayerShape layer : layers) {
        draw(layer, limit.of(layer, layer.end() == params.length()), stream, params);
      }
      return params;
    };
  }

  private static void draw(
      LayerShape layer, double limit, DoubleSupplier stream, FloatVector params) {
    for (int output = 0; output < layer.outputs(); output++) {
      for (int input = 0; input < layer.inputs(); input++) {
        params.put(layer.weight(output, input), (2 * stream.getAsDouble() - 1) * limit);
      }
    }
  }

  private static double glorot(LayerShape layer) {
    return Math.sqrt(6.0 / (layer.inputs() + layer.outputs()));
  }

  private static double he(LayerShape layer) {
    return Math.sqrt(6.0 / layer.inputs());
  }
}
