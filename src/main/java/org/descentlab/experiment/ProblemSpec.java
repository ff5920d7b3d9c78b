package org.descentlab.experiment;

import java.util.List;
import java.util.OptionalInt;
import org.descentlab.experiment.catalog.Settings;

/** What is minimized. */
public sealed interface ProblemSpec {

  /** Returns the kind's name in the file. */
  String kind();

  /** Tells whether the loss is a mean over the rows of a data set. */
  default boolean hasData() {
    return true;
  }

  /**
   * A test function of two parameters.
   *
   * @param surface entry of the catalogue with its parameters
   * @param start where runs start from
   */
  record SurfaceProblem(Settings surface, Start start) implements ProblemSpec {
    /** Name in the file. */
    public static final String KIND = "surface";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public boolean hasData() {
      return false;
    }

    /** Returns the same with another start. */
    public SurfaceProblem startingAt(double x, double y) {
      return new SurfaceProblem(surface, Start.at(List.of(x, y)));
    }
  }

  /**
   * y = w·x + b by mean squared error.
   *
   * @param data the rows
   * @param intercept whether there is b
   * @param standardize whether features are brought to mean 0 and standard deviation 1 first
   * @param start of w…, b
   */
  record RegressionProblem(
      RegressionSource data, boolean intercept, boolean standardize, Start start)
      implements ProblemSpec {
    /** Name in the file. */
    public static final String KIND = "linear-regression";

    @Override
    public String kind() {
      return KIND;
    }

    /** Returns the same on other rows. */
    public RegressionProblem withData(RegressionSource other) {
      return new RegressionProblem(other, intercept, standardize, start);
    }

    /** Returns the same with another start. */
    public RegressionProblem startingAt(List<Double> params) {
      return new RegressionProblem(data, intercept, standardize, Start.at(params));
    }
  }

  /**
   * p = σ(w·x + b) of the label 1, by cross-entropy.
   *
   * @param data the rows, each with the label 0 or 1 as its target
   * @param intercept whether there is b
   * @param start of w…, b
   */
  record LogisticProblem(RegressionSource data, boolean intercept, Start start)
      implements ProblemSpec {
    /** Name in the file. */
    public static final String KIND = "logistic-regression";

    @Override
    public String kind() {
      return KIND;
    }

    /** Returns the same on other rows. */
    public LogisticProblem withData(RegressionSource other) {
      return new LogisticProblem(other, intercept, start);
    }

    /** Returns the same with another start. */
    public LogisticProblem startingAt(List<Double> params) {
      return new LogisticProblem(data, intercept, Start.at(params));
    }
  }

  /**
   * A multilayer perceptron with ReLU and softmax cross-entropy.
   *
   * @param data the images
   * @param trainSamples the first so many training rows; all where empty
   * @param hidden widths of the hidden layers; none is softmax regression
   * @param dropout share of hidden units that a step hides
   * @param initializer of the weights; biases start at 0
   */
  record NetworkProblem(
      ImageSource data,
      OptionalInt trainSamples,
      List<Integer> hidden,
      double dropout,
      Initializer initializer)
      implements ProblemSpec {
    /** Name in the file. */
    public static final String KIND = "network";

    @Override
    public String kind() {
      return KIND;
    }

    /** Returns the same with another dropout. */
    public NetworkProblem withDropout(double other) {
      return new NetworkProblem(data, trainSamples, hidden, other, initializer);
    }
  }
}
