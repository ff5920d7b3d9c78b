package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Span;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;
import org.descentlab.objective.Objective;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;

/** What the cross-hair says, and where. */
class ReadingTest {
  private static final PlotArea AREA =
      new PlotArea(100, 50, 400, 200, Span.linear(-2, 2), Span.linear(-1, 1));

  /** f(x, y) = x² + 3y, or of one parameter x². */
  private record Bowl(int dimension) implements Objective {
    @Override
    public double value(Vector params) {
      double x = params.get(0);
      return dimension == 1 ? x * x : x * x + 3 * params.get(1);
    }

    @Override
    public double valueAndGradient(Vector params, Vector gradient) {
      double slope = 2 * params.get(0);
      gradient.set(dimension == 1 ? new DoubleVector(slope) : new DoubleVector(slope, 3));
      return value(params);
    }
  }

  @Test
  void itSaysWhereHowHighAndHowSteep() {
    Reading reading = Reading.at(new Bowl(2), List.of("x", "y"), AREA, 500, 150);
    assertThat(reading.text(Messages.in("en"))).isEqualTo("x = 2.00   y = 0.00\nf = 4   |∇f| = 5");
  }

  @Test
  void ofOneParameterItGivesTheDerivativeWithItsSign() {
    Reading reading = Reading.at(new Bowl(1), List.of("x"), AREA, 200, 150);
    assertThat(reading.text(Messages.in("en"))).isEqualTo("x = −1.00\nf = 1   f′ = −2");
  }

  @Test
  void zoomedInItHasMoreDecimals() {
    PlotArea close = new PlotArea(0, 0, 400, 200, Span.linear(0, 1e-3), Span.linear(0, 1e-3));
    Reading reading = Reading.at(new Bowl(2), List.of("x", "y"), close, 200, 100);
    assertThat(reading.text(Messages.in("en"))).startsWith("x = 0.000500   y = 0.000500\n");
  }

  @Test
  void theLabelIsBesideThePointerAndStaysInside() {
    assertThat(CrossHair.beside(120, 100, 100, 500)).isGreaterThan(120);
    assertThat(CrossHair.beside(450, 100, 100, 500)).isLessThan(350);
    assertThat(CrossHair.above(150, 40, 50, 250)).isLessThan(110);
    assertThat(CrossHair.above(60, 40, 50, 250)).isGreaterThan(60);
    for (double at = 100; at <= 500; at += 10) {
      double left = CrossHair.beside(at, 100, 100, 500);
      assertThat(left).isBetween(100.0, 400.0);
      assertThat(at < left || at > left + 100).isTrue();
    }
  }
}
