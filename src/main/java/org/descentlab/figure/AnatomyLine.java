package org.descentlab.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import org.descentlab.experiment.run.SubStep;

/** One line of an anatomy, typeset: its rule, and below it the same with numbers. */
final class AnatomyLine {
  /** Numbers become so much smaller before their result moves to a row of its own. */
  private static final double SMALLEST = 0.85;

  private final String meaning;
  private final double gap;
  private final Typeset rule;
  private final Typeset numbers;
  private final Typeset result;
  private final AnatomyColumns.Slot slot;

  /** A line whose numbers stand where {@code slot} has room for them. */
  AnatomyLine(SubStep line, double size, AnatomyColumns.Slot slot) {
    this.meaning = line.meaning();
    this.gap = size * 0.35;
    this.rule = Typeset.of(line.rule(), size);
    String between = line.numbers();
    String left = line.value().symbol() + (between.isEmpty() ? "" : " = " + between);
    this.numbers = Typeset.of(left, size * 0.85);
    this.result = Typeset.of("{} = " + line.result(), size * 0.85);
    this.slot = slot;
    slot.include(numbers, result);
  }

  String meaning() {
    return meaning;
  }

  /** Between numbers and result. */
  private double space() {
    return gap * 0.6;
  }

  /** Whether numbers and result stand one beside the other. */
  private boolean inOneRow(double width) {
    return times(slot.width() + space(), width) >= SMALLEST;
  }

  private static double times(double formula, double width) {
    return Math.min(1, Math.max(1, width) / formula);
  }

  double height(double width) {
    double height = rule.height() * times(rule.width(), width) + 3 * gap;
    return height + (inOneRow(width) ? slot.height() : 2 * slot.height() + gap);
  }

  /** How far the middle of the rule lies below the top. */
  double ruleMiddle() {
    return gap + rule.height() / 2;
  }

  void draw(Graphics2D g, double x, double top, double width, int ink, int soft) {
    double small = times(rule.width(), width);
    rule.draw(g, x, top + gap + rule.ascent() * small, small, Ink.of(ink));
    double y = top + 2 * gap + rule.height() * small + slot.ascent();
    Color color = Ink.of(soft);
    if (inOneRow(width)) {
      double less = times(slot.width() + space(), width);
      numbers.draw(g, x, y, less, color);
      result.draw(g, x + (slot.head() + space()) * less, y, less, color);
    } else {
      numbers.draw(g, x, y, times(numbers.width(), width), color);
      y += gap + slot.height();
      result.draw(g, x, y, times(result.width(), width), color);
    }
  }
}
