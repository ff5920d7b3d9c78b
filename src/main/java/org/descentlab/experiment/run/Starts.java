package org.descentlab.experiment.run;

import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.experiment.Start;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.Domain;

/** Makes the first parameters of surfaces and regressions. */
final class Starts {

  private Starts() {}

  /**
   * Returns the parameters of a start, zeros where it names none; a random one is drawn from the
   * stream {@code init}, x and y in turn within the domain.
   */
  static Vector params(Start start, int dimension, Domain domain, RandomStreams streams) {
    DoubleVector params = DoubleVector.zeros(dimension);
    List<Double> point = start.point();
    for (int i = 0; i < point.size(); i++) {
      params.put(i, point.get(i));
    }
    if (start.random()) {
      RandomGenerator random = streams.init();
      for (int i = 0; i < dimension; i++) {
        double low = i % 2 == 0 ? domain.xMin() : domain.yMin();
        double width = i % 2 == 0 ? domain.width() : domain.height();
        params.put(i, low + width * random.nextDouble());
      }
    }
    return params;
  }
}
