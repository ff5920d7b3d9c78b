package org.descentlab.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.file.ExperimentReader;

/** The experiments that come with the program. */
final class Samples {
  private static final String FOLDER = "/org/descentlab/samples/";

  private Samples() {}

  /** Returns the names of the samples in the order in which they are offered. */
  static List<String> names() {
    return text("index.txt").lines().map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  /** Reads a sample. */
  static ExperimentSpec read(String name) {
    try {
      return ExperimentReader.read(text(name + ".yaml"), name + ".yaml").spec();
    } catch (FaultException e) {
      throw new IllegalStateException("the bundled sample " + name + " is damaged", e);
    }
  }

  /** Returns what a kind of problem begins with. */
  static ExperimentSpec first(String kind) {
    return read(
        switch (kind) {
          case RegressionProblem.KIND -> "seed0-batches";
          case NetworkProblem.KIND -> "mnist-dropout";
          case SurfaceProblem.KIND -> "ravine-race";
          case FormulaProblem.KIND -> "bounded-saddle";
          case CurveProblem.KIND -> "growing-waves";
          default -> throw new IllegalArgumentException(kind);
        });
  }

  private static String text(String file) {
    try (InputStream stream = Samples.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException(FOLDER + file + " is missing");
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return String.join("\n", reader.lines().toList()) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
