package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableBooleanValue;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.figure.CurveLook;
import org.descentlab.figure.Look;
import org.descentlab.figure.TimeScale;

/**
 * How curves over time are drawn in the window: whether the loss axis is logarithmic belongs to the
 * experiment, the rest to the window. Where controls are few, it is as the experiment says.
 */
final class CurveOptions {
  static final String LINEAR = "linear";
  static final String LOG = "log";
  static final String LOG_LOG = "log-log";

  /** The scales of losses, in the order in which they are offered. */
  static final List<String> SCALES = List.of(LINEAR, LOG, LOG_LOG);

  static final String AUTO = "auto";
  static final String OFF = "off";

  /** Over how many steps losses may be averaged. */
  static final List<String> SMOOTHINGS = List.of(AUTO, OFF, "5", "20", "100", "500");

  private final Session session;
  private final ObservableBooleanValue full;
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean logarithmicTime;
  private Optional<TimeScale> time = Optional.empty();
  private String smoothing = AUTO;

  /** Options that count where {@code full} is true. */
  CurveOptions(Session session, ObservableBooleanValue full) {
    this.session = session;
    this.full = full;
    full.addListener((o, was, now) -> changed());
  }

  /** Calls {@code listener} when something was chosen for the window. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  /** The scale of losses. */
  String scale() {
    return !session.spec().view().logarithmicLoss() ? LINEAR : logarithmicTime ? LOG_LOG : LOG;
  }

  /** Chooses the scale of losses. */
  void chooseScale(String scale) {
    boolean wasLogarithmic = logarithmicTime;
    logarithmicTime = scale.equals(LOG_LOG);
    session.edit(spec -> withLossScale(spec, !scale.equals(LINEAR)));
    if (wasLogarithmic != logarithmicTime) {
      changed();
    }
  }

  private static ExperimentSpec withLossScale(ExperimentSpec spec, boolean logarithmic) {
    return spec.withView(spec.view().withLogarithmicLoss(logarithmic));
  }

  /** What the session's problem can be drawn over. */
  List<TimeScale> times() {
    return TimeScale.of(session.spec().problem());
  }

  /** What curves are drawn over. */
  TimeScale time() {
    return time(session.spec().problem());
  }

  private TimeScale time(ProblemSpec problem) {
    return time.filter(TimeScale.of(problem)::contains).orElse(TimeScale.usual(problem));
  }

  /** Chooses what curves are drawn over. */
  void chooseTime(TimeScale chosen) {
    time = Optional.of(chosen);
    changed();
  }

  /** Over how many steps losses of noisy runs are averaged. */
  String smoothing() {
    return smoothing;
  }

  /** Chooses over how many steps losses of noisy runs are averaged. */
  void chooseSmoothing(String chosen) {
    smoothing = chosen;
    changed();
  }

  private OptionalInt smoothedSteps() {
    return switch (smoothing) {
      case AUTO -> OptionalInt.empty();
      case OFF -> OptionalInt.of(1);
      default -> OptionalInt.of(Integer.parseInt(smoothing));
    };
  }

  /** How the curves of an experiment are drawn. */
  Look on(ExperimentSpec experiment, Look look) {
    boolean logarithmic = experiment.view().logarithmicLoss();
    ProblemSpec problem = experiment.problem();
    CurveLook curves =
        full.get()
            ? new CurveLook(
                Optional.of(time(problem)), logarithmic && logarithmicTime, smoothedSteps())
            : CurveLook.DEFAULT.over(TimeScale.usual(problem));
    return look.withLogarithmicLoss(logarithmic).withCurves(curves);
  }
}
