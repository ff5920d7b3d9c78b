package org.descentlab.experiment.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.descentlab.experiment.catalog.Range;

/** The small parts of a JSON Schema. */
final class Shapes {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Shapes() {}

  static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }

  static ObjectNode number(Range range) {
    ObjectNode shape = typed(range.whole() ? "integer" : "number");
    if (Double.isFinite(range.min())) {
      shape.set(range.minIncluded() ? "minimum" : "exclusiveMinimum", plain(range.min()));
    }
    if (Double.isFinite(range.max())) {
      shape.set(range.maxIncluded() ? "maximum" : "exclusiveMaximum", plain(range.max()));
    }
    return shape;
  }

  /** A number as a person writes it: 1, not 1.0. */
  static NumericNode plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? JSON.numberNode((long) value)
        : JSON.numberNode(value);
  }

  static ObjectNode list(ObjectNode item) {
    ObjectNode shape = typed("array");
    shape.set("items", item);
    return shape;
  }

  /** A list of exactly so many numbers. */
  static ObjectNode numbers(int count) {
    return list(number(Range.FINITE)).put("minItems", count).put("maxItems", count);
  }

  static ObjectNode words(Collection<String> words) {
    ObjectNode shape = JSON.objectNode();
    ArrayNode all = shape.putArray("enum");
    words.forEach(all::add);
    return shape;
  }

  static ObjectNode constant(String word) {
    return JSON.objectNode().put("const", word);
  }

  static ObjectNode anyOf(ObjectNode... shapes) {
    return anyOf(List.of(shapes));
  }

  static ObjectNode anyOf(Collection<ObjectNode> shapes) {
    return combined("anyOf", shapes);
  }

  static ObjectNode oneOf(Collection<ObjectNode> shapes) {
    return combined("oneOf", shapes);
  }

  private static ObjectNode combined(String how, Collection<ObjectNode> shapes) {
    ObjectNode shape = JSON.objectNode();
    ArrayNode all = shape.putArray(how);
    shapes.forEach(all::add);
    return shape;
  }

  /** A mapping; its fields are added to {@code properties} of what is returned. */
  static ObjectNode mapping(Collection<String> required) {
    ObjectNode shape = typed("object");
    shape.putObject("properties");
    if (!required.isEmpty()) {
      ArrayNode names = shape.putArray("required");
      required.forEach(names::add);
    }
    return shape.put("additionalProperties", false);
  }

  static ObjectNode with(ObjectNode mapping, String field, ObjectNode shape) {
    ((ObjectNode) mapping.get("properties")).set(field, shape);
    return mapping;
  }
}
