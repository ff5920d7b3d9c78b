package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.descentlab.figure.Exit;
import org.descentlab.figure.Marker;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrownShapesTest {
  @ParameterizedTest
  @EnumSource(Marker.class)
  @DisplayName("every side of a grown marker is parallel to its old one and half a pixel outside")
  void grownMarkers(Marker marker) {
    sidesMoved(marker.outline(3, -2, 6), 0.5);
  }

  @Test
  @DisplayName("an arrow grows outwards too, though its corners go the other way round")
  void grownArrow() {
    sidesMoved(new Exit(10, 20, 1, -2).arrow(9), 0.9);
    sidesMoved(new Exit(10, 20, -3, 1).arrow(9), 0.9);
  }

  private static void sidesMoved(double[][] old, double by) {
    double[][] grown = Shapes.grown(old, by);
    int corners = old[0].length;
    double cx = java.util.Arrays.stream(old[0]).average().orElseThrow();
    double cy = java.util.Arrays.stream(old[1]).average().orElseThrow();
    for (int k = 0; k < corners; k++) {
      int next = (k + 1) % corners;
      double dx = old[0][next] - old[0][k];
      double dy = old[1][next] - old[1][k];
      double length = Math.hypot(dx, dy);
      for (int end : new int[] {k, next}) {
        double across = dx * (grown[1][end] - old[1][k]) - dy * (grown[0][end] - old[0][k]);
        double centre = dx * (cy - old[1][k]) - dy * (cx - old[0][k]);
        assertThat(-Math.signum(centre) * across / length).isCloseTo(by, within(1e-9));
      }
    }
  }
}
