package org.descentlab.data;

import java.io.Serial;
import java.util.List;

/**
 * Data that can't be used. Carries what a sentence about it needs; the sentence itself is made
 * where users are spoken to, in their language.
 */
public final class BadDataException extends Exception {
  @Serial private static final long serialVersionUID = 1L;
  private final String code;
  private final String file;
  private final int line;
  private final transient List<Object> arguments;

  /**
   * A refusal.
   *
   * @param code what is wrong, the key of its sentence
   * @param file the guilty file
   * @param line counted from 1, 0 where the file has no lines
   * @param arguments numbers and words that the sentence names, in its order
   */
  public BadDataException(String code, String file, int line, Object... arguments) {
    super(code + " in " + file + ":" + line + " " + List.of(arguments));
    this.code = code;
    this.file = file;
    this.line = line;
    this.arguments = List.of(arguments);
  }

  /** Returns what is wrong, the key of its sentence. */
  public String code() {
    return code;
  }

  /** Returns the guilty file. */
  public String file() {
    return file;
  }

  /** Returns the line, counted from 1, or 0. */
  public int line() {
    return line;
  }

  /** Returns what the sentence names. */
  public List<Object> arguments() {
    return arguments;
  }
}
