package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.descentlab.figure.Mistakes.Mistake;
import org.descentlab.text.Messages;

/**
 * The images that a network is surest about and takes for something else: beneath each the truth,
 * an arrow to what it is taken for, and the probability of that.
 */
public final class MistakesFigure implements Figure {
  private static final int SPOKEN = 5;
  private static final double GAP = 0.16;

  private final Recording recording;
  private final Look look;
  private final Mistakes mistakes;

  /** A figure of the first run of a recording whose mistakes were found. */
  public MistakesFigure(Recording recording, Look look) {
    this.recording = recording;
    this.look = look;
    this.mistakes = recording.found(Mistakes.class).get(0);
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Messages messages = look.messages();
    String heading =
        messages.format(
            "figure.mistakes.heading", Sheet.count(mistakes.wrong()), Sheet.count(mistakes.size()));
    Rectangle2D inside =
        Sheet.of(look, recording, mistakes, heading, List.of(messages.get("figure.mistakes.key")))
            .draw(g, width, height, sizes);
    double aspect = (double) mistakes.rows() / mistakes.columns();
    int count = fitting(inside, aspect, sizes);
    Tiles tiles = Tiles.of(inside, count, aspect, GAP, below(sizes));
    for (int k = 0; k < count && tiles.side() > 0; k++) {
      tile(g, sizes, tiles.image(k), mistakes.worst().get(k));
    }
    g.setClip(clip);
  }

  private static double below(Sizes sizes) {
    return sizes.text() * 2.5;
  }

  /** So many that words fit beneath each. */
  private int fitting(Rectangle2D inside, double aspect, Sizes sizes) {
    int count = mistakes.worst().size();
    double least = sizes.text() * 3.6;
    while (count > 1 && Tiles.of(inside, count, aspect, GAP, below(sizes)).side() < least) {
      count--;
    }
    return count;
  }

  private void tile(Graphics2D g, Sizes sizes, Rectangle2D place, Mistake mistake) {
    Theme theme = look.theme();
    int paper = theme.dark() ? theme.panel() : 0xffffff;
    Tiles.paint(
        g,
        place,
        mistakes.rows(),
        mistakes.columns(),
        i -> Ink.mix(paper, theme.text(), Math.max(0, Math.min(1, mistake.pixels()[i]))));
    g.setStroke(new BasicStroke((float) (sizes.line() * 0.4)));
    g.setColor(Ink.of(theme.frame()));
    g.draw(place);
    Words words = Words.of(g, Font.BOLD, sizes.text());
    String answer = mistake.truth() + " → " + mistake.predicted();
    double middle = place.getCenterX();
    double y = place.getMaxY() + sizes.text() * 0.75;
    words.draw(answer, middle - words.width(answer) / 2, y, theme.text());
    Words small = Words.of(g, Font.PLAIN, sizes.small());
    String sure = percent(mistake.probability());
    small.draw(sure, middle - small.width(sure) / 2, y + sizes.text() * 1.1, theme.muted());
  }

  /** A share in percent; what is not whole is not written as 100 %. */
  static String percent(double share) {
    double percent = 100 * share;
    int decimals = percent >= 99.95 && percent < 100 ? 2 : 1;
    String text = NumberText.fixed(percent, decimals);
    boolean whole = text.startsWith("100") && percent < 100;
    return (whole ? ">99.99" : text) + " %";
  }

  @Override
  public String summary(Messages messages) {
    StringBuilder text =
        new StringBuilder(
            messages.format(
                "figure.mistakes.summary",
                mistakes.run(),
                Sheet.count(mistakes.step()),
                mistakes.wrong(),
                mistakes.size()));
    mistakes.worst().stream()
        .limit(SPOKEN)
        .forEach(
            m ->
                text.append(' ')
                    .append(
                        messages.format(
                            "figure.mistakes.summary.one",
                            m.truth(),
                            m.predicted(),
                            percent(m.probability()))));
    return text.toString();
  }
}
