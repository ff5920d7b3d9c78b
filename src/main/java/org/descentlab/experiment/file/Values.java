package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.math.NumberText;

/** Reads single values: numbers, words, yes or no, lists of numbers. */
final class Values {
  private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?\\.?(inf|infinity|nan)");
  private static final Pattern WHOLE = Pattern.compile("[-+]?+\\d++");
  private static final Pattern OTHER_NUMBER =
      Pattern.compile("0x\\p{XDigit}++|0o[0-7]++|(?i)[-+]?\\.(inf|nan)");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> FLAGS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");

  private Values() {}

  static double number(Node node, Range range) throws FaultException {
    if (!(node instanceof Node.Scalar scalar)) {
      throw node.fault("not-a-number", shown(node));
    }
    String text = scalar.text();
    if (!scalar.plain()) {
      throw node.fault(isQuoted(node) ? "in-quotes" : "not-a-number", shown(node));
    }
    if (NOT_FINITE.matcher(text).matches()) {
      throw node.fault("not-finite", text);
    }
    if (!NumberText.isNumber(text)) {
      throw node.fault("not-a-number", shown(node));
    }
    refuseLeadingZero(scalar);
    double value = NumberText.value(text);
    if (Double.isInfinite(value)) {
      throw node.fault("not-finite", shown(node));
    }
    if (!range.contains(value)) {
      throw outOfRange(node, value, range);
    }
    return value == 0 ? 0 : value; // no negative zero
  }

  private static void refuseLeadingZero(Node.Scalar scalar) throws FaultException {
    if (NumberText.hasLeadingZero(scalar.text())) {
      throw scalar.fault("leading-zero", shown(scalar));
    }
  }

  private static FaultException outOfRange(Node node, double value, Range range) {
    if (range.whole() && value != Math.rint(value)) {
      return node.fault("not-whole", shown(node));
    }
    if (range.max() == Double.POSITIVE_INFINITY) {
      return node.fault(range.minIncluded() ? "below" : "not-above", shown(node), range.min());
    }
    if (!range.minIncluded()) {
      return node.fault("not-above-or-beyond", shown(node), range.min(), range.max());
    }
    return range.maxIncluded()
        ? node.fault("out-of-range", shown(node), range.min(), range.max())
        : node.fault("out-of-half-open-range", shown(node), range.min(), range.max());
  }

  /** A whole number of at most 64 bits. */
  static long seed(Node node) throws FaultException {
    if (node instanceof Node.Scalar scalar
        && scalar.plain()
        && WHOLE.matcher(scalar.text()).matches()) {
      refuseLeadingZero(scalar);
      try {
        return Long.parseLong(scalar.text());
      } catch (NumberFormatException tooLarge) {
        throw node.fault("seed-size", shown(node));
      }
    }
    throw node.fault(isQuoted(node) ? "in-quotes" : "seed-size", shown(node));
  }

  /** Tells whether a value is a text for its quotes alone. */
  private static boolean isQuoted(Node node) {
    return node instanceof Node.Scalar scalar && !scalar.plain() && isOther(scalar.text());
  }

  static boolean flag(Node node) throws FaultException {
    if (node instanceof Node.Scalar scalar && scalar.plain()) {
      if (scalar.text().equals("true")) {
        return true;
      }
      if (scalar.text().equals("false")) {
        return false;
      }
    }
    throw node.fault(isQuoted(node) ? "in-quotes" : "not-a-flag", shown(node));
  }

  /** A text. What YAML takes for a number, a yes or no or nothing is none without quotes. */
  static String text(Node node) throws FaultException {
    if (node instanceof Node.Scalar scalar && !(scalar.plain() && isOther(scalar.text()))) {
      return scalar.text();
    }
    throw node.fault("not-a-text", shown(node));
  }

  /** Tells whether YAML takes a text without quotes for something else. */
  static boolean isOther(String text) {
    return NULLS.contains(text)
        || FLAGS.contains(text)
        || NumberText.isNumber(text)
        || OTHER_NUMBER.matcher(text).matches();
  }

  /** One of the known words. */
  static String word(Node node, String kind, List<String> known) throws FaultException {
    if (!(node instanceof Node.Scalar scalar) || isNull(scalar)) {
      throw node.fault("not-a-word", "kind." + kind, shown(node));
    }
    String word = scalar.text();
    if (!known.contains(word)) {
      if (Planned.contains(kind, word)) {
        throw node.fault("not-in-version", "kind." + kind, word, String.join(", ", known));
      }
      Optional<String> meant = Names.synonym(kind, word);
      if (meant.isPresent()) {
        throw node.fault("unknown-word", "kind." + kind, shown(node), meant.get());
      }
      throw node.fault(
          Names.isNear(word, known) ? "unknown-word" : "no-such-word",
          "kind." + kind,
          shown(node),
          Names.offered(word, known));
    }
    return word;
  }

  static List<Double> numbers(Node node, Range range) throws FaultException {
    List<Double> numbers = new ArrayList<>();
    for (Node item : items(node)) {
      numbers.add(number(item, range));
    }
    return numbers;
  }

  static List<Node> items(Node node) throws FaultException {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    throw node.fault("not-a-list", shown(node));
  }

  private static boolean isNull(Node.Scalar scalar) {
    return scalar.plain() && NULLS.contains(scalar.text());
  }

  /** Where a run starts. */
  static Start start(Node node) throws FaultException {
    if (node instanceof Node.Scalar) {
      word(node, "start", List.of("random"));
      return Start.RANDOM;
    }
    return Start.at(numbers(node, Range.FINITE));
  }

  /** A path, relative to the file. A word without dot and slash is taken for a misspelled name. */
  static String path(Node node, List<String> names) throws FaultException {
    String path = text(node);
    if (!path.contains(".") && !path.contains("/") && !path.contains("\\")) {
      throw node.fault(
          Names.isNear(path, names) ? "unknown-data" : "no-such-data",
          shown(node),
          Names.offered(path, names));
    }
    if (path.indexOf('\0') >= 0) {
      throw node.fault("bad-path", shown(node));
    }
    return path;
  }

  /** How a value is shown in a message: shortened, on one line. */
  static String shown(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.plain() && scalar.text().isEmpty() ? "null" : shortened(scalar.text());
    }
    return node instanceof Node.Mapping ? "{…}" : "[…]";
  }

  static String shortened(String text) {
    int cut = Math.min(text.length(), 61);
    String line = CONTROL.matcher(text.substring(0, cut)).replaceAll(" ");
    if (text.length() <= 60) {
      return line;
    }
    return line.substring(0, Character.isHighSurrogate(line.charAt(56)) ? 56 : 57) + "…";
  }
}
