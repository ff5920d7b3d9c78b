package org.descentlab.ui;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** The style sheets of the theme: those of its library, and the shortened one of the build. */
final class ThemeSheet {
  /** What {@link ThemeShortening} writes. */
  static final String SHORTENED = "theme.css";

  static final String LIGHT = "primer-light.css";
  static final String DARK = "primer-dark.css";

  private ThemeSheet() {}

  /** Returns where the sheet lies; the theme's own where the build has not written it yet. */
  static String address() {
    URL written = ThemeSheet.class.getResource(SHORTENED);
    return written == null ? new PrimerLight().getUserAgentStylesheet() : written.toExternalForm();
  }

  /** Returns the text of a sheet of the theme's library. */
  static String text(String name) {
    try (InputStream in = PrimerLight.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the theme's library has no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
