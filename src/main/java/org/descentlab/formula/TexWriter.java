package org.descentlab.formula;

import java.util.List;

/**
 * Writes formulas in TeX: divisions as fractions, powers raised, parentheses only where they are
 * needed. Products of vectors component by component have a circled dot.
 */
public final class TexWriter {
  private static final int SUM = 1;
  private static final int SIGNED = 2;
  private static final int PRODUCT = 3;
  private static final int POWER = 4;
  private static final int ATOM = 5;

  private static final String COLUMN = "\\begin{pmatrix}";

  /** What stands for the names of a formula. */
  public interface Names {
    /** Returns the TeX of a name, a symbol or a number. */
    String tex(String name);

    /** Tells whether it is a vector. */
    boolean isVector(String name);
  }

  /** A piece of TeX, how tightly it binds, and whether it is a vector. */
  private record Piece(String tex, int level, boolean vector) {
    String in(int lowest) {
      return level >= lowest ? tex : "\\left(" + tex + "\\right)";
    }

    /** In parentheses; a column has its own. */
    String enclosed() {
      boolean column = tex.startsWith(COLUMN) && tex.lastIndexOf(COLUMN) == 0 && level == ATOM;
      return column ? tex : "\\left(" + tex + "\\right)";
    }
  }

  private final Names names;
  private final boolean numbers;

  /**
   * Writes formulas with these names.
   *
   * @param numbers whether numbers stand for the names: then products have a dot
   */
  public TexWriter(Names names, boolean numbers) {
    this.names = names;
    this.numbers = numbers;
  }

  /** Returns the TeX of a formula. */
  public String write(Expression formula) {
    return piece(formula).tex;
  }

  private Piece piece(Expression formula) {
    if (formula instanceof Expression.Constant constant) {
      return number(constant.value());
    }
    if (formula instanceof Expression.Name name) {
      String tex = names.tex(name.name());
      return new Piece(tex, level(tex), names.isVector(name.name()));
    }
    Expression.Call call = (Expression.Call) formula;
    List<Piece> operands = call.operands().stream().map(this::piece).toList();
    boolean vector = operands.stream().anyMatch(Piece::vector);
    Piece a = operands.get(0);
    return operands.size() == 1
        ? function(call.operation(), a)
        : two(call.operation(), a, operands.get(1), vector);
  }

  private static Piece number(double value) {
    String tex =
        value == Math.PI
            ? "\\pi"
            : value == Math.E ? "e" : TexNumber.of(value, TexNumber.ALL_DIGITS);
    return new Piece(tex, level(tex), false);
  }

  private static int level(String tex) {
    if (tex.startsWith("-")) {
      return SIGNED;
    }
    boolean power = tex.startsWith("10^");
    return power
        ? POWER
        : Character.isDigit(tex.charAt(0)) && tex.contains("\\times") ? PRODUCT : ATOM;
  }

  private Piece two(Operation operation, Piece a, Piece b, boolean vector) {
    return switch (operation) {
      case ADD ->
          new Piece(a.tex + " + " + b.in(b.tex.startsWith("-") ? PRODUCT : SUM), SUM, vector);
      case SUBTRACT -> new Piece(a.tex + " - " + b.in(PRODUCT), SUM, vector);
      case MULTIPLY -> new Piece(product(a, b), a.tex.startsWith("-") ? SIGNED : PRODUCT, vector);
      case DIVIDE -> new Piece("\\frac{" + a.tex + "}{" + b.tex + "}", PRODUCT, vector);
      case POWER -> new Piece(base(a) + "^{" + b.tex + "}", POWER, vector);
      default ->
          new Piece(
              "\\" + operation.symbol() + "\\left(" + a.tex + ",\\; " + b.tex + "\\right)",
              ATOM,
              vector);
    };
  }

  private String product(Piece a, Piece b) {
    String left = a.in(SIGNED);
    String right = b.in(PRODUCT);
    boolean word =
        (left.endsWith("}") && left.contains("\\mathrm")) || right.startsWith("\\mathrm");
    boolean digits = Character.isDigit(right.charAt(0));
    String sign =
        a.vector && b.vector ? " \\odot " : numbers || word || digits ? " \\cdot " : "\\, ";
    return left + sign + right;
  }

  /** What is raised: in braces where something else stands over or behind the letter. */
  private static String base(Piece a) {
    String tex = a.in(ATOM);
    return tex.matches("\\\\?[A-Za-z]+(_\\{[^}]*})?") || !a.tex.equals(tex) ? tex : "{" + tex + "}";
  }

  private static Piece function(Operation operation, Piece a) {
    return switch (operation) {
      case NEGATE -> new Piece("-" + a.in(PRODUCT), SIGNED, a.vector);
      case SQRT -> new Piece("\\sqrt{" + a.tex + "}", ATOM, a.vector);
      case ABS -> new Piece("\\left|" + a.tex + "\\right|", ATOM, a.vector);
      case EXP -> new Piece("e^{" + a.tex + "}", POWER, a.vector);
      case LOG -> new Piece("\\ln" + a.enclosed(), POWER, a.vector);
      case SIGN -> new Piece("\\mathrm{sign}" + a.enclosed(), POWER, a.vector);
      default -> new Piece("\\" + operation.symbol() + a.enclosed(), POWER, a.vector);
    };
  }
}
