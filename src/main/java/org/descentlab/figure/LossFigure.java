package org.descentlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.Row;
import org.descentlab.objective.Classifier;
import org.descentlab.text.Messages;

/**
 * Losses over time. Noisy runs are shown twice: their rows faintly, their debiased exponential
 * average strongly. Networks have their test loss as points.
 */
public final class LossFigure extends RunCurves implements Layered<PlotArea> {
  private static final int TEST_LOSS = 2;

  private final Recording recording;
  private final Look look;

  /** A figure of a recording. */
  public LossFigure(Recording recording, Look look) {
    this(recording, look, TimeAxis.of(recording, look, true), LossAxis.of(recording, look));
  }

  private LossFigure(Recording recording, Look look, TimeAxis time, LossAxis loss) {
    super(
        plot(recording, look, time, loss),
        time,
        curves(recording, look.curves().smoothing(), time, loss),
        "figure.beside.row");
    this.recording = recording;
    this.look = look;
  }

  @Override
  public LossFigure upTo(double step) {
    return new LossFigure(recording, look.upTo(step));
  }

  private static CurvePlot plot(Recording recording, Look look, TimeAxis time, LossAxis loss) {
    Messages messages = look.messages();
    String value = messages.get("figure.loss");
    String label = loss.shift() == 0 ? value : messages.format("figure.above-minimum", value);
    return new CurvePlot(
        recording,
        look,
        time.span(),
        time.label(messages),
        loss.span(),
        label,
        notes(recording, look));
  }

  private static List<String> notes(Recording recording, Look look) {
    Messages messages = look.messages();
    String caption = look.framed() ? "figure.caption." : "figure.note.";
    List<String> notes = new ArrayList<>();
    recording.traces().stream()
        .filter(trace -> Smoothing.window(trace, look.curves().smoothing()) > 1)
        .mapToLong(
            trace -> Smoothing.window(trace, look.curves().smoothing()) * trace.rows().stride())
        .max()
        .ifPresent(window -> notes.add(messages.format(caption + "smoothed", window)));
    if (tested(recording)) {
      notes.add(messages.get(caption + "test-loss"));
    }
    return notes;
  }

  private static boolean tested(Recording recording) {
    return recording.experiment().problem() instanceof NetworkProblem
        && recording.objective() instanceof Classifier rows
        && rows.testSize() > 0;
  }

  private static Curves curves(
      Recording recording, OptionalInt smoothing, TimeAxis time, LossAxis loss) {
    boolean tested = tested(recording);
    List<Series> raw = new ArrayList<>();
    List<Series> main = new ArrayList<>();
    List<Series> tests = new ArrayList<>();
    for (RunTrace trace : recording.traces()) {
      Series rows =
          new Series(
              trace,
              row -> time.x(trace, row),
              row -> trace.rows().get(row, Column.LOSS) - loss.shift());
      int window = Smoothing.window(trace, smoothing);
      main.add(window > 1 ? averaged(rows, window) : rows);
      if (window > 1) {
        raw.add(rows);
      }
      if (tested) {
        tests.add(new Series(trace, rows.x(), row -> test(trace, row, loss)));
      }
    }
    return new Curves(raw, main, List.of(), tests);
  }

  private static Series averaged(Series rows, int window) {
    double[] averages = Smoothing.averages(rows.trace().rows().size(), rows.y(), window);
    return new Series(rows.trace(), rows.x(), row -> averages[row]);
  }

  private static double test(RunTrace trace, int row, LossAxis loss) {
    double value = trace.rows().score(row, TEST_LOSS);
    return Row.present(value) ? value - loss.shift() : Row.ABSENT;
  }

  @Override
  public String summary(Messages messages) {
    return Summaries.curves("figure.loss.summary", recording, messages);
  }
}
