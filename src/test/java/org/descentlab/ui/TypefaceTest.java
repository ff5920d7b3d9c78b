package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The typeface of the window. */
@RequiresToolkit
class TypefaceTest {

  @Test
  void eachFamilyThatCanBeTakenHasItsRuleInTheStyleSheet() throws IOException {
    String sheet = sheet();
    assertThat(Typeface.families())
        .isNotEmpty()
        .allSatisfy(
            family ->
                assertThat(sheet)
                    .contains(
                        "\n."
                            + Typeface.styleClass(family)
                            + " { -fx-font-family: \""
                            + family
                            + "\"; }\n"));
  }

  private static String sheet() throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream("window.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
