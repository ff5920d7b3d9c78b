package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.catalog.Catalog;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Lines;
import org.descentlab.experiment.catalog.Parameter.Numbers;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.SchedulePart;
import org.descentlab.experiment.catalog.Schedules;
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
    if (parameter instanceof Option option) {
      return fields.word(option.id(), "option", List.copyOf(option.words()), option.value());
    }
    return parts(fields.require(parameter.id()));
  }

  private static List<SchedulePart> parts(Node node) throws FaultException {
    List<Node> items = Values.items(node);
    if (items.isEmpty()) {
      throw node.fault("empty-list");
    }
    List<SchedulePart> parts = new ArrayList<>();
    for (Node item : items) {
      parts.add(part(item, parts.size() == items.size() - 1));
    }
    return List.copyOf(parts);
  }

  private static SchedulePart part(Node node, boolean last) throws FaultException {
    Fields fields = new Fields(node, "steps", "schedule");
    Node steps = last ? fields.get("steps") : fields.require("steps");
    OptionalLong count =
        steps == null
            ? OptionalLong.empty()
            : OptionalLong.of((long) Values.number(steps, Limits.STEPS));
    Fields scheduleFields = new Fields(fields.require("schedule"));
    Settings schedule = typed(scheduleFields, Schedules.ALL);
    scheduleFields.done();
    return new SchedulePart(count, schedule);
  }
}
