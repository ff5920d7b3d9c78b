package org.descentlab.code;

import java.util.List;
import org.descentlab.experiment.RunSpec;

/**
 * Which rows the steps of a run look at.
 *
 * @param definition makes the iterator {@code batches}; empty where every step sees all rows
 * @param draws whether rows are drawn by chance
 * @param explicit whether the run names its batches
 */
record BatchPart(String definition, boolean draws, boolean explicit) {
  static final BatchPart NONE = new BatchPart("", false, false);

  /** Returns how a run on so many rows takes them; none without data. */
  static BatchPart of(RunSpec run, int n, long seed) {
    boolean changes = run.changes().stream().anyMatch(change -> change.field().equals("batch"));
    int size = Math.min(run.batch().orElse(n), n);
    boolean full = size == n && !changes;
    return switch (run.order().kind()) {
      case EXPLICIT -> explicit(run.order().batches());
      case SEQUENTIAL ->
          full ? NONE : cut("in file order", size, "rows = list(range(n))", "", changes, seed);
      case SHUFFLED ->
          full
              ? NONE
              : cut(
                  "a new permutation each epoch",
                  size,
                  "rows = list(range(n))",
                  """
                  for i in reversed(range(n)):
                      j = draw.integer(i + 1)
                      rows[i], rows[j] = rows[j], rows[i]
                  """,
                  changes,
                  seed);
      case REPLACEMENT ->
          cut(
              "each drawn from all",
              size,
              "",
              "rows = [draw.integer(n) for _ in range(n)][::-1]\n",
              changes,
              seed);
    };
  }

  private static BatchPart explicit(List<List<Integer>> batches) {
    List<String> steps = batches.stream().map(List::toString).toList();
    return new BatchPart("batches = itertools.cycle(" + Python.list(steps) + ")", false, true);
  }

  private static BatchPart cut(
      String about, int size, String once, String epoch, boolean changes, long seed) {
    boolean draws = !epoch.isEmpty();
    String drawn = epoch;
    if (changes && draws && !once.isEmpty()) { // a full batch is in file order, and draws nothing
      drawn = "if size >= n:\n    rows = list(range(n))\nelse:\n" + Python.indented(epoch, 4);
    }
    String length = changes ? "length = size  # which may change before the epoch is over\n" : "";
    String cutting =
        "for first in range(0, n, %1$s):\n    yield rows[first : first + %1$s]"
            .formatted(changes ? "length" : "size");
    String text =
        """
        def next_rows():
            \"""Yields the rows of each step, %s.\"""
        %s    while True:
        %s

        size = %d
        batches = next_rows()"""
            .formatted(
                about,
                (draws ? "    draw = Well19937c(" + seed + ", b\"batch\")\n" : "")
                    + (once.isEmpty() ? "" : "    " + once + "\n"),
                Python.indented(length + drawn + cutting, 8),
                size);
    return new BatchPart(text.replace("\n\nsize", "\n\n\nsize"), draws, false);
  }

  /** Whether steps see a part of the rows. */
  boolean some() {
    return !definition.isEmpty();
  }
}
