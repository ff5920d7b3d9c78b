package org.descentlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.run.Row;
import org.descentlab.experiment.run.Summary;

/** What came of the runs: a line each for people, an object each for programs. */
final class SummaryText {
  private static final int MAX_NAME = 40;

  private final int width;

  /** Lines of these runs, under each other. */
  SummaryText(List<RunSpec> runs) {
    this.width =
        runs.stream()
            .filter(RunSpec::enabled)
            .mapToInt(run -> columns(shortened(run.name())))
            .max()
            .orElse(0);
  }

  String line(Summary summary) {
    String name = shortened(summary.run());
    StringBuilder line = new StringBuilder(name);
    line.append(" ".repeat(Math.max(0, width - columns(name))));
    line.append(String.format("  %-12s", summary.outcome().id()));
    line.append(
        String.format("  %9d %-5s", summary.steps(), summary.steps() == 1 ? "step" : "steps"));
    line.append(String.format(Locale.ROOT, "  loss %-12s", number(summary.finalLoss())));
    if (Row.present(summary.testAccuracy())) {
      line.append(String.format(Locale.ROOT, "  test accuracy %.4f", summary.testAccuracy()));
    }
    return line.append(String.format(Locale.ROOT, "  %.3f s", summary.seconds())).toString();
  }

  private static String number(double value) {
    if (value == 0) {
      return "0";
    }
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "" + value;
  }

  private static String shortened(String name) {
    String line = name.replaceAll("\\p{Cntrl}", " ");
    if (line.codePointCount(0, line.length()) <= MAX_NAME) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
  }

  /** Columns of a text on a terminal, where Chinese characters are two wide. */
  private static int columns(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  static Map<String, Object> object(Summary summary) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", summary.run());
    fields.put("outcome", summary.outcome().id());
    fields.put("steps", summary.steps());
    fields.put("finalLoss", summary.finalLoss());
    fields.put("bestLoss", summary.bestLoss());
    fields.put("testLoss", summary.testLoss());
    fields.put("testAccuracy", summary.testAccuracy());
    fields.put("seconds", summary.seconds());
    fields.put("samplesPerSecond", summary.samplesPerSecond());
    return fields;
  }
}
