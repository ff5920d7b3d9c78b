package org.descentlab.text;

import java.util.List;

/** The one line that tells a user what is wrong, and where. */
public final class FaultText {
  /** A line has at most so many characters. */
  public static final int MAX_LENGTH = 500;

  private static final int MAX_PLACE = 120;
  private static final int MAX_ARGUMENT = 100;

  private FaultText() {}

  /**
   * Returns {@code FILE:LINE: path: sentence}, without the parts that are missing.
   *
   * @param messages the language
   * @param file guilty file; empty where there is none
   * @param line counted from 1, 0 where there is none
   * @param path of the field; empty for the whole file
   * @param code what is wrong: the sentence stands under {@code fault.<code>}
   * @param arguments of the sentence
   */
  public static String line(
      Messages messages, String file, int line, String path, String code, List<Object> arguments) {
    StringBuilder text = new StringBuilder();
    if (!file.isEmpty()) {
      text.append(ending(oneLine(file))).append(line > 0 ? ":" + line : "").append(": ");
    }
    if (!path.isEmpty()) {
      text.append(beginning(oneLine(path), MAX_PLACE)).append(": ");
    }
    Object[] shown =
        arguments.stream()
            .map(a -> a instanceof String s ? beginning(oneLine(s), MAX_ARGUMENT) : a)
            .toArray();
    text.append(messages.format("fault." + code, shown));
    return beginning(text.toString(), MAX_LENGTH);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  /** Of a long file name the end tells more than the beginning. */
  private static String ending(String file) {
    if (file.length() <= MAX_PLACE) {
      return file;
    }
    int start = file.length() - MAX_PLACE + 1;
    return "…" + file.substring(Character.isLowSurrogate(file.charAt(start)) ? start + 1 : start);
  }
}
