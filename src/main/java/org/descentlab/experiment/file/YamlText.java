package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.descentlab.experiment.DecimalText;

/**
 * Writes maps, lists, texts, numbers and flags as YAML: on one line what fits on one, else a line a
 * field or item.
 */
final class YamlText {
  private static final int WIDTH = 100;
  private static final Pattern BARE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*([ -][A-Za-z0-9_]+)*");

  /** What older YAML takes for a yes or no. */
  private static final Set<String> OLD_FLAGS = Set.of("yes", "no", "on", "off", "y", "n");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /** The text of a document; its own fields and the items of {@code blocks} each on their lines. */
  static String document(Map<String, Object> fields, String blocks) {
    YamlText text = new YamlText();
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      if (field.getKey().equals(blocks)) {
        text.out.append(blocks).append(":\n");
        ((List<?>) field.getValue()).forEach(text::block);
      } else {
        text.field("", field.getKey(), field.getValue());
      }
    }
    return text.out.toString();
  }

  /** An item with fields, each on a line. */
  private void block(Object item) {
    String before = "  - ";
    for (Map.Entry<?, ?> field : ((Map<?, ?>) item).entrySet()) {
      out.append(before);
      field("    ", String.valueOf(field.getKey()), field.getValue(), "");
      before = "    ";
    }
  }

  private void field(String indent, String name, Object value) {
    field(indent, name, value, indent);
  }

  private void field(String indent, String name, Object value, String before) {
    String line = name + ": " + flow(value);
    boolean wide = indent.length() + line.length() > WIDTH;
    out.append(before);
    if (wide && value instanceof Map<?, ?> map) {
      out.append(name).append(":\n");
      map.forEach((key, inner) -> field(indent + "  ", quoted(String.valueOf(key)), inner));
    } else if (wide && value instanceof List<?> list) {
      out.append(name).append(":\n");
      list.forEach(item -> out.append(indent).append("  - ").append(flow(item)).append('\n'));
    } else {
      out.append(line).append('\n');
    }
  }

  /** A value on one line. */
  static String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> fields = new ArrayList<>();
      map.forEach((key, inner) -> fields.add(quoted(String.valueOf(key)) + ": " + flow(inner)));
      return "{ " + String.join(", ", fields) + " }";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(YamlText::flow).toList().toString();
    }
    if (value instanceof Double number) {
      return DecimalText.of(number).replace('E', 'e');
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  /** A text as it is where nobody takes it for something else, otherwise in double quotes. */
  static String quoted(String text) {
    boolean bare =
        text.length() < WIDTH
            && BARE.matcher(text).matches()
            && !Values.isOther(text)
            && !OLD_FLAGS.contains(text.toLowerCase(Locale.ROOT));
    if (bare) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    switch (c) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (isPrintable(c)) {
          quoted.appendCodePoint(c);
        } else {
          quoted.append(String.format("\\u%04x", c));
        }
      }
    }
  }

  private static boolean isPrintable(int c) {
    boolean lineBreak = c == 0x2028 || c == 0x2029;
    boolean byteOrderMark = c == 0xFEFF;
    return (c >= 0x20 && c <= 0x7E)
        || (c >= 0xA0 && c <= 0xD7FF && !lineBreak)
        || (c >= 0xE000 && c <= 0xFFFD && !byteOrderMark)
        || c >= 0x10000;
  }
}
