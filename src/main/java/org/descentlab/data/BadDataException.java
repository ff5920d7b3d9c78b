package org.descentlab.data;

import java.util.Arrays;
import java.util.List;

/**
 * Data that cannot be used. It carries no sentence but what one is made of: a code, the place and
 * the arguments; whoever shows it words it in the reader's language.
 */
public final class BadDataException extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String file;
  private final int line;
  private final transient List<Object> arguments;

  /**
   * A fault in a data file.
   *
   * @param code what is wrong, such as {@code idx-truncated}
   * @param file the guilty file or folder
   * @param line the guilty line, counted from 1; 0 where there is none
   * @param arguments what the sentence for this code mentions, in its order
   */
  public BadDataException(String code, String file, int line, Object... arguments) {
    super(file + ":" + line + ": " + code + " " + Arrays.toString(arguments));
    this.code = code;
    this.file = file;
    this.line = line;
    this.arguments = List.of(arguments);
  }

  /** Returns what is wrong, as a key for a message. */
  public String code() {
    return code;
  }

  /** Returns the guilty file or folder. */
  public String file() {
    return file;
  }

  /** Returns the guilty line, counted from 1, or 0 where there is none. */
  public int line() {
    return line;
  }

  /** Returns the arguments of the message, in its order. */
  public List<Object> arguments() {
    return arguments;
  }
}
