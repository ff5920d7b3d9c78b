package org.descentlab.experiment.file;

import static org.descentlab.experiment.file.Shapes.constant;
import static org.descentlab.experiment.file.Shapes.mapping;
import static org.descentlab.experiment.file.Shapes.typed;
import static org.descentlab.experiment.file.Shapes.with;
import static org.descentlab.experiment.file.Shapes.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.catalog.Catalog;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Lines;
import org.descentlab.experiment.catalog.Parameter.Numbers;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.Parameter.Parts;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.formula.FormulaParser;
import org.descentlab.text.Messages;

/** The shapes of catalogue entries. */
final class CatalogShapes {
  private static final Messages TEXTS = Messages.in("en");
  private static final String NAME = "^[A-Za-z][A-Za-z0-9_]*$";

  private CatalogShapes() {}

  /** One of the entries, by its field {@code type}. */
  static ObjectNode choice(Catalog<?> catalog) {
    return Shapes.oneOf(catalog.entries().stream().map(e -> entry(catalog.kind(), e)).toList());
  }

  private static ObjectNode entry(String kind, Choice<?> entry) {
    List<String> required = new ArrayList<>(List.of("type"));
    entry.parameters().stream().filter(CatalogShapes::required).forEach(p -> required.add(p.id()));
    ObjectNode shape = with(mapping(required), "type", constant(entry.id()));
    shape.put("description", TEXTS.get(kind + "." + entry.id() + ".about"));
    entry.parameters().forEach(parameter -> with(shape, parameter.id(), field(parameter)));
    return shape;
  }

  /** The fields of an entry without its type. */
  static ObjectNode fields(Choice<?> entry) {
    ObjectNode shape =
        mapping(
            entry.parameters().stream()
                .filter(CatalogShapes::required)
                .map(Parameter::id)
                .toList());
    entry.parameters().forEach(parameter -> with(shape, parameter.id(), field(parameter)));
    return shape;
  }

  private static boolean required(Parameter parameter) {
    return parameter.required();
  }

  /** A field of an entry. */
  static ObjectNode field(Parameter parameter) {
    return shape(parameter).put("description", TEXTS.get("parameter." + parameter.id()));
  }

  /** Schedules one after the other; what they are is said where a run's schedule is. */
  private static ObjectNode parts() {
    ObjectNode part = mapping(List.of("schedule"));
    with(part, "steps", Shapes.number(Range.count(1e10)));
    with(part, "schedule", Shapes.JSON.objectNode().put("$ref", "#/$defs/schedule"));
    return Shapes.list(part).put("minItems", 1);
  }

  /** Numbers under names of the user's choice. */
  private static ObjectNode numbers(Numbers numbers) {
    ObjectNode shape = typed("object").put("maxProperties", numbers.most());
    shape.set("propertyNames", Shapes.JSON.objectNode().put("pattern", NAME));
    shape.set("additionalProperties", Shapes.number(Range.FINITE));
    return shape;
  }

  private static ObjectNode shape(Parameter parameter) {
    if (parameter instanceof Hyperparameter number) {
      ObjectNode shape = Shapes.number(number.range());
      if (!number.required()) {
        shape.set("default", Shapes.plain(number.value()));
      }
      return shape;
    }
    if (parameter instanceof Flag flag) {
      return typed("boolean").put("default", flag.value());
    }
    if (parameter instanceof Parts) {
      return parts();
    }
    if (parameter instanceof Numbers numbers) {
      return numbers(numbers);
    }
    if (parameter instanceof Lines lines) {
      ObjectNode line = typed("string").put("maxLength", FormulaParser.MAX_LENGTH);
      return Shapes.list(line).put("minItems", 1).put("maxItems", lines.most());
    }
    Option option = (Option) parameter;
    return words(option.words()).put("default", option.value());
  }
}
