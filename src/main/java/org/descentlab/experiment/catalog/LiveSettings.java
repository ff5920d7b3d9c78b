package org.descentlab.experiment.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.descentlab.math.LiveValue;

/** Settings at work in one run: its numbers may change between two steps. */
public final class LiveSettings {
  private final Settings settings;
  private final Map<String, LiveValue> numbers = new LinkedHashMap<>();

  /** Starts from these settings. */
  public LiveSettings(Settings settings) {
    this.settings = settings;
    settings
        .values()
        .forEach(
            (id, value) -> {
              if (value instanceof Double number) {
                numbers.put(id, new LiveValue(number));
              }
            });
  }

  /** Returns the cell of the number {@code id}; the same one every time. */
  public LiveValue number(String id) {
    LiveValue cell = numbers.get(id);
    if (cell == null) {
      throw new IllegalArgumentException(settings.type() + " has no number " + id);
    }
    return cell;
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
