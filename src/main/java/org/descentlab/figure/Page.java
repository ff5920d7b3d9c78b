package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.text.Messages;

/**
 * What stands around a plot: the ground and, in an export, title and legend above, the caption
 * below.
 *
 * @param look framed or bare
 * @param recording whose title, seed and runs
 * @param legend whether runs are named above the plot
 * @param notes further parts of the caption
 */
record Page(Look look, Recording recording, boolean legend, List<String> notes) {
  private static final double LEGEND_SHARE = 0.22;

  /** Draws it and returns what is left for the plot. */
  Rectangle2D draw(Graphics2D g, double width, double height, Sizes sizes) {
    smooth(g);
    g.clip(new Rectangle2D.Double(0, 0, width, height));
    g.setColor(Ink.of(look.theme().background()));
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    double pad = sizes.text() * (look.framed() ? 1 : 0.5);
    double top = pad;
    double bottom = height - pad;
    if (look.framed()) {
      top = title(g, sizes, pad, width - 2 * pad);
      bottom -= caption(g, sizes, pad, width - 2 * pad, height - pad);
      if (legend) {
        top = legend(g, sizes, pad, top, width - pad, height);
      }
    }
    double inside = Math.max(1, bottom - top);
    return new Rectangle2D.Double(pad, top, Math.max(1, width - 2 * pad), inside);
  }

  static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private double title(Graphics2D g, Sizes sizes, double pad, double width) {
    String title = recording.experiment().title().in(look.messages().language());
    Words words = Words.of(g, Font.BOLD, sizes.title());
    double y = pad;
    for (String line : words.wrap(title, width, 2)) {
      words.draw(line, pad, y + words.lineHeight() / 2, look.theme().text());
      y += words.lineHeight();
    }
    return title.isEmpty() ? pad : y + sizes.text() * 0.4;
  }

  private double caption(Graphics2D g, Sizes sizes, double pad, double width, double bottom) {
    Words words = Words.of(g, Font.PLAIN, sizes.small());
    List<String> lines = words.wrap(captionText(), width, 2);
    double y = bottom - lines.size() * words.lineHeight();
    for (String line : lines) {
      words.draw(line, pad, y + words.lineHeight() / 2, look.theme().muted());
      y += words.lineHeight();
    }
    return lines.size() * words.lineHeight() + sizes.text() * 0.3;
  }

  private String captionText() {
    Messages messages = look.messages();
    List<String> parts = new ArrayList<>();
    parts.add(messages.format("figure.caption.seed", recording.experiment().seed()));
    if (recording.stride() > 1) {
      parts.add(stride());
    }
    parts.addAll(notes);
    return String.join(" · ", parts);
  }

  private String stride() {
    return look.messages().format("figure.caption.stride", recording.stride());
  }

  /**
   * Where there is no caption: says at the right of a line above the plot that not every step is
   * kept, as far as there is room.
   *
   * @param left end of what already stands in this line
   */
  void thinned(Graphics2D g, Sizes sizes, double left, double right, double y) {
    if (!look.framed() && recording.stride() > 1) {
      remark(g, sizes, left, right, y, stride());
    }
  }

  /** The same, with the further parts that a caption would have. */
  void remarks(Graphics2D g, Sizes sizes, double left, double right, double y) {
    List<String> parts = new ArrayList<>(notes);
    if (recording.stride() > 1) {
      parts.add(stride());
    }
    if (!look.framed()) {
      remark(g, sizes, left, right, y, String.join(" · ", parts));
    }
  }

  private void remark(Graphics2D g, Sizes sizes, double left, double right, double y, String text) {
    Words words = Words.of(g, Font.PLAIN, sizes.small());
    String note = words.cut(text, right - left - sizes.text());
    words.draw(note, right - words.width(note), y, look.theme().muted());
  }

  private double legend(
      Graphics2D g, Sizes sizes, double left, double top, double right, double height) {
    int rows = Math.max(1, (int) (LEGEND_SHARE * height / (1.5 * sizes.text())));
    Legend entries = new Legend(g, look, sizes, recording.traces(), right - left, rows);
    entries.draw(left, top, right);
    return top + entries.height() + sizes.text() * 0.4;
  }
}
