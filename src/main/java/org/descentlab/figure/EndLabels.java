package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.descentlab.text.Messages;

/** Names at the right ends of curves, moved apart where they would overlap. */
final class EndLabels {
  private static final double WIDEST = 0.28;

  /** A curve's end in pixels, on the plot; its exit where the curve goes on outside. */
  record End(RunTrace trace, double x, double y, Optional<Exit> exit) {}

  private static final class Placed {
    final End end;
    double y;

    Placed(End end, double y) {
      this.end = end;
      this.y = y;
    }
  }

  private final Messages messages;
  private final Pen pen;
  private final Words names;
  private final Words details;

  EndLabels(Graphics2D g, Look look, Sizes sizes) {
    this.messages = look.messages();
    this.pen = new Pen(g, look.theme(), sizes);
    this.names = Words.of(g, Font.BOLD, sizes.text());
    this.details = Words.of(g, Font.PLAIN, sizes.small());
  }

  /** Returns the width that labels of these runs take, in a figure of a width. */
  double width(List<RunTrace> traces, double figure) {
    double widest = 0;
    for (RunTrace trace : traces) {
      widest =
          Math.max(
              widest,
              Math.max(names.width(trace.name()), details.width(Legend.detail(trace, messages))));
    }
    return Math.min(WIDEST * figure, widest + lead() + 1);
  }

  private double lead() {
    return pen.sizes().text() * 1.6;
  }

  /** Draws labels from x rightwards, beside a plot. */
  void draw(List<End> ends, PlotArea area, double width) {
    if (ends.isEmpty()) {
      return;
    }
    List<Placed> labels = new ArrayList<>();
    for (End end : ends) {
      labels.add(new Placed(end, end.y));
    }
    labels.sort(Comparator.comparingDouble(label -> label.y));
    boolean detailed = labels.size() * height(true) <= area.height();
    spread(labels, area, height(detailed));
    double left = area.left() + area.width();
    for (Placed label : labels) {
      drawLabel(label, left, width, detailed);
    }
  }

  private double height(boolean detailed) {
    return names.lineHeight() + (detailed ? details.lineHeight() * 0.95 : 0);
  }

  /** Pushes labels down until none overlaps, then up from the lower edge. */
  private static void spread(List<Placed> labels, PlotArea area, double height) {
    double room = Math.min(height, area.height() / labels.size());
    double least = area.top() + room / 2;
    for (Placed label : labels) {
      label.y = Math.max(label.y, least);
      least = label.y + room;
    }
    double most = area.top() + area.height() - room / 2;
    for (int k = labels.size() - 1; k >= 0; k--) {
      labels.get(k).y = Math.min(labels.get(k).y, most);
      most = labels.get(k).y - room;
    }
  }

  private void drawLabel(Placed label, double left, double width, boolean detailed) {
    RunStyle style = label.end.trace.style();
    double y = label.end.y;
    double x = left + lead();
    if (label.end.x < left - lead()) {
      // the curve ends early: a thin line leads on to its label
      RunStyle sparse = new RunStyle(style.rgb(), List.of(1.5, 4.0), style.marker());
      pen.line(new Line2D.Double(label.end.x + lead() / 2, y, left, y), sparse, 0.5, 0.8);
    }
    Line2D lead = new Line2D.Double(left + lead() * 0.15, y, x - lead() * 0.2, label.y);
    pen.line(lead, new RunStyle(style.rgb(), List.of(), style.marker()), 0.4, 0.75);
    double room = width - lead();
    double shift = detailed ? details.lineHeight() * 0.48 : 0;
    names.draw(names.cut(label.end.trace.name(), room), x, label.y - shift, style.rgb());
    if (detailed) {
      String caption = details.cut(Legend.detail(label.end.trace, messages), room);
      details.draw(caption, x, label.y - shift + names.lineHeight() * 0.93, pen.theme().muted());
    }
  }
}
