package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.descentlab.text.Messages;

/**
 * The weights of a first layer as images, one a unit, all in the same colours: orange where a pixel
 * excites the unit, blue where it inhibits it. Colours end at the 99.5th percentile of the sizes,
 * so that a few large weights don't fade the others.
 */
public final class WeightsFigure implements Figure {
  /** More images are too small to be seen. */
  private static final int MOST = 256;

  private static final double COMMON = 0.995;
  private static final double GAP = 0.1;

  private final Recording recording;
  private final Look look;
  private final WeightImages weights;
  private final double largest;

  /** A figure of the first run of a recording whose weights were found. */
  public WeightsFigure(Recording recording, Look look) {
    this.recording = recording;
    this.look = look;
    this.weights = recording.found(WeightImages.class).get(0);
    this.largest = largest(weights.units());
  }

  private static double largest(List<float[]> units) {
    float[] sizes = new float[units.stream().mapToInt(unit -> unit.length).sum()];
    int n = 0;
    for (float[] unit : units) {
      for (float weight : unit) {
        sizes[n++] = Float.isNaN(weight) ? 0 : Math.abs(weight);
      }
    }
    Arrays.sort(sizes);
    double found = n == 0 ? 0 : sizes[(int) (COMMON * (n - 1))];
    return found > 0 && Double.isFinite(found) ? found : 1;
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Rectangle2D inside = sheet().draw(g, width, height, sizes);
    double bar = sizes.text() * 4.6;
    DivergingColors colors = new DivergingColors(look.theme());
    Rectangle2D within =
        new Rectangle2D.Double(
            inside.getX(), inside.getY(), Math.max(1, inside.getWidth() - bar), inside.getHeight());
    int count = Math.min(MOST, weights.units().size());
    Tiles tiles = Tiles.of(within, count, (double) weights.rows() / weights.columns(), GAP, 0);
    g.setStroke(new BasicStroke((float) (sizes.line() * 0.25)));
    for (int k = 0; k < count && tiles.side() > 0; k++) {
      float[] unit = weights.units().get(k);
      Rectangle2D place = tiles.image(k);
      Tiles.paint(g, place, weights.rows(), weights.columns(), i -> colors.at(unit[i] / largest));
      g.setColor(Ink.of(look.theme().frame(), 0.6));
      g.draw(place);
    }
    double left = tiles.side() > 0 ? tiles.image(tiles.across() - 1).getMaxX() : within.getMaxX();
    bar(g, sizes, colors, Math.min(within.getMaxX(), left) + sizes.text() * 0.8, inside);
    g.setClip(clip);
  }

  private Sheet sheet() {
    Messages messages = look.messages();
    int shown = Math.min(MOST, weights.units().size());
    String heading =
        shown < weights.all()
            ? messages.format("figure.weights.some", shown, weights.all())
            : messages.format("figure.weights.all", shown);
    return Sheet.of(look, recording, weights, heading, List.of());
  }

  /** Which colour stands for which weight. */
  private void bar(
      Graphics2D g, Sizes sizes, DivergingColors colors, double x, Rectangle2D inside) {
    double high = Math.min(inside.getHeight(), sizes.text() * 16) - sizes.text();
    if (high < 3 * sizes.text()) {
      return;
    }
    double top = inside.getY() + sizes.text() * 0.5;
    double wide = sizes.text() * 0.9;
    int strips = (int) Math.ceil(high);
    for (int k = 0; k < strips; k++) {
      g.setColor(Ink.of(colors.at(1 - 2 * (k + 0.5) / strips)));
      g.fill(new Rectangle2D.Double(x, top + k, wide, Math.min(1.5, high - k)));
    }
    g.setColor(Ink.of(look.theme().frame()));
    g.draw(new Rectangle2D.Double(x, top, wide, high));
    Words words = Words.of(g, Font.PLAIN, sizes.small());
    for (int k = 1; k >= -1; k--) {
      double y = top + high * (1 - k) / 2;
      g.draw(new Line2D.Double(x + wide, y, x + wide * 1.25, y));
      String sign = k > 0 ? "+" : "";
      words.draw(
          k == 0 ? "0" : sign + NumberText.rounded(k * largest, 2),
          x + wide * 1.4,
          y,
          look.theme().muted());
    }
  }

  @Override
  public String summary(Messages messages) {
    return messages.format(
        "figure.weights.summary",
        weights.run(),
        Sheet.count(weights.step()),
        weights.units().size(),
        NumberText.shortened(largest));
  }
}
