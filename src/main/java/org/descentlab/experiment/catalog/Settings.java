package org.descentlab.experiment.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A catalogue entry with a value for each of its fields; immutable.
 *
 * @param type id of the entry
 * @param values by field name, in the entry's order: Double, Boolean, String, a list of {@link
 *     SchedulePart}, numbers by name, or lines of text
 */
public record Settings(String type, Map<String, Object> values) {

  /** Keeps the order of the values. */
  public Settings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns the number in field {@code id}. */
  public double number(String id) {
    return (Double) value(id);
  }

  /** Returns the yes or no in field {@code id}. */
  public boolean flag(String id) {
    return (Boolean) value(id);
  }

  /** Returns the word in field {@code id}. */
  public String word(String id) {
    return (String) value(id);
  }

  /** Returns the numbers in field {@code id} by their names, in order. */
  public Map<String, Double> numbers(String id) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    ((Map<?, ?>) value(id)).forEach((name, number) -> numbers.put((String) name, (Double) number));
    return numbers;
  }

  /** Returns the lines in field {@code id}. */
  public List<String> lines(String id) {
    return ((List<?>) value(id)).stream().map(String.class::cast).toList();
  }

  /** Returns the schedules in field {@code id}, at least one. */
  public List<SchedulePart> parts(String id) {
    return ((List<?>) value(id)).stream().map(SchedulePart.class::cast).toList();
  }

  /** Tells whether there is a field {@code id}. */
  public boolean has(String id) {
    return values.containsKey(id);
  }

  /** Returns the same with another value in field {@code id}, which must exist. */
  public Settings with(String id, Object value) {
    value(id);
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.put(id, value);
    return new Settings(type, changed);
  }

  /** Returns what is in field {@code id}. */
  public Object value(String id) {
    Object value = values.get(id);
    if (value == null) {
      throw new IllegalArgumentException(type + " has no field " + id);
    }
    return value;
  }
}
