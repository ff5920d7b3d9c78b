package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of summation that every panel keeps, to the bit. */
class PanelTest {
  private static final int ROWS = 50;

  private final SplittableRandom random = new SplittableRandom(8);

  static Stream<Panel> panels() {
    return Stream.of(new PlainPanel128(), new PlainPanel32());
  }

  private float[] randomRow(int size) {
    float[] row = new float[size];
    for (int j = 0; j < size; j++) {
      row[j] = (float) (random.nextDouble() - 0.5);
    }
    return row;
  }

  private float[][] randomRows(int size) {
    return Stream.generate(() -> randomRow(size)).limit(ROWS).toArray(float[][]::new);
  }

  private int[] randomList(int length) {
    return random.ints(length, 0, ROWS << 8).toArray();
  }

  @ParameterizedTest
  @MethodSource("panels")
  void listedRowsAreAddedOneAfterAnother(Panel panel) {
    float[][] rows = randomRows(panel.size());
    float[] values = randomRow(256);
    for (int length = 0; length < 40; length++) {
      int[] list = randomList(length + 3);
      float[] z = randomRow(panel.size());
      float[] expected = z.clone();
      for (int i = 2; i < 2 + length; i++) {
        for (int j = 0; j < panel.size(); j++) {
          expected[j] += values[list[i] & 255] * rows[list[i] >>> 8][j];
        }
      }

      panel.addListed(z, rows, values, list, 2, 2 + length);

      assertThat(z).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("panels")
  void sumsOfListedRowsStartFromTheFirst(Panel panel) {
    float[][] rows = randomRows(panel.size());
    float[] values = randomRow(256);
    for (int length = 1; length < 40; length++) {
      int[] list = randomList(length);
      float[] z = randomRow(panel.size());
      float[] expected = new float[panel.size()];
      panel.addListed(expected, rows, values, list, 0, length);

      panel.sumListed(z, rows, values, list, 0, length);

      assertThat(z).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("panels")
  void dotProductsAreAddedOneAfterAnother(Panel panel) {
    float[][] rows = randomRows(panel.size());
    float[] x = randomRow(panel.size());
    float[] sums = randomRow(ROWS);
    float[] expected = sums.clone();
    for (int o = 0; o < ROWS; o++) {
      for (int i = 0; i < 17; i++) {
        expected[o] += x[i] * rows[o][i];
      }
    }

    panel.addDots(sums, rows, x, 17);

    assertThat(sums).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("panels")
  void gatesOpenForEveryPositiveNumber(Panel panel) {
    float[] h = new float[panel.size()];
    h[1] = Float.MIN_VALUE;
    h[2] = Float.MIN_NORMAL;
    h[3] = 3;
    h[4] = Float.POSITIVE_INFINITY;
    h[5] = Float.NaN;
    float[] z = new float[panel.size()];
    Arrays.fill(z, 2);

    panel.gate(z, h);

    assertThat(z).startsWith(0, 2, 2, 2, 2, Float.NaN).endsWith(0);
  }

  @Test
  void rowsAreCoveredByWidePanelsAndFewNarrowOnes() {
    assertThat(sizes(10)).containsExactly(32);
    assertThat(sizes(64)).containsExactly(32, 32);
    assertThat(sizes(100)).containsExactly(128);
    assertThat(sizes(160)).containsExactly(128, 32);
    assertThat(sizes(256)).containsExactly(128, 128);
  }

  private static List<Integer> sizes(int width) {
    return Stream.of(Panels.cover(width)).map(Panel::size).toList();
  }
}
