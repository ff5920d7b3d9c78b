package org.descentlab.experiment.run;

/**
 * After how many seconds of training some steps were reached: a sparse list that one thread appends
 * and any thread reads. It is capped: when it is full, every second stamp goes, and from then on
 * only every second one is taken.
 */
final class Stamps {
  private static final int STEP = 0;
  private static final int SECONDS = 1;

  private final int most;
  private final double[] cells = new double[2];
  private volatile RowStore storage;
  private long offered;

  /** Room for so many stamps. */
  Stamps(int most) {
    this.most = most;
    this.storage = new RowStore(most + 1, 2, 1);
  }

  /** Takes the seconds after which a step was reached; the last one is always kept. */
  void add(long step, double seconds, boolean last) {
    RowStore store = storage;
    boolean wanted = offered++ % store.stride == 0;
    if (!wanted && !last) {
      return;
    }
    if (store.size() >= most) {
      store = thinned(store);
      storage = store;
    }
    cells[STEP] = step;
    cells[SECONDS] = seconds;
    store.append(cells);
  }

  private RowStore thinned(RowStore old) {
    RowStore half = new RowStore(most + 1, 2, old.stride * 2);
    for (int i = 0; i < old.size(); i += 2) {
      half.append(old, i);
    }
    return half;
  }

  /** Returns the stamps up to now. */
  View view() {
    RowStore store = storage;
    return new View(store, store.size());
  }

  /**
   * The stamps that there were when it was taken.
   *
   * @param store of the stamps
   * @param size how many of them count
   */
  record View(RowStore store, int size) {

    /** Returns the seconds before a step, between two stamps in proportion; absent without any. */
    double seconds(double step) {
      if (size == 0) {
        return Row.ABSENT;
      }
      int low = -1; // the start, which has no stamp: 0 seconds before step 0
      int high = size - 1;
      while (low < high) {
        int middle = Math.floorDiv(low + high + 1, 2);
        if (store.get(middle, STEP) <= step) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      double step0 = low < 0 ? 0 : store.get(low, STEP);
      double seconds0 = low < 0 ? 0 : store.get(low, SECONDS);
      if (low == size - 1) {
        return seconds0;
      }
      double step1 = store.get(low + 1, STEP);
      double seconds1 = store.get(low + 1, SECONDS);
      double part = step1 > step0 ? (step - step0) / (step1 - step0) : 0;
      return seconds0 + Math.max(0, part) * (seconds1 - seconds0);
    }
  }
}
