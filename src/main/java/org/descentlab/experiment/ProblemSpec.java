package org.descentlab.experiment;

import org.descentlab.experiment.catalog.Settings;
import org.descentlab.formula.FormulaException;
import org.descentlab.formula.Tape;
import org.descentlab.formula.Variables;
import org.descentlab.objective.Domain;
import org.descentlab.objective.FormulaObjective;
import org.descentlab.objective.Interval;
import org.descentlab.objective.surface.FormulaSurface;
import org.descentlab.objective.surface.Surface;

/** What is minimized. */
public sealed interface ProblemSpec
    permits ProblemSpec.SurfaceProblem,
        ProblemSpec.FormulaProblem,
        ProblemSpec.CurveProblem,
        ProblemSpec.RegressionProblem,
        ProblemSpec.LogisticProblem,
        NetworkProblem {

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

  /** Returns all but the start, to be compared with that of another problem: equal if they are. */
  default Object apartFromStart() {
    return withStart(Start.DEFAULT);
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
    public Object apartFromStart() {
      return surface;
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
}
