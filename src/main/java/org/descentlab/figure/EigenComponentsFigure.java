package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
public final class EigenComponentsFigure implements PlotFigure {
  /** With more parameters nobody tells the curves apart. */
  public static final int MOST = 8;

  private static final double DECADES = 16;
  private static final double AWAY = 20;
  private static final double ROOM = 1.6;

  private final Recording recording;
  private final Optional<RunTrace> trace;
  private final EigenComponents components;
  private final Look look;
  private final AxesFrame frame;
  private final List<EigenCurve> curves = new ArrayList<>();

  /** A figure of the first run that shares the experiment's objective. */
  public EigenComponentsFigure(Recording recording, Look look) {
    this(recording, first(recording), (TwiceDifferentiable) recording.objective(), look);
  }

  /**
   * A figure of one run.
   *
   * @param recording it is of
   * @param trace the run; empty where there is none
   * @param objective what it minimizes, for which {@link #shows} is true
   */
  public EigenComponentsFigure(
      Recording recording, Optional<RunTrace> trace, TwiceDifferentiable objective, Look look) {
    this.recording = recording;
    this.trace = trace.filter(run -> run.lastRow() >= 0);
    this.components = EigenComponents.of(objective);
    this.look = look;
    List<RunTrace> shown = this.trace.stream().toList();
    Recording one = new Recording(recording.experiment(), recording.objective(), shown);
    Look bySteps = look.withEpochs(false);
    TimeAxis time = TimeAxis.of(one, bySteps);
    this.trace.ifPresent(run -> addCurves(run, time));
    String steps = look.messages().get(time.label());
    this.frame = new AxesFrame(time.span(), span(), steps, true, Ground.PLAIN);
  }

  private void addCurves(RunTrace run, TimeAxis time) {
    curves.add(EigenCurve.total(run, components, time, look));
    for (int i = 0; i < components.count(); i++) {
      curves.add(EigenCurve.component(run, components, i, time, look));
    }
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
  private Span span() {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (EigenCurve curve : curves) {
      double first = curve.y().applyAsDouble(0);
      boolean diverged = curve.trace().outcome() == Outcome.DIVERGED;
      for (int row = 0; row <= curve.trace().lastRow(); row++) {
        double value = curve.y().applyAsDouble(row);
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

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    Sizes sizes = Sizes.of(look.theme(), width, height);
    List<String> notes = trace.map(RunTrace::name).filter(name -> look.framed()).stream().toList();
    Rectangle2D inside = new Page(look, recording, false, notes).draw(g, width, height, sizes);
    double strip = sizes.text() * 0.95;
    Rectangle2D within =
        new Rectangle2D.Double(
            inside.getX(),
            inside.getY() + strip,
            inside.getWidth(),
            Math.max(1, inside.getHeight() - strip));
    PlotArea area = frame.draw(g, within, look.theme(), sizes);
    Words words = Words.of(g, Font.PLAIN, sizes.text());
    String label = look.messages().get("figure.eigen-components.axis");
    double y = area.top() - sizes.text() * 0.95;
    words.draw(words.cut(label, inside.getWidth()), inside.getX(), y, look.theme().text());
    return area;
  }

  @Override
  public PlotArea drawAll(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Pen pen = new Pen(g, look.theme(), sizes);
    g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
    curves.forEach(curve -> curve.draw(pen, area, look.upToStep()));
    EigenCurve.legend(pen, area, curves);
    g.setClip(clip);
    return area;
  }

  @Override
  public String summary(Messages messages) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        messages.format(
            "figure.eigen-components.summary",
            Summaries.title(recording, messages),
            trace.map(RunTrace::name).orElse("")));
    for (EigenCurve curve : curves) {
      double first = curve.y().applyAsDouble(0);
      double last = curve.y().applyAsDouble(curve.trace().lastRow());
      sentences.add(
          messages.format(
              "figure.eigen-components.summary.curve",
              curve.name(),
              NumberText.shortened(first),
              NumberText.shortened(last)));
    }
    return String.join(" ", sentences);
  }
}
