package org.descentlab.figure;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.ParameterSpace;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.landscape.EigenComponents;
import org.descentlab.objective.Objective;
import org.descentlab.objective.TwiceDifferentiable;
import org.descentlab.text.Messages;

/**
 * The loss of one run on a quadratic above its minimum, split by the principal axes: which
 * direction is still to be walked. After Goh 2017, "Why Momentum Really Works".
 */
public final class EigenComponentsFigure extends RunCurves {
  /** With more parameters nobody tells the curves apart. */
  public static final int MOST = 8;

  private static final double DECADES = 16;
  private static final double AWAY = 20;
  private static final double ROOM = 1.6;

  private final Recording recording;
  private final Optional<RunTrace> run;
  private final List<Series> series;
  private final Look look;

  /** A figure of the first run that shares the experiment's objective. */
  public EigenComponentsFigure(Recording recording, Look look) {
    this(recording, first(recording), (TwiceDifferentiable) recording.objective(), look);
  }

  /**
   * A figure of one run.
   *
   * @param recording it is of
   * @param run the run; empty where there is none
   * @param objective what it minimizes, for which {@link #shows} is true
   */
  public EigenComponentsFigure(
      Recording recording, Optional<RunTrace> run, TwiceDifferentiable objective, Look look) {
    this(recording, run, components(run, objective, look), look);
  }

  private EigenComponentsFigure(
      Recording recording, Optional<RunTrace> run, List<EigenCurve> curves, Look look) {
    this(
        recording, run, curves, look, TimeAxis.of(recording(recording, curves), over(look), false));
  }

  private EigenComponentsFigure(
      Recording recording,
      Optional<RunTrace> run,
      List<EigenCurve> curves,
      Look look,
      TimeAxis time) {
    this(recording, run, look, time, series(curves, time), recording(recording, curves));
  }

  private EigenComponentsFigure(
      Recording recording,
      Optional<RunTrace> run,
      Look look,
      TimeAxis time,
      List<Series> series,
      Recording split) {
    super(
        new CurvePlot(
            split,
            look,
            time.span(),
            time.label(look.messages()),
            span(series),
            look.messages().get("figure.eigen-components.axis"),
            run.filter(shown -> look.framed())
                .map(shown -> notes(shown, look, recording))
                .orElse(List.of())),
        time,
        new Curves(List.of(), series, List.of(), List.of()),
        "");
    this.recording = recording;
    this.run = run;
    this.series = series;
    this.look = look;
  }

  /** Whatever the losses are drawn over, this is over steps. */
  private static Look over(Look look) {
    return look.withCurves(look.curves().over(TimeScale.STEPS));
  }

  private static Recording recording(Recording all, List<EigenCurve> curves) {
    return new Recording(
        all.experiment(), all.objective(), curves.stream().map(EigenCurve::trace).toList());
  }

  private static List<EigenCurve> components(
      Optional<RunTrace> run, TwiceDifferentiable objective, Look look) {
    List<EigenCurve> curves = new ArrayList<>();
    EigenComponents components = EigenComponents.of(objective);
    run.filter(trace -> trace.lastRow() >= 0)
        .ifPresent(
            trace -> {
              curves.add(EigenCurve.total(trace, components, look));
              for (int i = 0; i < components.count(); i++) {
                curves.add(EigenCurve.component(trace, components, i, look));
              }
            });
    return curves;
  }

  private static List<Series> series(List<EigenCurve> curves, TimeAxis time) {
    return curves.stream()
        .map(c -> new Series(c.trace(), row -> time.x(c.trace(), row), c.loss()))
        .toList();
  }

  /** Tells whether an objective is a quadratic of few parameters, which has a minimum. */
  public static boolean shows(Objective objective) {
    return objective instanceof TwiceDifferentiable smooth
        && smooth.dimension() <= MOST
        && EigenComponents.exist(smooth);
  }

  private static Optional<RunTrace> first(Recording recording) {
    ProblemSpec own = recording.experiment().problem();
    List<String> sharing =
        recording.experiment().runs().stream()
            .filter(run -> sameObjective(run.problem(), own))
            .map(RunSpec::name)
            .toList();
    return recording.traces().stream().filter(t -> sharing.contains(t.name())).findFirst();
  }

  private static boolean sameObjective(ProblemSpec one, ProblemSpec other) {
    return (one instanceof SurfaceProblem a && other instanceof SurfaceProblem b)
        ? a.surface().equals(b.surface())
        : ParameterSpace.of(one).equals(ParameterSpace.of(other));
  }

  /** From the largest value down to the smallest; a diverging run leaves above. */
  private static Span span(List<Series> curves) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Series curve : curves) {
      IntToDoubleFunction y = curve.y();
      double first = y.applyAsDouble(0);
      boolean diverged = curve.trace().outcome() == Outcome.DIVERGED;
      for (int row = 0; row <= curve.trace().lastRow(); row++) {
        double value = y.applyAsDouble(row);
        if (Double.isFinite(value) && value > 0) {
          low = Math.min(low, value);
          high = Math.max(high, diverged ? Math.min(value, AWAY * first) : value);
        }
      }
    }
    if (!(high > 0)) {
      return new Span(0.1, 1, true);
    }
    low = Math.max(Math.min(low, high), high * Math.pow(10, -DECADES));
    return new Span(low / ROOM, high * ROOM, true);
  }

  private static List<String> notes(RunTrace run, Look look, Recording recording) {
    return RunNote.of(look, recording, run.name());
  }

  @Override
  void explain(Graphics2D g, PlotArea area, double width, double height) {
    Pen pen = new Pen(g, look.theme(), Sizes.of(look.theme(), width, height));
    CurveKey.draw(pen, area, series);
  }

  @Override
  public String summary(Messages messages) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        messages.format(
            "figure.eigen-components.summary",
            Summaries.title(recording, messages),
            run.map(RunTrace::name).orElse("")));
    for (Series curve : series) {
      sentences.add(
          messages.format(
              "figure.eigen-components.summary.curve",
              curve.trace().name(),
              NumberText.shortened(curve.y().applyAsDouble(0)),
              NumberText.shortened(curve.y().applyAsDouble(curve.trace().lastRow()))));
    }
    return String.join(" ", sentences);
  }
}
