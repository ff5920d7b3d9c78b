package org.descentlab.experiment;

import java.util.OptionalInt;
import org.descentlab.data.ExampleSets;
import org.descentlab.data.PlaneSet;

/** Where a network's images, or rows of numbers, come from. */
public sealed interface ImageSource {

  /** Returns the number of inputs; empty where only files tell. */
  default OptionalInt inputs() {
    return OptionalInt.empty();
  }

  /** Returns the number of classes or targets; empty where only files tell. */
  default OptionalInt outputs() {
    return OptionalInt.empty();
  }

  /** Returns the number of training rows; empty where only files tell. */
  default OptionalInt rows() {
    return OptionalInt.empty();
  }

  /** Tells whether rows have classes. */
  default boolean classes() {
    return true;
  }

  /** Tells whether there is a test set of rows with classes. */
  default boolean tested() {
    return classes();
  }

  /** MNIST, which comes with the program. */
  record Mnist() implements ImageSource {
    @Override
    public OptionalInt inputs() {
      return OptionalInt.of(784);
    }

    @Override
    public OptionalInt outputs() {
      return OptionalInt.of(10);
    }

    @Override
    public OptionalInt rows() {
      return OptionalInt.of(60_000);
    }
  }

  /**
   * A folder of four IDX files.
   *
   * @param path as the file gives it, relative to the file
   */
  record IdxFolder(String path) implements ImageSource {}

  /**
   * A generated set of two features and two classes.
   *
   * @param set which one
   * @param samples number of rows, those of the test among them
   * @param noise with the meaning that the set gives it
   * @param testShare share of the rows that is only measured
   */
  record Plane(PlaneSet set, int samples, double noise, double testShare) implements ImageSource {
    /** Share of the test where a file gives none. */
    public static final double TEST_SHARE = 0.5;

    /** Returns a set as its name alone stands for it. */
    public static Plane of(PlaneSet set) {
      return new Plane(
          set, RegressionSource.Labelled.SAMPLES, RegressionSource.Labelled.NOISE, TEST_SHARE);
    }

    @Override
    public OptionalInt inputs() {
      return OptionalInt.of(2);
    }

    @Override
    public OptionalInt outputs() {
      return OptionalInt.of(2);
    }

    @Override
    public OptionalInt rows() {
      return OptionalInt.of(samples - ExampleSets.testRows(samples, testShare));
    }

    @Override
    public boolean tested() {
      return ExampleSets.testRows(samples, testShare) > 0;
    }
  }

  /**
   * Generated rows of normal features, whose targets are max(x, 0) plus one draw a row.
   *
   * @param samples number of rows, all to learn from
   * @param features number of features, and of targets
   * @param noise standard deviation of the draw
   */
  record Relu(int samples, int features, double noise) implements ImageSource {
    /** Name in the file. */
    public static final String ID = "relu";

    /** What the name alone stands for. */
    public static final Relu DEFAULTS = new Relu(1000, 10, 1);

    @Override
    public OptionalInt inputs() {
      return OptionalInt.of(features);
    }

    @Override
    public OptionalInt outputs() {
      return OptionalInt.of(features);
    }

    @Override
    public OptionalInt rows() {
      return OptionalInt.of(samples);
    }

    @Override
    public boolean classes() {
      return false;
    }
  }
}
