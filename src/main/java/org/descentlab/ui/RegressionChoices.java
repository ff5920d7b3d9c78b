package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.descentlab.data.PlaneSet;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.Start;

/** The data that a regression can be chosen on: of points, linear; of two classes, logistic. */
final class RegressionChoices {
  /** Stands for data that are not among these. */
  static final String OWN = "own";

  private static final List<String> BUNDLED = List.of("line5", "seed0");

  private RegressionChoices() {}

  /** What is offered, the current data among it. */
  static List<String> with(String current) {
    Stream<String> known = Stream.concat(BUNDLED.stream(), PlaneSet.ids().stream());
    return Stream.concat(known, Stream.of(current)).distinct().toList();
  }

  /** The problem of an offered id, with everything else as it is by default. */
  static Optional<ProblemSpec> problem(String id) {
    if (BUNDLED.contains(id)) {
      RegressionSource data = new RegressionSource.Bundled(id);
      return Optional.of(new RegressionProblem(data, true, false, Start.DEFAULT));
    }
    return PlaneSet.find(id)
        .map(set -> new LogisticProblem(RegressionSource.Labelled.of(set), false, Start.DEFAULT));
  }
}
