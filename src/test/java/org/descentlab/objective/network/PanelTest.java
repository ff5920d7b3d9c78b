package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of summation that every panel keeps, to the bit. */
class PanelTest {
  private static final int ROWS = 50;

  private final SplittableRandom random = new SplittableRandom(8);

  static Stream<Panel> panels() {
    return Stream.of(
            Stream.of(new PlainPanel128(), new PlainPanel32()),
            IntStream.of(20, 40, 128, 200).mapToObj(Panels.CHOSEN::of).flatMap(Stream::of))
        .flatMap(panels -> panels);
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

  @ParameterizedTest
  @MethodSource("panels")
  void productsAreAddedOneAfterAnother(Panel panel) {
    float[][] b = randomRows(panel.size());
    for (int rows = 1; rows < 10; rows++) {
      float[][] a = randomRows(32);
      float[][] z = randomRows(panel.size());
      float[][] expected = copy(z);
      for (int r = 0; r < rows; r++) {
        for (int k = 0; k < 21; k++) {
          addScaled(expected[r], a[r][k], b[3 + k]);
        }
      }

      panel.addProducts(z, a, b, rows, 3, 21);

      assertThat(z).isDeepEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("panels")
  void transposedProductsAreAddedOneAfterAnother(Panel panel) {
    float[][] b = randomRows(panel.size());
    float[][] a = randomRows(32);
    for (int rows = 1; rows < 10; rows++) {
      float[][] z = randomRows(panel.size());
      float[][] expected = copy(z);
      for (int k = 0; k < 22; k++) {
        for (int r = 0; r < rows; r++) {
          addScaled(expected[3 + k], a[r][k], b[r]);
        }
      }

      panel.addTransposedProducts(z, a, b, rows, 3, 22);

      assertThat(z).isDeepEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 32, 100, 128, 300})
  void flatRowsGiveTheSumsOfRowsOnTheirOwn(int width) {
    Assumptions.assumeTrue(
        Panels.CHOSEN.of(width)[0] instanceof FlatPanel, "Java runs without the Vector module");
    FlatPanel panel = (FlatPanel) Panels.CHOSEN.of(width)[0];
    float[] flat = randomRow(5 + ROWS * width + panel.size());
    float[][] rows = new float[ROWS][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(flat, 5 + i * width, 5 + i * width + panel.size()));
    float[] values = randomRow(256);
    int[] list = randomList(30);
    float[][] fromRows = {randomRow(panel.size()), randomRow(panel.size())};
    float[][] z = copy(fromRows);
    int[][] bounds = {{0, 17}, {17, 30}};

    panel.addListed(z, flat, 5, width, values, list, bounds, 2);
    panel.addListed(fromRows[0], rows, values, list, 0, 17);
    panel.addListed(fromRows[1], rows, values, list, 17, 30);
    assertThat(z).isDeepEqualTo(fromRows);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 32, 100, 128, 300})
  void listsAreSummedWhereTheyBelongAndEmptyOnesLeftAlone(int width) {
    Assumptions.assumeTrue(
        Panels.CHOSEN.of(width)[0] instanceof FlatPanel, "Java runs without the Vector module");
    FlatPanel panel = (FlatPanel) Panels.CHOSEN.of(width)[0];
    int size = panel.size();
    float[][] rows = new float[ROWS][];
    Arrays.setAll(rows, i -> randomRow(size));
    float[] values = randomRow(256);
    int[] lists = randomList(30);
    float[] sums = randomRow(5 + 3 * size);
    float[] expected = sums.clone();
    float[] sum = new float[size];

    panel.sumLists(sums, 5, rows, values, lists, 10, new int[] {1, 0, 10});
    panel.sumListed(sum, rows, values, lists, 0, 1);
    System.arraycopy(sum, 0, expected, 5, size);
    panel.sumListed(sum, rows, values, lists, 20, 30);
    System.arraycopy(sum, 0, expected, 5 + 2 * size, size);
    assertThat(sums).isEqualTo(expected);
  }

  private static float[][] copy(float[][] rows) {
    return Stream.of(rows).map(float[]::clone).toArray(float[][]::new);
  }

  private static void addScaled(float[] z, float factor, float[] x) {
    for (int j = 0; j < z.length; j++) {
      z[j] += factor * x[j];
    }
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
    return Stream.of(Panels.plain(width)).map(Panel::size).toList();
  }
}
