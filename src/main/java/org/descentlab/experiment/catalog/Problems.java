package org.descentlab.experiment.catalog;

import java.util.List;
import java.util.NoSuchElementException;
import org.descentlab.objective.network.Activation;
import org.descentlab.objective.network.Loss;

/** The kinds of problems, with the fields that each has besides {@code kind}. */
public final class Problems {

  /**
   * A field of a problem.
   *
   * @param id name in the file
   * @param form what its values look like
   * @param initial what holds where a file gives none; empty where the file must give one
   */
  public record Field(String id, String form, String initial) {

    /** Tells whether a file must give it. */
    public boolean required() {
      return initial.isEmpty();
    }
  }

  /**
   * A kind of problem.
   *
   * @param id name in the file
   * @param fields in the order in which they are offered
   */
  public record Kind(String id, List<Field> fields) {}

  private static final Kind SURFACE =
      new Kind(
          "surface",
          List.of(
              new Field("surface", "the id of a surface", ""),
              new Field("parameters", "fields of the surface", "{}"),
              new Field("start", "[x, y] | random", "the surface's own")));

  private static final Kind FORMULA =
      new Kind(
          "formula",
          List.of(
              new Field("formula", "a formula of x and y", ""),
              new Field("start", "[x, y] | random", ""),
              new Field("domain", "[xmin, xmax, ymin, ymax]", "[-5, 5, -5, 5]")));

  private static final Kind CURVE =
      new Kind(
          "curve",
          List.of(
              new Field("formula", "a formula of x", ""),
              new Field("start", "[x] | random", ""),
              new Field("domain", "[min, max]", "[-10, 10]")));

  private static final Kind REGRESSION =
      new Kind(
          "linear-regression",
          List.of(
              new Field(
                  "data",
                  "line5 | seed0 | a CSV path | { points: [[x, y], …] }"
                      + " | { samples, features: 1, slope: 2, intercept: 1, noise: 0.5 }",
                  ""),
              new Field("intercept", "true | false", "true"),
              new Field("standardize", "true | false", "false"),
              new Field("start", "[w, …, b] | random", "zeros")));

  private static final Kind LOGISTIC =
      new Kind(
          "logistic-regression",
          List.of(
              new Field(
                  "data",
                  "circles | xor | gaussians | spiral | moons"
                      + " | { set: moons, samples: 500, noise: 0.1 }"
                      + " | a CSV path | { points: [[x1, x2, label], …] }",
                  ""),
              new Field("intercept", "true | false", "false"),
              new Field("start", "[w, …, b] | random", "zeros")));

  private static final Kind NETWORK =
      new Kind(
          "network",
          List.of(
              new Field(
                  "data",
                  "mnist | a folder of IDX files | circles | xor | gaussians | spiral | moons | relu"
                      + " | { set: moons, samples: 500, noise: 0.1, testShare: 0.5 }"
                      + " | { set: relu, samples: 1000, features: 10, noise: 1 }",
                  ""),
              new Field("trainSamples", "whole number ≥ 1", "all"),
              new Field("hidden", "[width, …]; [] is softmax regression", "[128]"),
              new Field("activation", String.join(" | ", Activation.ids()), Activation.RELU.id()),
              new Field("dropout", "0 ≤ x < 1", "0"),
              new Field("batchNorm", "true | false", "false"),
              new Field("residual", "true | false", "false"),
              new Field("loss", String.join(" | ", Loss.ids()), Loss.CROSS_ENTROPY.id()),
              new Field(
                  "initializer",
                  "glorot-uniform | he-uniform | zeros | golden | { uniform: bound }",
                  "glorot-uniform")));

  /** All of them. */
  public static final List<Kind> ALL =
      List.of(SURFACE, FORMULA, CURVE, REGRESSION, LOGISTIC, NETWORK);

  private Problems() {}

  /** Returns all ids. */
  public static List<String> ids() {
    return ALL.stream().map(Kind::id).toList();
  }

  /** Returns the kind with this id, which must exist. */
  public static Kind get(String id) {
    return ALL.stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(id));
  }
}
