package org.descentlab.formula;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of formulas and symbols of hyper-parameters in TeX: beta1 is β with the index 1, mhat and
 * m_hat an m with a hat, momentum an upright word.
 */
public final class TexSymbol {
  private static final Set<String> GREEK =
      Set.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega",
          "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega");

  /** The Greek letters that catalogues write, by their characters. */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('α', "\\alpha"),
          Map.entry('β', "\\beta"),
          Map.entry('γ', "\\gamma"),
          Map.entry('δ', "\\delta"),
          Map.entry('ε', "\\epsilon"),
          Map.entry('η', "\\eta"),
          Map.entry('θ', "\\theta"),
          Map.entry('λ', "\\lambda"),
          Map.entry('μ', "\\mu"),
          Map.entry('ρ', "\\rho"),
          Map.entry('σ', "\\sigma"),
          Map.entry('ψ', "\\psi"),
          Map.entry('Δ', "\\Delta"));

  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋";
  private static final String PLAIN = "0123456789+-";

  private static final Pattern PARTS =
      Pattern.compile("([A-Za-z]+?)_?(hat|tilde|bar|prime)?(?:_?([0-9]+)|_([A-Za-z0-9]+))?");

  private TexSymbol() {}

  /** Returns the TeX of a name like {@code beta1}, {@code vhat}, {@code lr} or {@code momentum}. */
  public static String ofName(String name) {
    if (name.equals(Rule.RATE)) {
      return "\\eta";
    }
    Matcher parts = PARTS.matcher(name);
    if (!parts.matches()) {
      return upright(name);
    }
    String base = Objects.requireNonNull(parts.group(1));
    String accent = parts.group(2);
    if (base.length() > 1 && !GREEK.contains(base) && accent != null) {
      return upright(name);
    }
    String letter = letter(base);
    String accented =
        accent == null
            ? letter
            : accent.equals("prime") ? letter + "'" : "\\" + accent + "{" + letter + "}";
    String index = parts.group(3) != null ? parts.group(3) : parts.group(4);
    if (index == null) {
      return accented;
    }
    boolean word = index.length() > 1 && Character.isLetter(index.charAt(0));
    return accented + "_{" + (word ? letter(index) : index) + "}";
  }

  private static String letter(String base) {
    if (GREEK.contains(base)) {
      return "\\" + base;
    }
    return base.length() == 1 ? base : upright(base);
  }

  private static String upright(String word) {
    return "\\mathrm{" + word.replace("_", "\\_") + "}";
  }

  /** Returns the TeX of a catalogue's symbol like β₁, η₋ or Δ_min. */
  public static String ofSymbol(String symbol) {
    StringBuilder tex = new StringBuilder();
    int underscore = symbol.indexOf('_');
    String base = underscore < 0 ? symbol : symbol.substring(0, underscore);
    for (int i = 0; i < base.length(); i++) {
      char c = base.charAt(i);
      int lowered = LOWERED.indexOf(c);
      String greek = LETTERS.get(c);
      tex.append(
          lowered >= 0
              ? "_{" + PLAIN.charAt(lowered) + "}"
              : greek != null ? greek : String.valueOf(c));
    }
    return underscore < 0
        ? tex.toString()
        : tex + "_{\\mathrm{" + symbol.substring(underscore + 1) + "}}";
  }
}
