package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What panels do for the loss on a plane, to the bit. */
class PlanePanelTest {
  private static final int ROWS = 7;

  private final SplittableRandom random = new SplittableRandom(8);

  static Stream<Panel> panels() {
    return PanelTest.panels();
  }

  private float[][] randomRows(int size, double scale) {
    float[][] rows = new float[ROWS][size];
    for (float[] row : rows) {
      for (int j = 0; j < size; j++) {
        row[j] = (float) (scale * (random.nextDouble() - 0.5));
      }
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("panels")
  void combinedRowsLoseWhatIsNegative(Panel panel) {
    float[][] a = randomRows(panel.size(), 1);
    float[][] b = randomRows(panel.size(), 1);
    a[0][0] = Float.NaN;
    float[][] z = new float[ROWS][panel.size()];
    float[] sum = new float[panel.size()];

    panel.combineRectified(z, a, 0.7f, b, ROWS - 1);

    for (int r = 0; r < ROWS - 1; r++) {
      float[] expected = new float[panel.size()];
      float[] rectified = new float[panel.size()];
      for (int j = 0; j < panel.size(); j++) {
        expected[j] = a[r][j] + 0.7f * b[r][j];
        rectified[j] = Math.max(expected[j], 0);
      }
      panel.combine(sum, a[r], 0.7f, b[r]);
      assertThat(sum).isEqualTo(expected);
      assertThat(z[r]).isEqualTo(rectified);
    }
    assertThat(z[ROWS - 1]).containsOnly(0);
  }

  @ParameterizedTest
  @MethodSource("panels")
  void exponentialsAreAddedOneAfterAnotherBelowTheLargest(Panel panel) {
    float[][] z = randomRows(panel.size(), 200);
    z[2][1] = Float.NaN;
    z[3][2] = Float.NEGATIVE_INFINITY;
    z[4][3] = Float.POSITIVE_INFINITY;
    float[] max = new float[panel.size()];
    float[] sums = new float[panel.size()];
    float[] expectedMax = z[0].clone();
    float[] expected = new float[panel.size()];
    for (int j = 0; j < panel.size(); j++) {
      for (int r = 0; r < ROWS - 1; r++) {
        expectedMax[j] = Math.max(expectedMax[j], z[r][j]);
      }
      for (int r = 0; r < ROWS - 1; r++) {
        expected[j] += Exponential.of(z[r][j] - expectedMax[j]);
      }
    }

    panel.maxima(max, z, ROWS - 1);
    panel.sumExponentials(sums, z, max, ROWS - 1);

    assertThat(max).isEqualTo(expectedMax);
    assertThat(sums).isEqualTo(expected);
  }
}
