package org.descentlab.experiment;

import java.util.List;
import java.util.OptionalInt;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.formula.FormulaException;
import org.descentlab.formula.Tape;
import org.descentlab.formula.Variables;
import org.descentlab.objective.Domain;
import org.descentlab.objective.FormulaObjective;
import org.descentlab.objective.Interval;
import org.descentlab.objective.network.Loss;
import org.descentlab.objective.network.Units;
import org.descentlab.objective.surface.FormulaSurface;
import org.descentlab.objective.surface.Surface;

/** What is minimized. */
public sealed interface ProblemSpec {

  /** Returns the kind's name in the file. */
  String kind();

  /** Tells whether the loss is a mean over the rows of a data set. */
  default boolean hasData() {
    return true;
  }

  /** Where runs start from; a network has the default, and an initializer of its own. */
  default Start start() {
    return Start.DEFAULT;
  }

  /** Returns the same with another start; a network as it is. */
  default ProblemSpec withStart(Start other) {
    return this;
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

    @Override
    public SurfaceProblem withStart(Start other) {
      return new SurfaceProblem(surface, other);
    }
  }

  /**
   * A function of two parameters that a user wrote.
   *
   * @param formula of x and y; one that can be read
   * @param start where runs start from
   * @param domain what is shown of the plane, where the view does not say
   */
  record FormulaProblem(String formula, Start start, Domain domain) implements ProblemSpec {
    /** Name in the file. */
    public static final String KIND = "formula";

    /** What is shown where nobody says. */
    public static final Domain DOMAIN = new Domain(-5, 5, -5, 5);

    /** Refuses what is no formula: who reads one from a user has checked it before. */
    public FormulaProblem {
      tape(formula, 2);
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public boolean hasData() {
      return false;
    }

    /** Returns what is minimized. */
    public Surface objective() {
      return new FormulaSurface(tape(formula, 2));
    }

    @Override
    public FormulaProblem withStart(Start other) {
      return new FormulaProblem(formula, other, domain);
    }
  }

  /**
   * A function of one parameter that a user wrote.
   *
   * @param formula of x; one that can be read
   * @param start where runs start from
   * @param domain what is shown of the axis, where the view does not say
   */
  record CurveProblem(String formula, Start start, Interval domain) implements ProblemSpec {
    /** Name in the file. */
    public static final String KIND = "curve";

    /** What is shown where nobody says. */
    public static final Interval DOMAIN = new Interval(-10, 10);

    /** Refuses what is no formula: who reads one from a user has checked it before. */
    public CurveProblem {
      tape(formula, 1);
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public boolean hasData() {
      return false;
    }

    /** Returns what is minimized. */
    public FormulaObjective objective() {
      return new FormulaObjective(tape(formula, 1));
    }

    @Override
    public CurveProblem withStart(Start other) {
      return new CurveProblem(formula, other, domain);
    }
  }

  private static Tape tape(String formula, int variables) {
    try {
      return Tape.of(formula, Variables.of(variables));
    } catch (FormulaException e) {
      throw new IllegalArgumentException(formula, e);
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

    @Override
    public RegressionProblem withStart(Start other) {
      return new RegressionProblem(data, intercept, standardize, other);
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

    @Override
    public LogisticProblem withStart(Start other) {
      return new LogisticProblem(data, intercept, other);
    }
  }

  /**
   * A multilayer perceptron.
   *
   * @param data the images or rows
   * @param trainSamples the first so many training rows; all where empty
   * @param hidden widths of the hidden layers; none is softmax regression
   * @param units what hidden layers are made of
   * @param dropout share of hidden units that a step hides
   * @param loss what the outputs are measured by
   * @param initializer of the weights; biases start at 0
   */
  record NetworkProblem(
      ImageSource data,
      OptionalInt trainSamples,
      List<Integer> hidden,
      Units units,
      double dropout,
      Loss loss,
      Initializer initializer)
      implements ProblemSpec {
    /** Name in the file. */
    public static final String KIND = "network";

    /** Returns the network of which a file gives the data alone. */
    public static NetworkProblem on(ImageSource data) {
      Loss loss = data.classes() ? Loss.CROSS_ENTROPY : Loss.MSE;
      int width = data instanceof ImageSource.Plane ? 16 : data.classes() ? 128 : 10;
      return new NetworkProblem(
          data,
          OptionalInt.empty(),
          List.of(width),
          Units.RELU,
          0,
          loss,
          new Initializer(Initializer.Kind.GLOROT_UNIFORM, 0));
    }

    @Override
    public String kind() {
      return KIND;
    }

    /** Returns the same on other hidden layers. */
    public NetworkProblem withHidden(List<Integer> widths) {
      return new NetworkProblem(
          data, trainSamples, List.copyOf(widths), units, dropout, loss, initializer);
    }

    /** Returns the same with other units. */
    public NetworkProblem withUnits(Units other) {
      return new NetworkProblem(data, trainSamples, hidden, other, dropout, loss, initializer);
    }

    /** Returns the same with another dropout. */
    public NetworkProblem withDropout(double other) {
      return new NetworkProblem(data, trainSamples, hidden, units, other, loss, initializer);
    }

    /** Returns the same with another loss. */
    public NetworkProblem withLoss(Loss other) {
      return new NetworkProblem(data, trainSamples, hidden, units, dropout, other, initializer);
    }

    /** Returns the same on other data, on all of its rows. */
    public NetworkProblem withData(ImageSource other) {
      return new NetworkProblem(
          other, OptionalInt.empty(), hidden, units, dropout, loss, initializer);
    }

    /** Returns the same from other weights. */
    public NetworkProblem withInitializer(Initializer other) {
      return new NetworkProblem(data, trainSamples, hidden, units, dropout, loss, other);
    }

    /** Returns the number of training rows; empty where only files tell. */
    public OptionalInt rows() {
      OptionalInt all = data.rows();
      return all.isPresent()
          ? OptionalInt.of(Math.min(trainSamples.orElse(all.getAsInt()), all.getAsInt()))
          : trainSamples;
    }
  }
}
