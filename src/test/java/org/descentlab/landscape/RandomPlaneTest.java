package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.descentlab.math.FloatVector;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.network.Activation;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.LayerShape;
import org.descentlab.objective.network.Units;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Planes along random directions, against slow linear algebra in double precision. */
class RandomPlaneTest {

  static Stream<Architecture> networks() {
    return Stream.of(
        new Architecture(6, List.of(5), 3),
        new Architecture(6, List.of(5, 4), 3, new Units(Activation.PRELU, true, true), false));
  }

  private static List<FloatVector> path(Architecture network) {
    Random random = new Random(4);
    List<FloatVector> points = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      FloatVector point = FloatVector.zeros((int) network.parameterCount());
      for (int i = 0; i < point.length(); i++) {
        point.put(i, random.nextGaussian());
      }
      points.add(point);
    }
    return points;
  }

  private static ProjectedPath plane(Architecture network, List<FloatVector> points) {
    return RandomPlane.of(network, points, new RandomStreams(0).estimator()).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theWeightsOfEveryUnitAreAsLongInTheDirectionsAsInTheNetworkAndNothingElseMoves(
      Architecture network) {
    List<FloatVector> points = path(network);
    Vector last = points.get(4);
    ProjectedPath plane = plane(network, points);
    for (Vector direction : List.of(plane.first(), plane.second())) {
      Vector rest = direction.copy();
      for (LayerShape layer : network.layers()) {
        for (int unit = 0; unit < layer.outputs(); unit++) {
          double drawn = 0;
          double wanted = 0;
          for (int input = 0; input < layer.inputs(); input++) {
            int weight = layer.weight(unit, input);
            drawn += direction.get(weight) * direction.get(weight);
            wanted += last.get(weight) * last.get(weight);
            rest.put(weight, 0);
          }
          assertThat(drawn).isCloseTo(wanted, within(1e-5 * wanted));
        }
      }
      assertThat(rest.maxAbs()).isZero();
    }
    double cosine =
        plane.first().dot(plane.second()) / plane.first().norm() / plane.second().norm();
    assertThat(Math.abs(cosine)).isLessThan(0.7);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aPointIsSeenAtTheNearestPlaceOfThePlane(Architecture network) {
    List<FloatVector> points = path(network);
    ProjectedPath plane = plane(network, points);
    Array2DRowRealMatrix directions = new Array2DRowRealMatrix(points.get(0).length(), 2);
    directions.setColumnVector(0, exact(plane.first()));
    directions.setColumnVector(1, exact(plane.second()));
    for (int k = 0; k < 5; k++) {
      RealVector way = exact(points.get(k)).subtract(exact(points.get(4)));
      RealVector place = new QRDecomposition(directions).getSolver().solve(way);
      assertThat(plane.x()[k]).isCloseTo(place.getEntry(0), within(1e-5));
      assertThat(plane.y()[k]).isCloseTo(place.getEntry(1), within(1e-5));
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theSharesAreThoseOfTheVarianceAlongEachDirection(Architecture network) {
    List<FloatVector> points = path(network);
    ProjectedPath plane = plane(network, points);
    RealVector mean = new ArrayRealVector(points.get(0).length());
    for (FloatVector point : points) {
      mean = mean.add(exact(point).mapDivide(points.size()));
    }
    RealVector unit = exact(plane.first()).unitVector();
    double along = 0;
    double total = 0;
    for (FloatVector point : points) {
      RealVector way = exact(point).subtract(mean);
      along += Math.pow(way.dotProduct(unit), 2);
      total += way.dotProduct(way);
    }
    assertThat(plane.explainedX()).isCloseTo(along / total, within(1e-6));
  }

  private static RealVector exact(Vector vector) {
    double[] values = new double[vector.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = vector.get(i);
    }
    return new ArrayRealVector(values);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aNetworkWithoutWeightsAndOneThatDivergedHaveNoPlane(Architecture network) {
    FloatVector zeros = FloatVector.zeros((int) network.parameterCount());
    FloatVector lost = zeros.like();
    lost.put(0, Double.NaN);
    for (FloatVector last : List.of(zeros, lost)) {
      assertThat(RandomPlane.of(network, List.of(last), new RandomStreams(0).estimator()))
          .isEmpty();
    }
  }
}
