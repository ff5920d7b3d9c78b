package org.descentlab.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Parts of programs that stand as Python files beside this class. */
final class Snippet {
  private Snippet() {}

  /** Returns the text of a part, without blank lines around it. */
  static String of(String name) {
    try (InputStream in = Snippet.class.getResourceAsStream(name + ".py")) {
      if (in == null) {
        throw new IllegalArgumentException("no part " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
