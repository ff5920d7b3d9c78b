package org.descentlab.objective;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.math.LiveValue;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the n rows of a data set into batches, one a step. An epoch is n rows; its last batch may be
 * shorter. A changed batch size takes effect with the next epoch. Each batch carries a key for the
 * dropout masks, drawn from a stream of its own.
 */
public abstract sealed class Batches {
  private final RandomGenerator masks;
  private long used;

  private Batches(RandomGenerator masks) {
    this.masks = masks;
  }

  /** Returns the rows of the next step. */
  public final Sample next() {
    Sample sample = draw(masks.nextLong());
    used += sample.size();
    return sample;
  }

  /** Returns how many rows were handed out so far, counted with repetition. */
  public final long used() {
    return used;
  }

  /** Tells whether every step sees each row once. */
  public abstract boolean full();

  abstract Sample draw(long maskKey);

  /** The rows in file order. */
  public static Batches sequential(int n, LiveValue size, RandomGenerator masks) {
    return new Cut(n, size, Cut.Order.SEQUENTIAL, null, masks);
  }

  /**
   * A new permutation each epoch (Fisher and Yates, from the last place to the first), so that
   * different batch sizes cut the same permutations. A batch of all rows is in file order.
   */
  public static Batches shuffled(
      int n, LiveValue size, RandomGenerator random, RandomGenerator masks) {
    return new Cut(n, size, Cut.Order.SHUFFLED, random, masks);
  }

  /** Every row drawn uniformly from all. */
  public static Batches withReplacement(
      int n, LiveValue size, RandomGenerator random, RandomGenerator masks) {
    return new Cut(n, size, Cut.Order.REPLACEMENT, random, masks);
  }

  /** The given batches, over and over; rows counted from 0. */
  public static Batches explicit(List<List<Integer>> batches, RandomGenerator masks) {
    return new Explicit(batches, masks);
  }

  private static final class Cut extends Batches {
    enum Order {
      SEQUENTIAL,
      SHUFFLED,
      REPLACEMENT
    }

    private final int[] rows;
    private final LiveValue size;
    private final Order order;
    private final @Nullable RandomGenerator random;
    private int step;
    private int place;

    Cut(
        int n,
        LiveValue size,
        Order order,
        @Nullable RandomGenerator random,
        RandomGenerator masks) {
      super(masks);
      this.rows = new int[n];
      Arrays.setAll(rows, i -> i);
      this.size = size;
      this.order = order;
      this.random = random;
      this.place = n;
    }

    @Override
    Sample draw(long maskKey) {
      if (place == rows.length) {
        beginEpoch();
      }
      int from = place;
      place = (int) Math.min(rows.length, (long) from + step);
      return new Sample(rows, from, place, maskKey);
    }

    @Override
    public boolean full() {
      return size.get() >= rows.length && order != Order.REPLACEMENT;
    }

    private void beginEpoch() {
      place = 0;
      step = (int) size.get();
      if (full()) {
        Arrays.setAll(rows, i -> i);
      }
      if (random == null || full()) {
        return;
      }
      for (int i = rows.length - 1; i >= 0; i--) {
        if (order == Order.REPLACEMENT) {
          rows[i] = random.nextInt(rows.length);
        } else {
          int j = random.nextInt(i + 1);
          int row = rows[i];
          rows[i] = rows[j];
          rows[j] = row;
        }
      }
    }
  }

  private static final class Explicit extends Batches {
    private final List<int[]> batches;
    private int turn;

    Explicit(List<List<Integer>> batches, RandomGenerator masks) {
      super(masks);
      this.batches =
          batches.stream().map(b -> b.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    @Override
    public boolean full() {
      return false;
    }

    @Override
    Sample draw(long maskKey) {
      int[] rows = batches.get(turn);
      turn = (turn + 1) % batches.size();
      return new Sample(rows, 0, rows.length, maskKey);
    }
  }
}
