package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.FloatVector;
import org.descentlab.math.Vector;
import org.junit.jupiter.api.Test;

/** The plane of a path's principal components. */
class PrincipalPlaneTest {
  private static final int POINTS = 12;
  private static final int DIMENSION = 40;

  private static List<FloatVector> path() {
    Random random = new Random(2);
    List<FloatVector> points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      FloatVector point = FloatVector.zeros(DIMENSION);
      for (int j = 0; j < DIMENSION; j++) {
        double along = i * (j % 3 - 1) + Math.sin(0.5 * i) * (j % 5 - 2);
        point.put(j, 3 + along + 0.1 * random.nextGaussian());
      }
      points.add(point);
    }
    return points;
  }

  private static double[][] products(List<? extends Vector> points) {
    double[][] products = new double[points.size()][points.size()];
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < points.size(); j++) {
        products[i][j] = points.get(i).dot(points.get(j));
      }
    }
    return products;
  }

  @Test
  void variancesAreThoseOfTheSingularValues() {
    List<FloatVector> points = path();
    ProjectedPath plane = PrincipalPlane.of(points, products(points)).orElseThrow();
    double[] s = singularValues(points);
    double total = 0;
    for (double value : s) {
      total += value * value;
    }
    assertThat(plane.explainedX()).isCloseTo(s[0] * s[0] / total, within(1e-6));
    assertThat(plane.explainedY()).isCloseTo(s[1] * s[1] / total, within(1e-6));
  }

  /** Singular values of the points less their mean. */
  private static double[] singularValues(List<? extends Vector> points) {
    int n = points.size();
    int d = points.get(0).length();
    double[][] centred = new double[n][d];
    for (int j = 0; j < d; j++) {
      int column = j;
      double mean = points.stream().mapToDouble(p -> p.get(column)).average().orElseThrow();
      for (int i = 0; i < n; i++) {
        centred[i][j] = points.get(i).get(j) - mean;
      }
    }
    return new SingularValueDecomposition(new Array2DRowRealMatrix(centred)).getSingularValues();
  }

  @Test
  void aPathThatGrowsOverManyPowersOfTenHasAPlaneAlthoughShiftedIterationsStallOverIt() {
    int n = 46;
    List<DoubleVector> points = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double size = Math.exp(4.0 * i);
      points.add(
          new DoubleVector(
              size * Math.cos(n), size * Math.cos(i + n), size * Math.cos(2.0 * i + n)));
    }
    ProjectedPath plane = PrincipalPlane.of(points, products(points)).orElseThrow();
    double[] s = singularValues(points);
    double total = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
    assertThat(plane.explainedX()).isCloseTo(s[0] * s[0] / total, within(1e-9));
    assertThat(plane.explainedY()).isCloseTo(s[1] * s[1] / total, within(1e-9));
  }

  @Test
  void placesAreProjectionsOnOrthogonalUnitVectorsFromTheLastPoint() {
    List<FloatVector> points = path();
    ProjectedPath plane = PrincipalPlane.of(points, products(points)).orElseThrow();
    assertThat(plane.first().norm()).isCloseTo(1, within(1e-5));
    assertThat(plane.second().norm()).isCloseTo(1, within(1e-5));
    assertThat(plane.first().dot(plane.second())).isCloseTo(0, within(1e-5));
    for (int i = 0; i < POINTS; i++) {
      FloatVector way = points.get(i).like().set(points.get(i));
      way.addScaled(-1, points.get(POINTS - 1));
      assertThat(plane.x()[i]).isCloseTo(way.dot(plane.first()), within(1e-3));
      assertThat(plane.y()[i]).isCloseTo(way.dot(plane.second()), within(1e-3));
    }
    assertThat(plane.x()[0]).isNegative();
  }

  @Test
  void aPathOnALineAndOneThatNeverMovedHaveNoPlane() {
    List<FloatVector> line =
        List.of(new FloatVector(0, 1), new FloatVector(0, 2), new FloatVector(0, 4));
    List<FloatVector> rest =
        List.of(new FloatVector(3, 1), new FloatVector(3, 1), new FloatVector(3, 1));
    assertThat(PrincipalPlane.of(line, products(line))).isEmpty();
    assertThat(PrincipalPlane.of(rest, products(rest))).isEmpty();
    assertThat(PrincipalPlane.of(line.subList(0, 2), products(line.subList(0, 2)))).isEmpty();
  }
}
