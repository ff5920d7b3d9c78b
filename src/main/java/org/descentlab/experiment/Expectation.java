package org.descentlab.experiment;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** What should come of an experiment; judged on every step. */
public sealed interface Expectation {

  /** Returns the names of the runs that it is about. */
  List<String> names();

  /** Returns the same about runs under other names. */
  Expectation withNames(UnaryOperator<String> name);

  /**
   * Some row has a smaller loss.
   *
   * @param run its name
   * @param bound the loss
   * @param within the last row that counts; all where empty
   */
  record LossBelow(String run, double bound, OptionalLong within) implements Expectation {
    @Override
    public List<String> names() {
      return List.of(run);
    }

    @Override
    public Expectation withNames(UnaryOperator<String> name) {
      return new LossBelow(name.apply(run), bound, within);
    }
  }

  /**
   * No row has a loss of at most the bound.
   *
   * @param run its name
   * @param bound the loss
   * @param from the first row that counts
   */
  record LossStaysAbove(String run, double bound, long from) implements Expectation {
    @Override
    public List<String> names() {
      return List.of(run);
    }

    @Override
    public Expectation withNames(UnaryOperator<String> name) {
      return new LossStaysAbove(name.apply(run), bound, from);
    }
  }

  /**
   * The run ends like this.
   *
   * @param run its name
   * @param outcome the ending
   */
  record Ends(String run, Outcome outcome) implements Expectation {
    @Override
    public List<String> names() {
      return List.of(run);
    }

    @Override
    public Expectation withNames(UnaryOperator<String> name) {
      return new Ends(name.apply(run), outcome);
    }
  }

  /**
   * The run ends near a point.
   *
   * @param run its name
   * @param point the parameters
   * @param within largest Euclidean distance
   */
  record Near(String run, List<Double> point, double within) implements Expectation {
    @Override
    public List<String> names() {
      return List.of(run);
    }

    @Override
    public Expectation withNames(UnaryOperator<String> name) {
      return new Near(name.apply(run), point, within);
    }
  }

  /**
   * The first row where a condition on the parameters holds is among some.
   *
   * @param run its name
   * @param condition a comparison of two formulas of the parameters
   * @param first of those rows
   * @param last of them, included
   */
  record Where(String run, String condition, long first, long last) implements Expectation {
    @Override
    public List<String> names() {
      return List.of(run);
    }

    @Override
    public Expectation withNames(UnaryOperator<String> name) {
      return new Where(name.apply(run), condition, first, last);
    }
  }

  /**
   * The final loss is in an interval.
   *
   * @param run its name
   * @param low lower end, included
   * @param high upper end, included
   */
  record FinalLoss(String run, double low, double high) implements Expectation {
    @Override
    public List<String> names() {
      return List.of(run);
    }

    @Override
    public Expectation withNames(UnaryOperator<String> name) {
      return new FinalLoss(name.apply(run), low, high);
    }
  }

  /**
   * The test accuracy is in an interval.
   *
   * @param run its name
   * @param low lower end, included
   * @param high upper end, included
   */
  record TestAccuracy(String run, double low, double high) implements Expectation {
    @Override
    public List<String> names() {
      return List.of(run);
    }

    @Override
    public Expectation withNames(UnaryOperator<String> name) {
      return new TestAccuracy(name.apply(run), low, high);
    }
  }

  /**
   * One run reaches a loss in fewer steps than another.
   *
   * @param faster name of the one
   * @param slower name of the other
   * @param loss to be undercut
   */
  record Faster(String faster, String slower, double loss) implements Expectation {
    @Override
    public List<String> names() {
      return List.of(faster, slower);
    }

    @Override
    public Expectation withNames(UnaryOperator<String> name) {
      return new Faster(name.apply(faster), name.apply(slower), loss);
    }
  }
}
