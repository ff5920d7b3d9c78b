package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.Row;
import org.descentlab.text.Messages;

/** Runs in rows: line and marker, name, hyper-parameters, steps, the last loss, the outcome. */
final class RunTable {
  private static final int TEST_ACCURACY = 3;

  /** How the room is shared where not all fits: name, settings, numbers, outcome. */
  private static final double NAME_SHARE = 0.28;

  private static final double SAMPLE = 2.6;

  private final Look look;
  private final Sizes sizes;
  private final List<RunTrace> traces;
  private final boolean scored;
  private final Words strong;
  private final Words words;
  private final Pen pen;

  /**
   * A table.
   *
   * @param scored whether test accuracies were measured
   */
  RunTable(Graphics2D g, Look look, Sizes sizes, List<RunTrace> traces, boolean scored) {
    this.look = look;
    this.sizes = sizes;
    this.traces = traces;
    this.scored = scored;
    this.strong = Words.of(g, Font.BOLD, sizes.text());
    this.words = Words.of(g, Font.PLAIN, sizes.text());
    this.pen = new Pen(g, look.theme(), sizes);
  }

  private double rowHeight() {
    return sizes.text() * 1.65;
  }

  /** The height of all of it, in pixels. */
  double height() {
    return (traces.size() + 1) * rowHeight() + sizes.text() * 0.4;
  }

  private String head(String id) {
    return look.messages().get("figure.table." + id);
  }

  private static String accuracy(RunTrace trace) {
    for (int row = trace.lastRow(); row >= 0; row--) {
      double value = trace.rows().score(row, TEST_ACCURACY);
      if (Row.present(value)) {
        return NumberText.fixed(100 * value, 2) + " %";
      }
    }
    return "";
  }

  /** The columns after the name, as words. */
  private List<String> cells(RunTrace trace) {
    Messages messages = look.messages();
    List<String> cells = new ArrayList<>();
    cells.add(trace.caption());
    int last = trace.lastRow();
    cells.add(last < 0 ? "" : String.format(Locale.ROOT, "%,d", trace.rows().step(last)));
    cells.add(last < 0 ? "" : NumberText.rounded(trace.rows().get(last, Column.LOSS), 4));
    if (scored) {
      cells.add(accuracy(trace));
    }
    cells.add(
        messages.get(
            "figure.outcome." + trace.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    return cells;
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>(List.of(head("settings"), head("steps"), head("loss")));
    if (scored) {
      heads.add(head("accuracy"));
    }
    heads.add(head("outcome"));
    return heads;
  }

  void draw(Rectangle2D room) {
    List<List<String>> rows = new ArrayList<>(List.of(heads()));
    traces.forEach(trace -> rows.add(cells(trace)));
    double sample = SAMPLE * sizes.text() + 2 * sizes.marker();
    double name = nameWidth(room.getWidth() - sample);
    double[] widths = widths(rows, room.getWidth() - sample - name);
    int shown = (int) Math.min(rows.size(), Math.floor(room.getHeight() / rowHeight()));
    for (int i = 0; i < shown; i++) {
      double y = room.getY() + (i + 0.5) * rowHeight();
      boolean more = i == shown - 1 && shown < rows.size();
      if (more) {
        String rest = "+" + (rows.size() - shown + 1);
        words.draw(rest, room.getX() + sample, y, look.theme().muted());
      } else {
        if (i > 0) {
          sample(traces.get(i - 1), room.getX(), y);
        }
        String first = i == 0 ? head("run") : traces.get(i - 1).name();
        int ink = i == 0 ? look.theme().muted() : look.theme().text();
        Words firstWords = i == 0 ? words : strong;
        firstWords.draw(firstWords.cut(first, name - gap()), room.getX() + sample, y, ink);
        cells(rows.get(i), widths, room.getX() + sample + name, y);
      }
      if (i == 0) {
        rule(room, y + rowHeight() / 2);
      }
    }
  }

  private double gap() {
    return sizes.text();
  }

  private double nameWidth(double room) {
    double widest = words.width(head("run"));
    for (RunTrace trace : traces) {
      widest = Math.max(widest, strong.width(trace.name()));
    }
    return Math.max(0, Math.min(widest + gap(), room * NAME_SHARE));
  }

  /** The first column, of settings, gives way to the others. */
  private double[] widths(List<List<String>> rows, double room) {
    double[] widths = new double[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int k = 0; k < widths.length; k++) {
        widths[k] = Math.max(widths[k], words.width(row.get(k)) + gap());
      }
    }
    double others = 0;
    for (int k = 1; k < widths.length; k++) {
      others += widths[k];
    }
    double left = Math.max(0, room - others);
    double times = others > room ? room / others : 1;
    for (int k = 1; k < widths.length; k++) {
      widths[k] *= Math.max(0, times);
    }
    widths[0] = Math.min(widths[0], left);
    return widths;
  }

  /** Numbers end, words begin, at the edge of their column. */
  private void cells(List<String> cells, double[] widths, double left, double y) {
    double x = left;
    for (int k = 0; k < widths.length; k++) {
      String text = words.cut(cells.get(k), Math.max(0, widths[k] - gap()));
      boolean number = k > 0 && k < widths.length - 1;
      double indent = number ? widths[k] - gap() - words.width(text) : 0;
      words.draw(text, x + indent, y, look.theme().muted());
      x += widths[k];
    }
  }

  private void sample(RunTrace trace, double x, double y) {
    double length = SAMPLE * sizes.text();
    pen.line(new Line2D.Double(x, y, x + length, y), trace.style(), 1, 1);
    pen.marker(trace.style(), x + length, y, 0.85);
  }

  private void rule(Rectangle2D room, double y) {
    pen.g().setStroke(pen.stroke(sizes.line() * 0.4, List.of()));
    pen.g().setColor(Ink.of(look.theme().frame()));
    pen.g().draw(new Line2D.Double(room.getX(), y, room.getMaxX(), y));
  }
}
