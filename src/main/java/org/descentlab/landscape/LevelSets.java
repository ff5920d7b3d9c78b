package org.descentlab.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Level sets {f = c} of a grid by marching squares. Points lie on the edges of the cells, where the
 * value interpolated between the two corners is c. A cell with two opposite corners above c is
 * resolved by the bilinear interpolant's saddle value (Nielson and Hamann 1991, "The asymptotic
 * decider"), so that level lines of different values never cross. Cells with a corner that is not
 * finite have no line.
 */
public final class LevelSets {
  private static final int NONE = -1;

  private final Grid grid;
  private final CellSpans spans;
  private final int[] first;
  private final int[] second;
  private int[] crossed = new int[256];
  private int crossings;

  private LevelSets(Grid grid) {
    this.grid = grid;
    this.spans = new CellSpans(grid);
    int edges = 2 * grid.nx() * grid.ny();
    this.first = new int[edges];
    this.second = new int[edges];
    Arrays.fill(first, NONE);
    Arrays.fill(second, NONE);
  }

  /** Returns the joined lines of each level, in the order of {@code levels}. */
  public static List<List<Polyline>> of(Grid grid, double[] levels) {
    LevelSets sets = new LevelSets(grid);
    List<List<Polyline>> lines = new ArrayList<>();
    for (double level : levels) {
      lines.add(sets.trace(level));
    }
    return lines;
  }

  private List<Polyline> trace(double level) {
    spans.visit(level, (i, j) -> march(i, j, level));
    List<Polyline> lines = new ArrayList<>();
    for (int k = 0; k < crossings; k++) {
      if (second[crossed[k]] == NONE && first[crossed[k]] != NONE) {
        lines.add(follow(crossed[k], level));
      }
    }
    for (int k = 0; k < crossings; k++) {
      if (first[crossed[k]] != NONE) {
        lines.add(follow(crossed[k], level));
      }
    }
    crossings = 0;
    return lines;
  }

  /** Links the edges of cell (i, j) that the level crosses: bottom, right, top, left. */
  private void march(int i, int j, double level) {
    double a = grid.value(i, j);
    double b = grid.value(i + 1, j);
    double c = grid.value(i + 1, j + 1);
    double d = grid.value(i, j + 1);
    int above =
        (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
    if (above == 0 || above == 15 || !Double.isFinite(a + b + c + d)) {
      return;
    }
    int bottom = horizontal(i, j);
    int top = horizontal(i, j + 1);
    int left = vertical(i, j);
    int right = vertical(i + 1, j);
    switch (above) {
      case 1, 14 -> link(left, bottom);
      case 2, 13 -> link(bottom, right);
      case 3, 12 -> link(left, right);
      case 4, 11 -> link(right, top);
      case 6, 9 -> link(bottom, top);
      case 7, 8 -> link(left, top);
      default -> {
        // a and c are opposite: joined through the middle when the saddle is on their side
        boolean saddleAbove = (a * c - b * d) / (a + c - b - d) >= level;
        if (saddleAbove == (above == 5)) {
          link(left, top);
          link(bottom, right);
        } else {
          link(left, bottom);
          link(right, top);
        }
      }
    }
  }

  private int horizontal(int i, int j) {
    return j * grid.nx() + i;
  }

  private int vertical(int i, int j) {
    return grid.nx() * grid.ny() + j * grid.nx() + i;
  }

  private void link(int edge, int other) {
    join(edge, other);
    join(other, edge);
  }

  private void join(int edge, int other) {
    if (first[edge] == NONE) {
      first[edge] = other;
      if (crossings == crossed.length) {
        crossed = Arrays.copyOf(crossed, 2 * crossings);
      }
      crossed[crossings++] = edge;
    } else {
      second[edge] = other;
    }
  }

  /** Walks from {@code start} to the other end, or around to it, and takes the links away. */
  private Polyline follow(int start, double level) {
    double[] xy = new double[64];
    int length = 0;
    int edge = start;
    int from = NONE;
    while (true) {
      if (length == xy.length) {
        xy = Arrays.copyOf(xy, 2 * length);
      }
      place(edge, level, xy, length);
      length += 2;
      int next = first[edge] == from ? second[edge] : first[edge];
      first[edge] = NONE;
      second[edge] = NONE;
      if (next == NONE || first[next] == NONE) {
        return new Polyline(Arrays.copyOf(xy, length), next == start);
      }
      from = edge;
      edge = next;
    }
  }

  private void place(int edge, double level, double[] xy, int at) {
    int points = grid.nx() * grid.ny();
    boolean along = edge < points;
    int i = edge % points % grid.nx();
    int j = edge % points / grid.nx();
    double from = grid.value(i, j);
    double to = along ? grid.value(i + 1, j) : grid.value(i, j + 1);
    double t = (level - from) / (to - from);
    xy[at] = along ? grid.x(i) + t * (grid.x(i + 1) - grid.x(i)) : grid.x(i);
    xy[at + 1] = along ? grid.y(j) : grid.y(j) + t * (grid.y(j + 1) - grid.y(j));
  }
}
