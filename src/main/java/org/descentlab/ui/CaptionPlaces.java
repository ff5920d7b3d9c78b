package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for captions near the tips of arrows: inside the view, none over another or over
 * what is taken, and across as few arrows as can be.
 */
final class CaptionPlaces {
  private static final int DIRECTIONS = 24;
  private static final double[] DISTANCES = {5, 14, 28, 48, 75, 110, 160};

  /** What it costs to lie across an arrow, in pixels of distance. */
  private static final double CROSSING = 60;

  /** What it costs to turn round the tip by a radian. */
  private static final double TURN = 6;

  /** A rectangle. */
  record Box(double x, double y, double width, double height) {

    boolean overlaps(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }

    boolean contains(Box other) {
      return x <= other.x
          && y <= other.y
          && other.x + other.width <= x + width
          && other.y + other.height <= y + height;
    }

    /** Whether a segment passes through. */
    boolean meets(double x0, double y0, double x1, double y1) {
      double enter = 0;
      double leave = 1;
      double[] direction = {x0 - x1, x1 - x0, y0 - y1, y1 - y0};
      double[] room = {x0 - x, x + width - x0, y0 - y, y + height - y0};
      for (int k = 0; k < 4; k++) {
        double at = room[k] / direction[k];
        if (direction[k] == 0) {
          leave = room[k] < 0 ? -1 : leave;
        } else if (direction[k] < 0) {
          enter = Math.max(enter, at);
        } else {
          leave = Math.min(leave, at);
        }
      }
      return enter <= leave;
    }
  }

  /**
   * A caption that wants a place.
   *
   * @param arrow at whose tip it wants to be
   * @param width of the caption
   * @param height of the caption
   */
  record Wish(ArrowStroke arrow, double width, double height) {}

  private final Box view;
  private final List<ArrowStroke> arrows;
  private final List<Box> taken;

  /** Places in {@code view}, not over what is {@code taken}. */
  CaptionPlaces(Box view, List<ArrowStroke> arrows, List<Box> taken) {
    this.view = view;
    this.arrows = arrows;
    this.taken = new ArrayList<>(taken);
  }

  /** Returns a place for the next caption; none where there is no room. */
  Optional<Box> next(Wish wish) {
    Box best = null;
    double least = Double.POSITIVE_INFINITY;
    double ahead =
        Math.atan2(wish.arrow().y1() - wish.arrow().y0(), wish.arrow().x1() - wish.arrow().x0());
    for (double distance : DISTANCES) {
      for (int k = 0; k < DIRECTIONS; k++) {
        double turned = Math.PI * 2 * k / DIRECTIONS;
        turned = turned > Math.PI ? turned - 2 * Math.PI : turned;
        Box box = at(wish, ahead + turned, distance);
        double cost = distance + TURN * Math.abs(turned) + CROSSING * crossed(box);
        if (cost < least && free(box)) {
          least = cost;
          best = box;
        }
      }
    }
    if (best != null) {
      taken.add(best);
    }
    return Optional.ofNullable(best);
  }

  private static Box at(Wish wish, double angle, double distance) {
    double x = wish.arrow().x1() + Math.cos(angle) * (wish.width() / 2 + distance);
    double y = wish.arrow().y1() + Math.sin(angle) * (wish.height() / 2 + distance);
    return new Box(x - wish.width() / 2, y - wish.height() / 2, wish.width(), wish.height());
  }

  private boolean free(Box box) {
    return view.contains(box) && taken.stream().noneMatch(box::overlaps);
  }

  private long crossed(Box box) {
    return arrows.stream().filter(a -> box.meets(a.x0(), a.y0(), a.x1(), a.y1())).count();
  }
}
