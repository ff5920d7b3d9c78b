package org.descentlab.experiment.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.catalog.Catalog;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Lines;
import org.descentlab.experiment.catalog.Parameter.Numbers;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.Settings;

/** Reads entries of the catalogues with their fields. */
final class SettingsReader {

  private SettingsReader() {}

  /** The entry that field {@code type} names, its fields beside it. */
  static Settings typed(Fields fields, Catalog<?> catalog) throws FaultException {
    String id = Values.word(fields.require("type"), catalog.kind(), catalog.ids());
    return of(catalog.get(id), fields);
  }

  /** The fields of an entry. */
  static Settings of(Choice<?> choice, Fields fields) throws FaultException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : choice.parameters()) {
      values.put(parameter.id(), value(parameter, fields));
    }
    return new Settings(choice.id(), values);
  }

  /** An entry without any field given. */
  static Settings defaults(Choice<?> choice, Node.Place place) throws FaultException {
    for (Parameter parameter : choice.parameters()) {
      if (parameter.required()) {
        throw place.fault("missing-field", parameter.id());
      }
    }
    return choice.defaults();
  }

  private static Object value(Parameter parameter, Fields fields) throws FaultException {
    if (parameter instanceof Hyperparameter number) {
      Node node = number.required() ? fields.require(number.id()) : fields.get(number.id());
      return node == null ? number.value() : Values.number(node, number.range());
    }
    if (parameter instanceof Flag flag) {
      return fields.flag(flag.id(), flag.value());
    }
    if (parameter instanceof Numbers numbers) {
      Node node = fields.get(numbers.id());
      return node == null ? numbers.value() : RuleReader.numbers(node, numbers.most());
    }
    if (parameter instanceof Lines lines) {
      return RuleReader.lines(fields.require(lines.id()), lines.most());
    }
    Option option = (Option) parameter;
    return fields.word(option.id(), "option", List.copyOf(option.words()), option.value());
  }
}
