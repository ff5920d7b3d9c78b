package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;

/** A program as it is read: of many lines of numbers the first and the last stand for all. */
final class FoldedProgram {
  private static final int SHOWN = 3;
  private static final int LEAST = 8;

  private FoldedProgram() {}

  /**
   * Returns the program with long lists of numbers folded.
   *
   * @param left what stands for the lines that are left out, {@code {0}} for how many
   */
  static String of(String program, String left) {
    List<String> lines = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (String line : program.split("\n", -1)) {
      if (isNumbers(line)) {
        numbers.add(line);
      } else {
        fold(numbers, left, lines);
        lines.add(line);
      }
    }
    fold(numbers, left, lines);
    return String.join("\n", lines);
  }

  private static boolean isNumbers(String line) {
    return line.startsWith("    ") && !line.isBlank() && line.strip().matches("[-\\[\\]0-9.e, ]+");
  }

  private static void fold(List<String> numbers, String left, List<String> lines) {
    if (numbers.size() <= LEAST) {
      lines.addAll(numbers);
    } else {
      lines.addAll(numbers.subList(0, SHOWN));
      String count = String.valueOf(numbers.size() - SHOWN - 1);
      lines.add("    # " + left.replace("{0}", count));
      lines.add(numbers.get(numbers.size() - 1));
    }
    numbers.clear();
  }
}
