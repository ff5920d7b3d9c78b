package org.descentlab.experiment.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field of a catalogue entry, by its name in the file format. */
public sealed interface Parameter {

  /** Returns the field's name in the file. */
  String id();

  /** Returns the value where a file gives none, as {@link Settings} holds it. */
  Object initial();

  /** Tells whether a file must give it. */
  default boolean required() {
    return false;
  }

  /** How a slider spreads the values. */
  enum Scale {
    /** Evenly. */
    LINEAR,
    /** Evenly in the logarithm. */
    LOGARITHMIC,
    /** Evenly up to 0.9, then in the logarithm of 1 − x: for β, where 0.99 and 0.999 differ. */
    NEAR_ONE
  }

  /**
   * A number.
   *
   * @param id name in the file
   * @param symbol as formulas write it
   * @param value default, or where the file must give one, what a window starts from
   * @param required whether a file must give it
   * @param range what is allowed
   * @param scale of a slider
   * @param low where a slider begins
   * @param high where it ends
   */
  record Hyperparameter(
      String id,
      String symbol,
      double value,
      boolean required,
      Range range,
      Scale scale,
      double low,
      double high)
      implements Parameter {
    @Override
    public Object initial() {
      return value;
    }
  }

  /**
   * A yes or no.
   *
   * @param id name in the file
   * @param value default
   */
  record Flag(String id, boolean value) implements Parameter {
    @Override
    public Object initial() {
      return value;
    }
  }

  /**
   * One of several words.
   *
   * @param id name in the file
   * @param words what is allowed
   * @param value default
   */
  record Option(String id, List<String> words, String value) implements Parameter {
    @Override
    public Object initial() {
      return value;
    }
  }

  /**
   * Numbers under names of the user's choice.
   *
   * @param id name in the file
   * @param most so many at most
   * @param value default
   */
  record Numbers(String id, int most, Map<String, Double> value) implements Parameter {

    /** Keeps the numbers in their order. */
    public Numbers {
      value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    @Override
    public Object initial() {
      return value;
    }
  }

  /**
   * Lines of text; a file must give them.
   *
   * @param id name in the file
   * @param most so many at most
   * @param value what a window starts from
   */
  record Lines(String id, int most, List<String> value) implements Parameter {

    /** Keeps the lines. */
    public Lines {
      value = List.copyOf(value);
    }

    @Override
    public Object initial() {
      return value;
    }

    @Override
    public boolean required() {
      return true;
    }
  }

  /**
   * Schedules that follow one another; a file must give them.
   *
   * @param id name in the file
   * @param value what a window starts from
   */
  record Parts(String id, List<SchedulePart> value) implements Parameter {

    /** Keeps the list. */
    public Parts {
      value = List.copyOf(value);
    }

    @Override
    public Object initial() {
      return value;
    }

    @Override
    public boolean required() {
      return true;
    }
  }
}
