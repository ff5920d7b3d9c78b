package org.descentlab.experiment.run;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.descentlab.formula.Expression;
import org.descentlab.formula.TexNumber;
import org.descentlab.formula.TexWriter;
import org.descentlab.optim.Line;

/**
 * A line of a step in TeX.
 *
 * @param subStep the line and its numbers
 */
record LineTex(SubStep subStep) {
  private static final List<String> SIGNS = List.of("< 0", "= 0", "> 0");

  String rule() {
    Line line = subStep.line();
    String symbol = subStep.value().symbol();
    if (line instanceof Line.Frozen frozen) {
      return frozen.indices().stream()
          .map(
              i ->
                  symbol
                      + "_{"
                      + i
                      + "} \\leftarrow "
                      + (frozen.zero() ? "0" : symbol + "_{" + i + "}"))
          .collect(Collectors.joining(",\\; "));
    }
    return symbol + (subStep.carried() ? " \\leftarrow " : " = ") + right(line);
  }

  private String right(Line line) {
    if (line instanceof Line.Seen seen) {
      return seen.tex() + "\\left(" + named("theta").symbol() + "\\right)" + seen.added();
    }
    if (line instanceof Line.Formula formula) {
      return write(formula.value(), false);
    }
    if (line instanceof Line.Solution solution) {
      return solution.symbol() + "^{-1}\\, " + named(solution.right()).symbol();
    }
    return cases((Line.BySign) line);
  }

  private String cases(Line.BySign line) {
    StringBuilder tex = new StringBuilder("\\begin{cases}");
    for (int i = SIGNS.size() - 1; i >= 0; i--) {
      tex.append(write(line.values().get(i), false))
          .append(" & \\quad ")
          .append(named(line.of()).symbol())
          .append(' ')
          .append(SIGNS.get(i))
          .append(i > 0 ? "\\\\" : "");
    }
    return tex.append("\\end{cases}").toString();
  }

  String numbers() {
    Line line = subStep.line();
    if (line instanceof Line.Seen seen) {
      String at = named("theta").tex();
      boolean column = at.startsWith("\\begin");
      return seen.tex() + (column ? at : "\\left(" + at + "\\right)") + seen.added();
    }
    if (line instanceof Line.Formula formula) {
      return formula.value() instanceof Expression.Name ? "" : write(formula.value(), true);
    }
    if (line instanceof Line.Solution solution) {
      String matrix = TexNumber.matrix(solution.matrix(), TexNumber.DIGITS);
      boolean single = solution.matrix().length == 1;
      String right = named(solution.right()).tex();
      return (single ? "\\left(" + matrix + "\\right)" : matrix)
          + "^{-1}"
          + (single ? "\\cdot \\left(" + right + "\\right)" : right);
    }
    return "";
  }

  private String write(Expression formula, boolean numbers) {
    TexWriter.Names names =
        new TexWriter.Names() {
          @Override
          public String tex(String name) {
            Quantity quantity = named(name);
            return numbers ? quantity.tex() : quantity.symbol();
          }

          @Override
          public boolean isVector(String name) {
            Quantity quantity = named(name);
            return !quantity.scalar() && quantity.values().length > 1;
          }
        };
    return new TexWriter(names, numbers).write(formula);
  }

  private Quantity named(String name) {
    return Objects.requireNonNull(subStep.names().get(name), name);
  }
}
