package org.descentlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.DecimalText;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Lines;
import org.descentlab.experiment.catalog.Parameter.Numbers;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.Parameter.Parts;
import org.descentlab.experiment.catalog.Problems;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.text.Messages;

/**
 * A field of something that can be chosen, as it is listed.
 *
 * @param id its name in the file
 * @param initial what holds where a file gives none; empty where it must give one
 * @param values which values it takes, for people
 * @param facts the same for programs
 */
record FieldListing(String id, String initial, String values, Map<String, Object> facts) {

  static FieldListing of(Parameter parameter) {
    String id = parameter.id();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", id);
    facts.put("name", Messages.in("en").get("parameter." + id));
    if (parameter instanceof Hyperparameter number) {
      facts.put("symbol", number.symbol());
      facts.put("type", "number");
      facts.put("required", number.required());
      if (!number.required()) {
        facts.put("default", number.value());
      }
      range(number.range(), facts);
      String initial = number.required() ? "" : DecimalText.of(number.value());
      return new FieldListing(id, initial, text(number.range()), facts);
    }
    if (parameter instanceof Numbers || parameter instanceof Lines) {
      return ofRule(parameter, facts);
    }
    if (parameter instanceof Parts) {
      String form = "[{ steps, schedule: { type, … } }, …]";
      facts.put("type", "list");
      facts.put("required", true);
      facts.put("values", form);
      return new FieldListing(id, "", form, facts);
    }
    List<String> words =
        parameter instanceof Option option ? option.words() : List.of("true", "false");
    facts.put("type", parameter instanceof Flag ? "flag" : "word");
    facts.put("required", false);
    facts.put("default", parameter.initial());
    if (parameter instanceof Option) {
      facts.put("words", words);
    }
    return new FieldListing(
        id, String.valueOf(parameter.initial()), String.join(" | ", words), facts);
  }

  /** Numbers by name, or lines of formulas. */
  private static FieldListing ofRule(Parameter parameter, Map<String, Object> facts) {
    boolean lines = parameter instanceof Lines;
    facts.put("type", lines ? "lines" : "numbers");
    facts.put("required", parameter.required());
    if (!parameter.required()) {
      facts.put("default", parameter.initial());
    }
    String form = lines ? "[\"name = formula\", …]" : "{ name: number, … }";
    facts.put("values", form);
    return new FieldListing(parameter.id(), parameter.required() ? "" : "{}", form, facts);
  }

  static FieldListing of(Problems.Field field) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", field.id());
    facts.put("values", field.form());
    facts.put("required", field.required());
    if (!field.required()) {
      facts.put("default", field.initial());
    }
    return new FieldListing(field.id(), field.initial(), field.form(), facts);
  }

  private static void range(Range range, Map<String, Object> facts) {
    if (Double.isFinite(range.min())) {
      facts.put(range.minIncluded() ? "minimum" : "exclusiveMinimum", range.min());
    }
    if (Double.isFinite(range.max())) {
      facts.put(range.maxIncluded() ? "maximum" : "exclusiveMaximum", range.max());
    }
    facts.put("whole", range.whole());
  }

  private static String text(Range range) {
    String number = range.whole() ? "whole number" : "number";
    if (Double.isFinite(range.min())) {
      number += (range.minIncluded() ? " ≥ " : " > ") + DecimalText.of(range.min());
    }
    if (Double.isFinite(range.max())) {
      number += (range.maxIncluded() ? " ≤ " : " < ") + DecimalText.of(range.max());
    }
    return number;
  }

  Map<String, Object> object() {
    return facts;
  }

  String text(int width) {
    String padding = " ".repeat(width - id.length());
    String value = initial.isEmpty() ? "required" : "default " + initial;
    return id + padding + "  " + value + "  (" + values + ")";
  }
}
