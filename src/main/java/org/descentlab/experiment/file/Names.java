package org.descentlab.experiment.file;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike names are. */
public final class Names {
  private static final int COMPARED = 100;

  /** What other programs and papers call a method, and how a file says it. */
  private static final Map<String, String> OPTIMIZERS =
      Map.of(
          "gd", "sgd",
          "gradient-descent", "sgd",
          "nesterov", "momentum, nesterov: true",
          "nag", "momentum, nesterov: true",
          "heavy-ball", "momentum, form: heavy-ball",
          "custom", "rule");

  private Names() {}

  /** Returns how a file says what somebody named otherwise. */
  static Optional<String> synonym(String kind, String name) {
    return kind.equals("optimizer")
        ? Optional.ofNullable(OPTIMIZERS.get(name.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Returns the known name that is closest to what was written. */
  public static String nearest(String name, Collection<String> known) {
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distance(name, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return Values.shortened(best);
  }

  /** Tells whether a name is misspelled rather than another: at most half of its letters differ. */
  public static boolean isNear(String name, Collection<String> known) {
    return known.stream()
        .anyMatch(
            one ->
                2 * distance(name, one)
                    <= Math.max(comparable(name).length(), comparable(one).length()));
  }

  /** What helps who wrote an unknown name: the nearest known one, or where none is near, all. */
  public static String offered(String name, Collection<String> known) {
    return isNear(name, known)
        ? nearest(name, known)
        : String.join(", ", new LinkedHashSet<>(known));
  }

  /** Tells whether a name is another one but for a slip or two. */
  static boolean resembles(String name, String other) {
    return distance(name, other) <= 2 && name.length() >= other.length() - 2;
  }

  /** How many letters differ; a name that was left off early is near. */
  private static int distance(String one, String other) {
    if (one.length() >= 3 && comparable(other).startsWith(comparable(one))) {
      return one.length() == other.length() ? 0 : 1;
    }
    return LevenshteinDistance.getDefaultInstance().apply(comparable(one), comparable(other));
  }

  private static String comparable(String name) {
    return name.substring(0, Math.min(name.length(), COMPARED)).toLowerCase(Locale.ROOT);
  }
}
