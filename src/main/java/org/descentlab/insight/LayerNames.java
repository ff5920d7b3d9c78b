package org.descentlab.insight;

import java.util.List;
import java.util.stream.IntStream;
import org.descentlab.objective.network.LayerShape;

/** What layers are called. */
final class LayerNames {
  private LayerNames() {}

  /** Number and widths, such as "1: 784 → 128", of the first {@code count} layers. */
  static List<String> of(List<LayerShape> layers, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i + 1 + ": " + layers.get(i).inputs() + " → " + layers.get(i).outputs())
        .toList();
  }
}
