package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The reference data that PyTorch computed, and how they are compared. */
final class Golden {

  private Golden() {}

  static InputStream open(String file) {
    return Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file));
  }

  static JsonNode json(String file) throws IOException {
    try (InputStream stream = open(file)) {
      return new ObjectMapper().readTree(stream);
    }
  }

  /** A number, or one of the words for those that are not finite. */
  static double number(JsonNode node) {
    return node.isTextual() ? Double.parseDouble(node.asText()) : node.doubleValue();
  }

  /** |a − b| ≤ tolerance · max(1, |b|); once a value is not finite, only that it is not. */
  static void assertClose(double actual, JsonNode expected, double tolerance, String where) {
    double b = number(expected);
    if (Double.isFinite(b)) {
      assertThat(Math.abs(actual - b))
          .as("%s: %s against %s", where, actual, b)
          .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(b)));
    } else {
      assertThat(actual).as(where).satisfies(a -> assertThat(Double.isFinite(a)).isFalse());
    }
  }
}
