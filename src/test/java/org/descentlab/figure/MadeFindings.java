package org.descentlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.descentlab.figure.LayerCurves.Measure;
import org.descentlab.figure.Mistakes.Mistake;
import org.descentlab.figure.PathPlane.Directions;
import org.descentlab.landscape.Grid;
import org.descentlab.landscape.LevelSets;
import org.descentlab.landscape.Levels;
import org.descentlab.landscape.Terrain;
import org.descentlab.landscape.ValueScale;
import org.descentlab.objective.Domain;

/** Findings about a network that nobody trained. */
final class MadeFindings {
  private static final int SIDE = 28;

  private MadeFindings() {}

  /** One of each kind, of a run. */
  static List<Finding> all(String run) {
    return List.of(
        weights(run, 128),
        gradients(run),
        dead(run),
        confusion(run),
        mistakes(run, 40),
        map(run),
        path(run, true),
        path(run, true, Directions.RANDOM),
        sharpness(run));
  }

  /** The same where nothing was measured yet, or everything is wrong. */
  static List<Finding> empty(String run) {
    return List.of(
        new WeightImages(run, 0, SIDE, SIDE, List.of(new float[SIDE * SIDE]), 1),
        new LayerCurves(run, Measure.GRADIENT_NORM, new double[0], List.of("1"), new double[1][0]),
        new LayerCurves(
            run, Measure.DEAD_UNITS, new double[] {0}, List.of("1"), new double[][] {{Double.NaN}}),
        new Confusion(run, 0, new int[10][10]),
        new Mistakes(run, 0, SIDE, SIDE, List.of(), 0, 0),
        path(run, false),
        path(run, false, Directions.RANDOM),
        new Sharpness(
            run, new double[] {0}, new double[] {Double.NaN}, new double[] {Double.NaN}, 1));
  }

  static WeightImages weights(String run, int count) {
    Random random = new Random(3);
    List<float[]> units = new ArrayList<>();
    for (int u = 0; u < count; u++) {
      float[] unit = new float[SIDE * SIDE];
      double cx = 8 + 12 * random.nextDouble();
      double cy = 8 + 12 * random.nextDouble();
      double angle = Math.PI * random.nextDouble();
      for (int i = 0; i < unit.length; i++) {
        double x = i % SIDE - cx;
        double y = Math.floorDiv(i, SIDE) - cy;
        double wave = Math.cos((x * Math.cos(angle) + y * Math.sin(angle)) * 0.7);
        double bell = Math.exp(-(x * x + y * y) / 40);
        unit[i] = (float) (0.25 * wave * bell + 0.02 * random.nextGaussian());
      }
      units.add(unit);
    }
    return new WeightImages(run, 1200, SIDE, SIDE, units, count);
  }

  static LayerCurves gradients(String run) {
    return curves(run, Measure.GRADIENT_NORM, 3);
  }

  private static LayerCurves dead(String run) {
    return curves(run, Measure.DEAD_UNITS, 2);
  }

