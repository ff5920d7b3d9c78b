package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.descentlab.text.Messages;

/**
 * The confusion matrix of a network: a row each true class, a column each predicted one, a count
 * each cell, and at the right the share of the class that is right. What is right is blue, what is
 * wrong orange, stronger the larger its share of the row; shares of mistakes are spread by their
 * square root, so that few are seen too.
 */
public final class ConfusionFigure implements Figure {
  private final Recording recording;
  private final Look look;
  private final Confusion confusion;
  private final DivergingColors colors;
  private final double worst;

  /** A figure of the first run of a recording whose confusion was found. */
  public ConfusionFigure(Recording recording, Look look) {
    this.recording = recording;
    this.look = look;
    this.confusion = recording.found(Confusion.class).get(0);
    this.colors = new DivergingColors(look.theme());
    double most = 0;
    for (int truth = 0; truth < confusion.classes(); truth++) {
      for (int predicted = 0; predicted < confusion.classes(); predicted++) {
        most = truth == predicted ? most : Math.max(most, confusion.share(truth, predicted));
      }
    }
    this.worst = Math.max(0.05, most);
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Messages messages = look.messages();
    String heading = messages.format("figure.confusion.heading", accuracy());
    Rectangle2D inside =
        Sheet.of(look, recording, confusion, heading, List.of()).draw(g, width, height, sizes);
    int classes = confusion.classes();
    double left = inside.getX() + sizes.text() * 3.2;
    double top = inside.getY() + sizes.text() * 2.5;
    double right = inside.getMaxX() - sizes.text() * 4.2;
    double wide = Math.max(1, (right - left) / classes);
    double high = Math.max(1, (inside.getMaxY() - top) / classes);
    cells(g, sizes, new Rectangle2D.Double(left, top, wide, high));
    names(g, sizes, new Rectangle2D.Double(left, top, wide, high));
    g.setClip(clip);
  }

  private String accuracy() {
    return MistakesFigure.percent((double) confusion.right() / Math.max(1, confusion.size()));
  }

  /** Cells from one at the top left on. */
  private void cells(Graphics2D g, Sizes sizes, Rectangle2D first) {
    double gap = Math.min(1.5, first.getWidth() * 0.05);
    Words words = Words.of(g, Font.PLAIN, Math.min(sizes.text(), first.getHeight() * 0.62));
    for (int truth = 0; truth < confusion.classes(); truth++) {
      for (int predicted = 0; predicted < confusion.classes(); predicted++) {
        double x = first.getX() + predicted * first.getWidth();
        double y = first.getY() + truth * first.getHeight();
        int rgb = color(truth, predicted);
        g.setColor(Ink.of(rgb));
        g.fill(
            new Rectangle2D.Double(
                x, y, first.getWidth() - gap, Math.max(0.5, first.getHeight() - gap)));
        int count = confusion.counts()[truth][predicted];
        String text = count == 0 ? "·" : String.valueOf(count);
        double width = words.width(text);
        if (width <= first.getWidth() && first.getHeight() > 4) {
          double cx = x + (first.getWidth() - width) / 2;
          words.draw(text, cx, y + first.getHeight() / 2, count == 0 ? faint() : ink(rgb));
        }
      }
    }
  }

  private int faint() {
    return Ink.mix(look.theme().panel(), look.theme().muted(), 0.4);
  }

  private int color(int truth, int predicted) {
    double share = confusion.share(truth, predicted);
    return truth == predicted
        ? colors.at(-0.7 * share)
        : colors.at(0.85 * Math.sqrt(share / worst));
  }

  /** Black or white, whichever stands out. */
  private static int ink(int rgb) {
    double luminance = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    return luminance > 135 ? 0x101010 : 0xffffff;
  }

  private void names(Graphics2D g, Sizes sizes, Rectangle2D first) {
    Words bold = Words.of(g, Font.BOLD, sizes.text());
    Words words = Words.of(g, Font.PLAIN, sizes.small());
    Theme theme = look.theme();
    Messages messages = look.messages();
    double above = first.getY() - sizes.text() * 0.75;
    double right = first.getX() + confusion.classes() * first.getWidth() + sizes.text() * 0.4;
    for (int c = 0; c < confusion.classes(); c++) {
      String name = String.valueOf(c);
      double x = first.getX() + (c + 0.5) * first.getWidth() - bold.width(name) / 2;
      double y = first.getY() + (c + 0.5) * first.getHeight();
      bold.draw(name, x, above, theme.text());
      bold.draw(name, first.getX() - sizes.text() * 0.5 - bold.width(name), y, theme.text());
      String share = MistakesFigure.percent(confusion.share(c, c));
      words.draw(share, right, y, theme.muted());
    }
    double line = above - sizes.text() * 1.25;
    words.draw(
        messages.get("figure.confusion.truth"),
        first.getX() - sizes.text() * 3.2,
        above,
        theme.muted());
    String across = messages.get("figure.confusion.predicted");
    words.draw(
        words.cut(across, first.getWidth() * confusion.classes()),
        first.getX(),
        line,
        theme.muted());
    String rights = messages.get("figure.confusion.right");
    double end = right + sizes.text() * 3.8;
    words.draw(rights, end - words.width(rights), line, theme.muted());
    g.setStroke(new BasicStroke((float) (sizes.line() * 0.4)));
  }

  @Override
  public String summary(Messages messages) {
    int[] worstPair = {0, 0};
    int most = 0;
    for (int truth = 0; truth < confusion.classes(); truth++) {
      for (int predicted = 0; predicted < confusion.classes(); predicted++) {
        int count = confusion.counts()[truth][predicted];
        if (truth != predicted && count > most) {
          most = count;
          worstPair = new int[] {truth, predicted};
        }
      }
    }
    return messages.format(
        "figure.confusion.summary",
        confusion.run(),
        Sheet.count(confusion.step()),
        accuracy(),
        worstPair[0],
        worstPair[1],
        most);
  }
}
