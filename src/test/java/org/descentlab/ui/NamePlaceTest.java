package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Span;
import org.junit.jupiter.api.Test;

/** Where the name of a line stands. */
class NamePlaceTest {
  private static final double[] LINE = {0, 50, 200, 50};

  @Test
  void withoutPointsTheNameStandsAtAnEndOfTheLine() {
    NamePlace place = NamePlace.beside(area(), LINE, 40, 12, List.of());
    assertThat(Math.min(place.left(), 200 - place.left() - place.width())).isLessThan(5);
    assertThat(place.top() > 50 || place.top() + place.height() < 50).isTrue();
  }

  @Test
  void pointsAreNotCoveredWhereThereIsRoomBesideThem() {
    List<double[]> points = new ArrayList<>();
    for (int x = 0; x < 140; x += 3) {
      points.add(new double[] {x, 40});
      points.add(new double[] {x, 60});
    }
    NamePlace place = NamePlace.beside(area(), LINE, 40, 12, points);
    assertThat(place.left()).isGreaterThan(138);
  }

  @Test
  void theNameIsInsideThePlot() {
    double[] steep = {0, 100, 200, 0};
    NamePlace place = NamePlace.beside(area(), steep, 40, 12, List.of());
    assertThat(place.left()).isBetween(0.0, 160.0);
    assertThat(place.top()).isBetween(0.0, 88.0);
  }

  private static PlotArea area() {
    return new PlotArea(0, 0, 200, 100, Span.linear(0, 1), Span.linear(0, 1));
  }
}
