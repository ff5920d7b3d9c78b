package org.descentlab.objective.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A multilayer perceptron: every layer is linear and sees all outputs of the one before; hidden
 * layers have units besides.
 *
 * @param inputs number of inputs, at least 1
 * @param hidden widths of the hidden layers, each at least 1; empty for softmax regression
 * @param outputs number of outputs, at least 1
 * @param units what hidden layers are made of
 * @param images whether the inputs are pixels, of which many are 0; the first layer's weights are
 *     then {@code [inputs][outputs]}
 */
public record Architecture(
    int inputs, List<Integer> hidden, int outputs, Units units, boolean images) {

  /** Checks the widths. */
  public Architecture {
    hidden = List.copyOf(hidden);
    if (inputs < 1 || outputs < 1 || hidden.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException("widths " + inputs + ", " + hidden + ", " + outputs);
    }
  }

  /** A network of ReLU units on images. */
  public Architecture(int inputs, List<Integer> hidden, int outputs) {
    this(inputs, hidden, outputs, Units.RELU, true);
  }

  /**
   * Returns the number of parameters, {@link Long#MAX_VALUE} where that is too small: known before
   * anything is allocated.
   */
  public long parameterCount() {
    int[] widths = widths();
    long count = 0;
    try {
      for (int i = 1; i < widths.length; i++) {
        count = Math.addExact(count, (widths[i - 1] + 1L) * widths[i]);
        count = Math.addExact(count, i < widths.length - 1 ? unitParameters(widths[i]) : 0);
      }
      return count;
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  private long unitParameters(int width) {
    return (units.batchNorm() ? 2L * width : 0) + (sloped() ? 1 : 0);
  }

  private boolean sloped() {
    return units.activation() == Activation.PRELU;
  }

  /** Returns the indices of the parameters that weight decay leaves alone: learnt slopes. */
  public int[] undecayed() {
    return layers().stream().filter(LayerShape::sloped).mapToInt(LayerShape::slope).toArray();
  }

  /**
   * Returns the layers from the first to the last, one after another in the flat vector.
   *
   * @throws ArithmeticException if the parameters don't fit into one array
   */
  public List<LayerShape> layers() {
    Math.toIntExact(parameterCount());
    int[] widths = widths();
    List<LayerShape> layers = new ArrayList<>();
    int offset = 0;
    for (int i = 1; i < widths.length; i++) {
      boolean last = i == widths.length - 1;
      boolean normalized = units.batchNorm() && !last;
      LayerShape layer =
          new LayerShape(
              widths[i - 1], widths[i], offset, images && i == 1, normalized, sloped() && !last);
      layers.add(layer);
      offset = layer.end();
    }
    return layers;
  }

  /** Returns the width of the widest layer, inputs and outputs included. */
  public int widest() {
    return IntStream.of(widths()).max().orElseThrow();
  }

  private int[] widths() {
    IntStream all = hidden.stream().mapToInt(Integer::intValue);
    return IntStream.concat(IntStream.concat(IntStream.of(inputs), all), IntStream.of(outputs))
        .toArray();
  }

  /** Returns the widths as usually written, such as 784-128-10. */
  @Override
  public String toString() {
    return IntStream.of(widths()).mapToObj(Integer::toString).collect(Collectors.joining("-"));
  }
}
