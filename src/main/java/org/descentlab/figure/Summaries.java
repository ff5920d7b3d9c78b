package org.descentlab.figure;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.objective.Domain;
import org.descentlab.text.Messages;

/** Figures in words: what is shown, and how each run stands. */
final class Summaries {

  private Summaries() {}

  static String plane(Recording recording, Domain domain, Messages messages) {
    return overPlane("figure.plane.summary", recording, domain, messages);
  }

  static String surface(Recording recording, Domain domain, Messages messages) {
    return overPlane("figure.surface.summary", recording, domain, messages);
  }

  /** What is shown over two parameters, and where each run stands. */
  private static String overPlane(
      String key, Recording recording, Domain domain, Messages messages) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        messages.format(
            key,
            title(recording, messages),
            NumberText.shortened(domain.xMin()),
            NumberText.shortened(domain.xMax()),
            NumberText.shortened(domain.yMin()),
            NumberText.shortened(domain.yMax())));
    for (RunTrace trace : recording.traces()) {
      if (trace.lastRow() >= 0) {
        End last = End.of(trace);
        sentences.add(
            messages.format(
                "figure.plane.summary.run",
                last.name,
                last.step,
                NumberText.shortened(trace.rows().theta(trace.lastRow(), 0)),
                NumberText.shortened(trace.rows().theta(trace.lastRow(), 1)),
                last.loss,
                status(trace, messages)));
      }
    }
    return String.join(" ", sentences);
  }

  /** Where each run stands on a curve of one parameter. */
  static String curve(Recording recording, Span x, Messages messages) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        messages.format(
            "figure.curve.summary",
            title(recording, messages),
            NumberText.shortened(x.low()),
            NumberText.shortened(x.high())));
    for (RunTrace trace : recording.traces()) {
      if (trace.lastRow() >= 0) {
        End last = End.of(trace);
        sentences.add(
            messages.format(
                "figure.curve.summary.run",
                last.name,
                last.step,
                NumberText.shortened(trace.rows().theta(trace.lastRow(), 0)),
                last.loss,
                status(trace, messages)));
      }
    }
    return String.join(" ", sentences);
  }

  /** The loss of each run, at its first and its last row. */
  static String curves(String key, Recording recording, Messages messages) {
    List<String> sentences = new ArrayList<>();
    sentences.add(messages.format(key, title(recording, messages)));
    for (RunTrace trace : recording.traces()) {
      if (trace.lastRow() >= 0) {
        End last = End.of(trace);
        sentences.add(
            messages.format(
                "figure.loss.summary.run",
                last.name,
                NumberText.shortened(trace.rows().get(0, Column.LOSS)),
                last.loss,
                last.step,
                status(trace, messages)));
      }
    }
    return String.join(" ", sentences);
  }

  static String title(Recording recording, Messages messages) {
    return recording.experiment().title().in(messages.language());
  }

  static String status(RunTrace trace, Messages messages) {
    return messages.get("figure.outcome." + trace.outcome().id());
  }

  private record End(String name, long step, String loss) {
    static End of(RunTrace trace) {
      int row = trace.lastRow();
      return new End(
          trace.caption().isEmpty() ? trace.name() : trace.name() + " (" + trace.caption() + ")",
          trace.rows().step(row),
          NumberText.shortened(trace.rows().get(row, Column.LOSS)));
    }
  }
}
