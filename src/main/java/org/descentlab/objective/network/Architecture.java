package org.descentlab.objective.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The widths of a multilayer perceptron: every layer is linear and sees all outputs of the one
 * before.
 *
 * @param inputs number of inputs, at least 1
 * @param hidden widths of the hidden layers, each at least 1; empty for softmax regression
 * @param outputs number of outputs, at least 1
 */
public record Architecture(int inputs, List<Integer> hidden, int outputs) {

  /** Checks the widths. */
  public Architecture {
    hidden = List.copyOf(hidden);
    if (inputs < 1 || outputs < 1 || hidden.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException("widths " + inputs + ", " + hidden + ", " + outputs);
    }
  }

  /**
   * Returns the number of weights and biases, {@link Long#MAX_VALUE} where that is too small: known
   * before anything is allocated.
   */
  public long parameterCount() {
    int[] widths = widths();
    long count = 0;
    try {
      for (int i = 1; i < widths.length; i++) {
        count = Math.addExact(count, (widths[i - 1] + 1L) * widths[i]);
      }
      return count;
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  /**
   * Returns the linear layers from the first to the last, one after another in the flat vector.
   *
   * @throws ArithmeticException if the parameters don't fit into one array
   */
  public List<LayerShape> layers() {
    Math.toIntExact(parameterCount());
    int[] widths = widths();
    List<LayerShape> layers = new ArrayList<>();
    int offset = 0;
    for (int i = 1; i < widths.length; i++) {
      LayerShape layer = new LayerShape(widths[i - 1], widths[i], offset, i == 1);
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
