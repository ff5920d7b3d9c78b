package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.Outcome;
import org.descentlab.text.Messages;

/** Runs in rows above a plot: line and marker, name, hyper-parameters, and whether one diverged. */
final class Legend {
  private static final double SAMPLE = 2.6;

  /** A name takes at most this part of a row, so that the hyper-parameters are seen too. */
  private static final double NAME_SHARE = 0.6;

  private record Entry(RunTrace trace, String name, String detail, double width) {}

  private final Pen pen;
  private final Words names;
  private final Words details;
  private final List<List<Entry>> rows = new ArrayList<>();
  private final double gap;
  private int hidden;

  /**
   * Arranges the runs.
   *
   * @param width of a row, in pixels
   * @param maxRows so many rows at most; what does not fit is counted
   */
  Legend(Graphics2D g, Look look, Sizes sizes, List<RunTrace> traces, double width, int maxRows) {
    this.pen = new Pen(g, look.theme(), sizes);
    this.names = Words.of(g, Font.BOLD, sizes.text());
    this.details = Words.of(g, Font.PLAIN, sizes.text());
    this.gap = sizes.text() * 0.6;
    double used = 0;
    for (RunTrace trace : traces) {
      Entry entry = entry(trace, look.messages(), width);
      boolean newRow = rows.isEmpty() || used + entry.width > width;
      if (newRow && rows.size() == maxRows) {
        hidden++;
        continue;
      }
      if (newRow) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(entry);
      used += entry.width + 2.2 * gap;
    }
  }

  private Entry entry(RunTrace trace, Messages messages, double width) {
    String all = detail(trace, messages);
    double sample = SAMPLE * pen.sizes().text() + gap + pen.sizes().marker();
    double forName = (width - sample) * (all.isEmpty() ? 1 : NAME_SHARE);
    String name = names.cut(trace.name(), Math.max(0, forName));
    double left = width - sample - names.width(name) - gap;
    String detail = left > 4 * gap ? details.cut(all, left) : "";
    double words = names.width(name) + (detail.isEmpty() ? 0 : gap + details.width(detail));
    return new Entry(trace, name, detail, sample + words);
  }

  /** What is said of a run beside its name: hyper-parameters, and where it diverged. */
  static String detail(RunTrace trace, Messages messages) {
    if (trace.outcome() != Outcome.DIVERGED || trace.lastRow() < 0) {
      return trace.caption();
    }
    String status = messages.format("figure.diverged", trace.rows().step(trace.lastRow()));
    return trace.caption().isEmpty() ? status : trace.caption() + ", " + status;
  }

  double height() {
    return rows.size() * names.lineHeight() * 1.12;
  }

  void draw(double left, double top, double right) {
    double y = top + names.lineHeight() * 0.56;
    for (List<Entry> row : rows) {
      double x = left;
      for (Entry entry : row) {
        drawEntry(entry, x, y);
        x += entry.width + 2.2 * gap;
      }
      if (hidden > 0 && row == rows.get(rows.size() - 1)) {
        String more = "+" + hidden;
        details.draw(more, Math.min(x, right - details.width(more)), y, pen.theme().muted());
      }
      y += names.lineHeight() * 1.12;
    }
  }

  private void drawEntry(Entry entry, double x, double y) {
    double length = SAMPLE * pen.sizes().text();
    RunStyle style = entry.trace.style();
    pen.line(new Line2D.Double(x, y, x + length, y), style, 1, 1);
    pen.marker(style, x + length, y, 0.85);
    double at = x + length + gap + pen.sizes().marker();
    names.draw(entry.name, at, y, pen.theme().text());
    details.draw(entry.detail, at + names.width(entry.name) + gap, y, pen.theme().muted());
  }
}
