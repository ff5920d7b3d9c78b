package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.Node;
import org.descentlab.experiment.BatchOrder;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Controls;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Settings;

/**
 * Which controls there are: all in Full, in Basic those that a first lesson needs and those that
 * are set to something; never those that the experiment hides.
 *
 * @param full whether it is Full
 * @param hidden names of {@link Controls}
 */
record Level(boolean full, List<String> hidden) {
  private static final Set<String> BEYOND_BASIC =
      Set.of(
          Controls.SCHEDULE,
          Controls.GRADIENT,
          Controls.ANATOMY,
          Controls.CURVATURE,
          "path",
          "random-plane",
          "gradient-norms",
          "dead-units",
          "sharpness");

  /** The symbols of numbers that a first lesson is about: η, β and its kin, the batch. */
  private static final String ESSENTIAL = "ηβαρB";

  /** The level of a window and its experiment; follows both. */
  static ObjectBinding<Level> of(Session session, Looks looks) {
    return Bindings.createObjectBinding(
        () -> new Level(looks.full().get(), session.spec().view().hide()),
        looks.full(),
        session.experiment());
  }

  /** Shows a node as long as the control that it is, or belongs to, is there, and no lecture. */
  static void follow(ObjectBinding<Level> level, Looks looks, String name, Node node) {
    node.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> level.get().has(name) && !looks.lecture().get(), level, looks.lecture()));
    node.managedProperty().bind(node.visibleProperty());
  }

  /** Whether there is a control that is set to nothing out of the ordinary. */
  boolean has(String name) {
    return has(name, false);
  }

  /**
   * Whether there is a control.
   *
   * @param set whether it is set to something
   */
  boolean has(String name, boolean set) {
    return !hidden.contains(name) && (full || set || !BEYOND_BASIC.contains(name));
  }

  /** Whether there is the line of a run's schedule. */
  boolean hasSchedule(RunSpec run) {
    Settings usual = Optimizers.defaultSchedule(run.optimizer().type());
    return has(Controls.SCHEDULE, run.perEpoch() || !run.schedule().equals(usual));
  }

  /** Whether there is the line of a run's gradient. */
  boolean hasGradient(RunSpec run) {
    boolean usual =
        run.estimator().type().equals(Estimators.EXACT.id())
            && run.clip().kind() == Clip.Kind.NONE
            && run.noise() == 0
            && run.order().equals(BatchOrder.SHUFFLED);
    return has(Controls.GRADIENT, !usual);
  }

  /**
   * Returns the fields that there are.
   *
   * @param values of all of them
   * @param shown what stays, if it is not hidden: a field must not go while it is being set
   */
  List<Parameter> of(List<Parameter> fields, Settings values, List<Parameter> shown) {
    List<Parameter> there = new ArrayList<>();
    for (Parameter field : fields) {
      boolean wanted = full || isEssential(field) || shown.contains(field) || isSet(field, values);
      if (wanted && !hidden.contains(field.id())) {
        there.add(field);
      }
    }
    return there;
  }

  private static boolean isEssential(Parameter field) {
    return field instanceof Hyperparameter number
        && number.symbol().length() > 0
        && (ESSENTIAL.indexOf(number.symbol().charAt(0)) >= 0);
  }

  private static boolean isSet(Parameter field, Settings values) {
    return values.has(field.id()) && !values.value(field.id()).equals(field.initial());
  }
}
