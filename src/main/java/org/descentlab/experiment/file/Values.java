package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.catalog.Range;

/** Reads single values: numbers, words, yes or no, lists of numbers. */
final class Values {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0\\d.*");
  private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?\\.?(inf|infinity|nan)");
  private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9]\\d*)");

  private Values() {}

  static double number(Node node, Range range) throws FaultException {
    if (!(node instanceof Node.Scalar scalar) || !scalar.plain()) {
      throw node.fault("not-a-number", shown(node));
    }
    String text = scalar.text();
    if (NOT_FINITE.matcher(text).matches()) {
      throw node.fault("not-finite", text);
    }
    if (!NUMBER.matcher(text).matches()) {
      throw node.fault("not-a-number", shown(node));
    }
    if (LEADING_ZERO.matcher(text).matches()) {
      throw node.fault("leading-zero", text);
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw node.fault("not-finite", text);
    }
    if (!range.contains(value)) {
      throw outOfRange(node, text, range);
    }
    return value == 0 ? 0 : value; // no negative zero
  }

  private static FaultException outOfRange(Node node, String text, Range range) {
    if (range.whole() && Double.parseDouble(text) != Math.rint(Double.parseDouble(text))) {
      return node.fault("not-whole", text);
    }
    if (range.max() == Double.POSITIVE_INFINITY) {
      return node.fault(range.minIncluded() ? "below" : "not-above", text, range.min());
    }
    return node.fault(
        range.maxIncluded() ? "out-of-range" : "out-of-half-open-range",
        text,
        range.min(),
        range.max());
  }

  /** A whole number of at most 64 bits. */
  static long seed(Node node) throws FaultException {
    if (node instanceof Node.Scalar scalar
        && scalar.plain()
        && WHOLE.matcher(scalar.text()).matches()) {
      try {
        return Long.parseLong(scalar.text());
      } catch (NumberFormatException tooLarge) {
        throw node.fault("seed-size", shown(node));
      }
    }
    throw node.fault("seed-size", shown(node));
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
    throw node.fault("not-a-flag", shown(node));
  }

  /** A text; numbers and the like count as their text. */
  static String text(Node node) throws FaultException {
    if (node instanceof Node.Scalar scalar && !isNull(scalar)) {
      return scalar.text();
    }
    throw node.fault("not-a-text");
  }

  /** One of the known words. */
  static String word(Node node, String kind, List<String> known) throws FaultException {
    if (!(node instanceof Node.Scalar scalar) || isNull(scalar)) {
      throw node.fault("not-a-word", "kind." + kind);
    }
    if (!known.contains(scalar.text())) {
      throw node.fault("unknown-word", "kind." + kind, shown(node), nearest(scalar.text(), known));
    }
    return scalar.text();
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
    throw node.fault("not-a-list");
  }

  static boolean isNull(Node.Scalar scalar) {
    return scalar.plain() && (scalar.text().isEmpty() || scalar.text().equals("null"));
  }

  /** The known name that is closest to what was written. */
  static String nearest(String name, List<String> known) {
    String best = "";
    int least = Integer.MAX_VALUE;
    String shortened = name.substring(0, Math.min(name.length(), 100)).toLowerCase(Locale.ROOT);
    for (String candidate : known) {
      int distance =
          LevenshteinDistance.getDefaultInstance()
              .apply(shortened, candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** How a value is shown in a message: shortened, on one line. */
  static String shown(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return shortened(scalar.text());
    }
    return node instanceof Node.Mapping ? "{…}" : "[…]";
  }

  static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= 60 ? line : line.substring(0, 57) + "…";
  }
}
