package org.descentlab.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.DecimalText;
import org.descentlab.experiment.run.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, arrays, texts, numbers and flags as JSON. A number that is not finite becomes
 * a text, one that does not exist null.
 */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes a value on several lines, and a line feed. */
  static void writePretty(OutputStream out, Object value) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator generator = generator(out)) {
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      value(generator, value);
      generator.writeRaw('\n');
    }
  }

  /** Writes a value on one line, and a line feed. */
  static void writeLine(OutputStream out, Object value) throws IOException {
    try (JsonGenerator generator = generator(out)) {
      value(generator, value);
      generator.writeRaw('\n');
    }
  }

  private static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private static void value(JsonGenerator to, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      to.writeStartObject();
      for (Map.Entry<?, ?> field : map.entrySet()) {
        to.writeFieldName(String.valueOf(field.getKey()));
        value(to, field.getValue());
      }
      to.writeEndObject();
    } else if (value instanceof List<?> list) {
      to.writeStartArray();
      for (Object item : list) {
        value(to, item);
      }
      to.writeEndArray();
    } else if (value instanceof double[] numbers) {
      to.writeStartArray();
      for (double item : numbers) {
        number(to, item);
      }
      to.writeEndArray();
    } else if (value instanceof Double number) {
      number(to, number);
    } else if (value instanceof Long number) {
      to.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      to.writeBoolean(flag);
    } else if (value == null) {
      to.writeNull();
    } else {
      to.writeString(value.toString());
    }
  }

  private static void number(JsonGenerator to, double number) throws IOException {
    if (!Row.present(number)) {
      to.writeNull();
    } else if (Double.isFinite(number)) {
      to.writeNumber(DecimalText.of(number));
    } else {
      to.writeString(DecimalText.of(number));
    }
  }
}
