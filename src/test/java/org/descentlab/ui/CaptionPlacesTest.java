package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.descentlab.ui.CaptionPlaces.Box;
import org.descentlab.ui.CaptionPlaces.Wish;
import org.junit.jupiter.api.Test;

/** Arrows and captions of a step that do not hide one another. */
class CaptionPlacesTest {
  private static final Box VIEW = new Box(50, 20, 500, 400);

  private static ArrowStroke arrow(double x0, double y0, double x1, double y1) {
    return new ArrowStroke(x0, y0, x1, y1, 3, 0);
  }

  @Test
  void captionsOfRandomArrowsAreInViewAndNoneLiesOverAnotherOrOverWhatIsTaken() {
    Random random = new Random(7);
    int placed = 0;
    for (int round = 0; round < 200; round++) {
      double x = 50 + 500 * random.nextDouble();
      double y = 20 + 400 * random.nextDouble();
      List<ArrowStroke> arrows = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        double angle = random.nextDouble() * 0.6;
        double length = 10 + 150 * random.nextDouble();
        arrows.add(
            arrow(x, y, x + length * StrictMath.cos(angle), y - length * StrictMath.sin(angle)));
      }
      Box head = new Box(x - 9, y - 9, 18, 18);
      CaptionPlaces places = new CaptionPlaces(VIEW, arrows, List.of(head));
      List<Box> boxes = new ArrayList<>(List.of(head));
      for (ArrowStroke arrow : arrows) {
        places.next(new Wish(arrow, 60 + 90 * random.nextDouble(), 20)).ifPresent(boxes::add);
      }
      placed += boxes.size() - 1;
      for (int i = 1; i < boxes.size(); i++) {
        assertThat(VIEW.contains(boxes.get(i))).isTrue();
        for (int j = 0; j < i; j++) {
          assertThat(boxes.get(i).overlaps(boxes.get(j))).isFalse();
        }
      }
    }
    assertThat(placed).isGreaterThan(900);
  }

  @Test
  void aSingleCaptionStandsAheadOfItsTip() {
    ArrowStroke right = arrow(200, 200, 300, 200);
    Box box =
        new CaptionPlaces(VIEW, List.of(right), List.of()).next(new Wish(right, 80, 20)).get();
    assertThat(box.x()).isBetween(300.0, 310.0);
    assertThat(box.y() + 10).isCloseTo(200, within(1.0));
  }

  @Test
  void atTheEdgeTheCaptionTurnsInside() {
    ArrowStroke out = arrow(480, 200, 549, 200);
    Box box = new CaptionPlaces(VIEW, List.of(out), List.of()).next(new Wish(out, 80, 20)).get();
    assertThat(VIEW.contains(box)).isTrue();
    assertThat(box.meets(480, 200, 549, 200)).isFalse();
  }

  @Test
  void aCaptionIsNotPutAcrossAnArrowWhereThereIsRoomBesideIt() {
    ArrowStroke shorter = arrow(200, 200, 260, 200);
    ArrowStroke longer = arrow(200, 200, 400, 200);
    CaptionPlaces places = new CaptionPlaces(VIEW, List.of(shorter, longer), List.of());
    Box box = places.next(new Wish(shorter, 80, 20)).get();
    assertThat(box.meets(200, 200, 400, 200)).isFalse();
  }

  @Test
  void withoutRoomThereIsNoCaption() {
    ArrowStroke arrow = arrow(200, 200, 260, 200);
    assertThat(new CaptionPlaces(VIEW, List.of(arrow), List.of(VIEW)).next(new Wish(arrow, 80, 20)))
        .isEmpty();
  }

  @Test
  void aBoxMeetsTheSegmentsThatPassThroughIt() {
    Box box = new Box(10, 10, 20, 10);
    assertThat(box.meets(0, 0, 40, 30)).isTrue();
    assertThat(box.meets(15, 0, 15, 100)).isTrue();
    assertThat(box.meets(12, 12, 13, 13)).isTrue();
    assertThat(box.meets(0, 25, 100, 25)).isFalse();
    assertThat(box.meets(0, 15, 9, 15)).isFalse();
  }

  @Test
  void arrowsOfOneDirectionLieSideBySideAndOthersStayWhereTheyAre() {
    ArrowStroke gradient = arrow(0, 0, 100, 0);
    ArrowStroke clipped = arrow(0, 0, 60, 1);
    ArrowStroke across = arrow(0, 0, 0, 80);
    ArrowStroke update = arrow(0, 0, 30, 0);
    List<ArrowStroke> placed =
        ArrowStroke.sideBySide(List.of(gradient, clipped, across, update), 6);
    assertThat(placed.get(3)).isEqualTo(update);
    assertThat(placed.get(2)).isEqualTo(across);
    assertThat(placed.get(0).y0()).isCloseTo(6, within(1e-9));
    assertThat(placed.get(0).y1()).isCloseTo(6, within(1e-9));
    assertThat(placed.get(1).y0()).isCloseTo(-6, within(0.01));
  }
}
