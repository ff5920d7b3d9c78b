package org.descentlab.experiment.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.descentlab.math.LiveValue;

/** Settings at work in one run: its numbers may change between two steps. */
public final class LiveSettings {
  private final Settings settings;
  private final Map<String, LiveValue> numbers = new LinkedHashMap<>();

  /** By field: the cells of numbers under names of the user's choice. */
  private final Map<String, Map<String, LiveValue>> named = new LinkedHashMap<>();

  /** Starts from these settings. */
  public LiveSettings(Settings settings) {
    this.settings = settings;
    settings
        .values()
        .forEach(
            (id, value) -> {
              if (value instanceof Double number) {
                numbers.put(id, new LiveValue(number));
              } else if (value instanceof Map<?, ?>) {
                Map<String, LiveValue> cells = new LinkedHashMap<>();
                settings.numbers(id).forEach((name, n) -> cells.put(name, new LiveValue(n)));
                named.put(id, cells);
              }
            });
  }

  /**
   * Returns the cell of the number {@code id}, a field or else one that the user named; the same
   * one every time.
   */
  public LiveValue number(String id) {
    LiveValue cell = numbers.get(id);
    return cell != null
        ? cell
        : named.values().stream()
            .filter(cells -> cells.containsKey(id))
            .map(cells -> Objects.requireNonNull(cells.get(id)))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(settings.type() + " has no number " + id));
  }

  /** Returns the cells of the numbers in field {@code id} by their names, in order. */
  public Map<String, LiveValue> numbers(String id) {
    return Collections.unmodifiableMap(Objects.requireNonNull(named.get(id), id));
  }

  /** Returns what it starts from. */
  public Settings settings() {
    return settings;
  }

  /** Returns the yes or no in field {@code id}. */
  public boolean flag(String id) {
    return settings.flag(id);
  }

  /** Returns the word in field {@code id}. */
  public String word(String id) {
    return settings.word(id);
  }
}
