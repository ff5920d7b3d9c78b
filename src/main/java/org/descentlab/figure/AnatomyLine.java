package org.descentlab.figure;

import java.awt.Graphics2D;
import java.util.List;
import org.descentlab.experiment.run.SubStep;

/** One line of an anatomy, typeset: its rule, and below it the same with numbers. */
final class AnatomyLine {
  private final String meaning;
  private final double gap;
  private final Typeset rule;
  private final Typeset oneRow;
  private final List<String> parts;
  private final double smaller;

  AnatomyLine(SubStep line, double size) {
    this.meaning = line.meaning();
    this.gap = size * 0.35;
    this.rule = Typeset.of(line.rule(), size);
    String symbol = line.value().symbol();
    String numbers = line.numbers();
    String result = "= " + line.result();
    this.smaller = size * 0.85;
    this.parts = numbers.isEmpty() ? List.of() : List.of(symbol + " = " + numbers, result);
    String between = numbers.isEmpty() ? " " : " = " + numbers;
    this.oneRow = Typeset.of(symbol + between + result, smaller);
  }

  String meaning() {
    return meaning;
  }

  /** The rows of numbers at a width: one where it fits. */
  private List<Typeset> rowsAt(double width) {
    if (oneRow.width() <= width || parts.isEmpty()) {
      return List.of(oneRow);
    }
    return parts.stream().map(part -> Typeset.of(part, smaller)).toList();
  }

  private static double times(Typeset formula, double width) {
    return Math.min(1, Math.max(1, width) / formula.width());
  }

  double height(double width) {
    double height = rule.height() * times(rule, width) + 2 * gap;
    for (Typeset row : rowsAt(width)) {
      height += row.height() * times(row, width) + gap;
    }
    return height;
  }

  /** How far the middle of the rule lies below the top. */
  double ruleMiddle() {
    return gap + rule.height() / 2;
  }

  void draw(Graphics2D g, double x, double top, double width, int ink, int soft) {
    double y = top + gap;
    y += draw(g, rule, x, y, width, ink);
    for (Typeset row : rowsAt(width)) {
      y += gap + draw(g, row, x, y + gap, width, soft);
    }
  }

  private static double draw(
      Graphics2D g, Typeset formula, double x, double y, double width, int rgb) {
    double times = times(formula, width);
    formula.draw(g, x, y + formula.ascent() * times, times, Ink.of(rgb));
    return formula.height() * times;
  }
}
