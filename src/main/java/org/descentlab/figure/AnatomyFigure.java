package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.experiment.run.SubStep;
import org.descentlab.text.Messages;

/**
 * One step, line by line: the rule with symbols and below it with this step's numbers. Walked in
 * sub-steps, the current line stands out and those after it are faint.
 */
public final class AnatomyFigure implements Figure {
  /** No line is current: all are shown alike. */
  public static final int ALL = -1;

  private static final double FAINT = 0.38;

  private final String name;
  private final StepAnatomy step;
  private final Look look;
  private final int current;
  private final double size;
  private final List<AnatomyLine> lines = new ArrayList<>();

  /**
   * A figure of a step.
   *
   * @param name of the run
   * @param current index of the current line, or {@link #ALL}
   * @param size of the letters in pixels, before the theme's factor
   */
  public AnatomyFigure(String name, StepAnatomy step, Look look, int current, double size) {
    this(name, step, look, current, size, new AnatomyColumns());
  }

  /** A figure of a step whose numbers stand where those of the steps before stood. */
  public AnatomyFigure(
      String name, StepAnatomy step, Look look, int current, double size, AnatomyColumns columns) {
    this.name = name;
    this.step = step;
    this.look = look;
    this.current = current;
    this.size = size * look.theme().factor();
    List<SubStep> all = step.subSteps();
    List<String> rules = all.stream().map(SubStep::rule).toList();
    columns.begin(List.of(name, rules, step.before().length, this.size), all.size());
    for (int i = 0; i < all.size(); i++) {
      lines.add(new AnatomyLine(all.get(i), this.size, columns.slot(i)));
    }
  }

  /** Returns the caption of a line with this meaning. */
  static String caption(String meaning, Messages messages) {
    return messages.get("anatomy." + meaning.replace(' ', '-'));
  }

  /** Returns the height that all lines need at a width; at less, everything is drawn smaller. */
  public double heightAt(double width) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    double height = layout(g, width).height;
    g.dispose();
    return height;
  }

  /** Returns where line {@code i} begins and ends at a width, to scroll to it. */
  public double[] extent(int i, double width) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    double[] tops = layout(g, width).tops;
    g.dispose();
    return new double[] {tops[i], tops[i + 1]};
  }

  /** Where everything stands: tops of the lines, and the end of the last. */
  private record Layout(double formulas, double[] tops, double height) {}

  private Layout layout(Graphics2D g, double width) {
    double pad = size * 0.6;
    Words words = Words.of(g, Font.PLAIN, size * 0.8);
    double captions =
        lines.stream()
            .mapToDouble(line -> words.width(caption(line.meaning(), look.messages())))
            .max()
            .orElse(0);
    double formulas = Math.min(2 * pad + captions + size, width * 0.3);
    double[] tops = new double[lines.size() + 1];
    double y = look.framed() ? pad + 2 * words.lineHeight() : pad / 2;
    for (int i = 0; i < lines.size(); i++) {
      tops[i] = y;
      y += lines.get(i).height(width - formulas - pad);
    }
    tops[lines.size()] = y;
    return new Layout(formulas, tops, y + pad);
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    AffineTransform transform = g.getTransform();
    Page.smooth(g);
    g.clip(new Rectangle2D.Double(0, 0, width, height));
    g.setColor(Ink.of(look.theme().background()));
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    // what is drawn smaller has more width: a few rounds find the scale at which it fits
    double times = 1;
    Layout layout = layout(g, width);
    for (int i = 0; i < 8 && layout.height * times > height; i++) {
      times =
          Math.max(0.2, times * Math.max(0.6, Math.sqrt(height / (layout.height * times)) * 0.99));
      layout = layout(g, width / times);
    }
    g.scale(times, times);
    paint(g, layout, width / times);
    g.setTransform(transform);
    g.setClip(clip);
  }

  private void paint(Graphics2D g, Layout layout, double width) {
    double pad = size * 0.6;
    Theme theme = look.theme();
    Words words = Words.of(g, Font.PLAIN, size * 0.8);
    double line = words.lineHeight();
    if (look.framed()) {
      Words head = Words.of(g, Font.BOLD, size * 0.85);
      head.draw(head.cut(title(), width - 2 * pad), pad, pad * 0.7 + line / 2, theme.text());
      String numbers = words.cut(numbers(), width - 2 * pad);
      words.draw(numbers, pad, pad * 0.7 + line * 1.5, theme.muted());
    }
    for (int i = 0; i < lines.size(); i++) {
      AnatomyLine each = lines.get(i);
      double top = layout.tops[i];
      double bottom = layout.tops[i + 1];
      int rgb = StepArrows.color(each.meaning(), theme);
      if (i == current) {
        mark(g, pad, top, width - 2 * pad, bottom - top, rgb);
      }
      double alpha = current == ALL || i <= current ? 1 : FAINT;
      int ink = Ink.mix(theme.background(), theme.text(), alpha);
      int soft = Ink.mix(theme.background(), theme.muted(), alpha);
      String caption = caption(each.meaning(), look.messages());
      double room = layout.formulas - 2.3 * pad;
      double y = top + each.ruleMiddle();
      List<String> parts = words.wrap(caption, room, 3);
      for (int k = 0; k < parts.size(); k++) {
        double first = Math.max(y - (parts.size() - 1) / 2.0 * line * 0.85, top + line * 0.6);
        words.draw(
            parts.get(k),
            pad * 1.6,
            first + k * line * 0.85,
            Ink.mix(theme.background(), rgb, alpha));
      }
      each.draw(g, layout.formulas, top, width - layout.formulas - pad, ink, soft);
    }
  }

  private void mark(Graphics2D g, double x, double y, double width, double height, int rgb) {
    int ground = Ink.mix(look.theme().background(), rgb, look.theme().dark() ? 0.2 : 0.1);
    g.setColor(Ink.of(ground));
    g.fill(new RoundRectangle2D.Double(x, y, width, height, size * 0.5, size * 0.5));
    g.setColor(Ink.of(rgb));
    g.fill(new Rectangle2D.Double(x, y + size * 0.2, size * 0.2, height - size * 0.4));
  }

  /** Returns what is shown: "Adam · Update 4: from θ at step 3". */
  public String title() {
    String update = look.messages().format("anatomy.title", step.step() + 1, step.step());
    return name.isEmpty() ? update : name + " · " + update;
  }

  /** Returns learning rate and loss. */
  public String numbers() {
    return look.messages()
        .format(
            "anatomy.numbers",
            NumberText.rounded(step.loss(), 4),
            NumberText.rounded(step.learningRate(), 4));
  }

  @Override
  public String summary(Messages messages) {
    List<String> sentences = new ArrayList<>();
    if (current != ALL) {
      sentences.add(
          messages.format("anatomy.summary.current", current + 1, lines.size())
              + " "
              + said(step.subSteps().get(current), messages));
    }
    sentences.add(
        messages.format(
            "anatomy.summary",
            name,
            step.step() + 1,
            NumberText.rounded(step.loss(), 4),
            NumberText.rounded(step.learningRate(), 4)));
    step.subSteps().forEach(line -> sentences.add(said(line, messages)));
    return String.join(" ", sentences);
  }

  private static String said(SubStep line, Messages messages) {
    List<String> values =
        DoubleStream.of(line.value().values()).mapToObj(v -> NumberText.rounded(v, 4)).toList();
    return messages.format(
        "anatomy.summary.line", caption(line.meaning(), messages), String.join(", ", values));
  }
}
