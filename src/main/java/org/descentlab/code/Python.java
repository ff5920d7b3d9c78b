package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.descentlab.experiment.DecimalText;

/** Numbers, names and lines as Python writes them. */
final class Python {
  /** Lines are broken to at most so many characters where they can be. */
  static final int WIDTH = 96;

  private static final Set<String> TAKEN =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield",
          "torch",
          "math",
          "self",
          "group",
          "state",
          "p",
          "params",
          "abs",
          "min",
          "max",
          "float",
          "super",
          "dict");

  private Python() {}

  /** The shortest text that Python reads as the same number; whole ones have no point. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "math.nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "math.inf" : "-math.inf";
    }
    return DecimalText.of(value).replace('E', 'e');
  }

  /** The same with a point or an exponent, so that it is no whole number to Python. */
  static String real(double value) {
    String text = number(value);
    return text.matches("-?\\d+") ? text + ".0" : text;
  }

  /** A number of single precision, as short as it can be. */
  static String real(float value) {
    String text = DecimalText.of(value).replace('E', 'e');
    return text.matches("-?\\d+") ? text + ".0" : text;
  }

  /** A name of the file as Python has them: learningRate is learning_rate. */
  static String snake(String field) {
    return field.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }

  /** A name of a user's own, which may mean something else to Python. */
  static String own(String name) {
    return TAKEN.contains(name) ? name + "_" : name;
  }

  /** A text of one line: what stands in a comment must not begin a line of the program. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** Puts a margin before every line that is not empty. */
  static String indented(String text, int spaces) {
    return text.replaceAll("(?m)^(?=.)", " ".repeat(spaces));
  }

  /** Items between brackets, as many on a line as fit. */
  static String list(List<String> items) {
    String line = "[" + String.join(", ", items) + "]";
    return line.length() <= WIDTH - 24 ? line : "[\n" + filled(items) + "]";
  }

  private static String filled(List<String> items) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("   ");
    for (String item : items) {
      if (line.length() + item.length() + 2 > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder("   ");
      }
      line.append(' ').append(item).append(',');
    }
    lines.add(line.toString());
    return String.join("\n", lines) + "\n";
  }
}
