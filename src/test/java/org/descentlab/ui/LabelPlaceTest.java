package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class LabelPlaceTest {

  @Test
  void aLabelIsAlwaysWhollyInViewAndNeverUnderThePointer() {
    for (double width = 20; width <= 300; width += 35) {
      for (double x = 0; x <= 300; x += 7) {
        for (double y = 0; y <= 200; y += 9) {
          check(new Point2D(x, y), width);
        }
      }
    }
  }

  private static void check(Point2D pointer, double width) {
    LabelPlace.of(pointer, width, 80, 300, 200)
        .ifPresent(
            at -> {
              assertThat(at.getX()).isBetween(0.0, 300 - width);
              assertThat(at.getY()).isBetween(0.0, 120.0);
              assertThat(new BoundingBox(at.getX(), at.getY(), width, 80).contains(pointer))
                  .isFalse();
            });
  }

  @Test
  void aLabelThatFitsBesideThePointerIsShown() {
    assertThat(LabelPlace.of(new Point2D(10, 50), 120, 80, 300, 200)).isPresent();
    assertThat(LabelPlace.of(new Point2D(290, 50), 120, 80, 300, 200)).isPresent();
    assertThat(LabelPlace.of(new Point2D(150, 150), 250, 80, 300, 200)).isPresent();
    assertThat(LabelPlace.of(new Point2D(150, 150), 301, 80, 300, 200)).isEmpty();
  }
}
