package org.descentlab.experiment;

import java.util.List;

/**
 * In which order rows are seen.
 *
 * @param kind the rule
 * @param batches rows of each step, for {@link Kind#EXPLICIT}
 */
public record BatchOrder(Kind kind, List<List<Integer>> batches) {
  /** A new permutation each epoch. */
  public static final BatchOrder SHUFFLED = new BatchOrder(Kind.SHUFFLED, List.of());

  /** The rules. */
  public enum Kind {
    /** A new permutation each epoch. */
    SHUFFLED("shuffled"),
    /** File order. */
    SEQUENTIAL("sequential"),
    /** Each row drawn from all. */
    REPLACEMENT("replacement"),
    /** Given rows, over and over. */
    EXPLICIT("batches");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Returns the name in the file. */
    public String id() {
      return id;
    }
  }
}
