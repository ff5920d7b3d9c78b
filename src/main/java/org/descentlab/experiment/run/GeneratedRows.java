package org.descentlab.experiment.run;

import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.data.ExampleSets;
import org.descentlab.experiment.ImageSource;
import org.descentlab.math.RandomStreams;

/** The rows of numbers that a network learns from, where they are generated. */
public final class GeneratedRows {
  private GeneratedRows() {}

  /**
   * Draws the rows; nothing where there are images.
   *
   * @param seed the experiment's
   */
  public static Optional<ExampleSets> of(ImageSource source, long seed) {
    RandomGenerator random = new RandomStreams(seed).data();
    if (source instanceof ImageSource.Relu relu) {
      return Optional.of(ExampleSets.relu(relu.samples(), relu.features(), relu.noise(), random));
    }
    return source instanceof ImageSource.Plane plane
        ? Optional.of(
            ExampleSets.plane(
                plane.set(), plane.samples(), plane.noise(), plane.testShare(), random))
        : Optional.empty();
  }
}