  private static LayerCurves curves(String run, Measure measure, int layers) {
    Random random = new Random(5);
    double[] steps = new double[100];
    double[][] values = new double[layers][100];
    List<String> names = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      names.add("layer " + (layer + 1));
      for (int k = 0; k < 100; k++) {
        steps[k] = 37.0 * k;
        values[layer][k] =
            measure == Measure.DEAD_UNITS
                ? 0.3 * layer * (1 - Math.exp(-k / 30.0))
                : Math.pow(10, -layer - k / 60.0 + 0.2 * random.nextGaussian());
      }
    }
    return new LayerCurves(run, measure, steps, names, values);
  }

  private static Confusion confusion(String run) {
    Random random = new Random(7);
    int[][] counts = new int[10][10];
    for (int truth = 0; truth < 10; truth++) {
      for (int predicted = 0; predicted < 10; predicted++) {
        counts[truth][predicted] = truth == predicted ? 960 : random.nextInt(9);
      }
    }
    counts[4][9] = 31;
    return new Confusion(run, 1200, counts);
  }

  static Mistakes mistakes(String run, int count) {
    List<Mistake> worst = new ArrayList<>();
    for (int m = 0; m < count; m++) {
      float[] pixels = new float[SIDE * SIDE];
      for (int i = 0; i < pixels.length; i++) {
        double x = i % SIDE - 13.5;
        double y = Math.floorDiv(i, SIDE) - 13.5;
        pixels[i] = (float) Math.exp(-Math.pow(Math.hypot(x, y) - 4 - m % 5, 2) / 2);
      }
      worst.add(new Mistake(pixels, m % 10, (m + 3) % 10, 0.99999 - 0.01 * m));
    }
    return new Mistakes(run, 1200, SIDE, SIDE, worst, 212, 10_000);
  }

  private static ClassMap map(String run) {
    int n = 81;
    int[] winners = new int[n * n];
    float[] probabilities = new float[n * n];
    for (int at = 0; at < n * n; at++) {
      double x = -1.5 + 3.0 * (at % n) / (n - 1);
      double y = -1.5 + 3.0 * Math.floorDiv(at, n) / (n - 1);
      double p = 1 / (1 + Math.exp(8 * (Math.hypot(x, y) - 0.75)));
      winners[at] = p > 0.5 ? 1 : 0;
      probabilities[at] = (float) Math.max(p, 1 - p);
    }
    Random random = new Random(9);
    int count = 300;
    ClassMap.Points points =
        new ClassMap.Points(
            new double[count], new double[count], new int[count], new boolean[count]);
    for (int i = 0; i < count; i++) {
      double radius = i % 2 == 0 ? 1 : 0.5;
      double angle = 2 * Math.PI * random.nextDouble();
      points.x()[i] = radius * Math.cos(angle) + 0.1 * random.nextGaussian();
      points.y()[i] = radius * Math.sin(angle) + 0.1 * random.nextGaussian();
      points.labels()[i] = i % 2;
      points.test()[i] = i % 5 == 0;
    }
    return new ClassMap(
        run, 1200, new Domain(-1.5, 1.5, -1.5, 1.5), n, n, 2, winners, probabilities, points);
  }

  static PathPlane path(String run, boolean known) {
    return path(run, known, Directions.PRINCIPAL);
  }

  static PathPlane path(String run, boolean known, Directions directions) {
    int n = 60;
    long[] steps = new long[n];
    double[] x = new double[n];
    double[] y = new double[n];
    double[] losses = new double[n];
    double[] onPlane = new double[n];
    for (int i = 0; i < n; i++) {
      double t = i / (n - 1.0);
      steps[i] = 40L * i;
      x[i] = -6 + 10 * Math.sqrt(t);
      y[i] = 3 * Math.sin(Math.PI * t) - 1 + 0.1 * Math.sin(9 * t);
      losses[i] = known ? 2.3 * Math.exp(-4 * t) : Double.NaN;
      onPlane[i] = losses[i] * 1.07;
    }
    return new PathPlane(
        run,
        directions,
        steps,
        x,
        y,
        0.831,
        0.112,
        losses,
        onPlane,
        2048,
        known ? Optional.of(terrain(PathFigure.around(x, y))) : Optional.empty());
  }

  private static Terrain terrain(Domain domain) {
    Grid grid = Grid.of((x, y) -> 0.05 + 0.02 * (x - 4) * (x - 4) + 0.1 * y * y, domain, 20, 20);
    ValueScale scale = ValueScale.fitting(grid, Double.POSITIVE_INFINITY);
    double[] levels = Levels.of(grid, scale, 22);
    return new Terrain(grid, scale, levels, LevelSets.of(grid, levels), List.of());
  }

  static Sharpness sharpness(String run) {
    double[] steps = new double[40];
    double[] sharpness = new double[40];
    double[] limits = new double[40];
    for (int k = 0; k < 40; k++) {
      steps[k] = 25.0 * k;
      sharpness[k] = Math.min(40, 5 + 1.6 * k) + (k > 22 ? 2 * Math.sin(k) : 0);
      limits[k] = 40;
    }
    return new Sharpness(run, steps, sharpness, limits, 2048);
  }
}
