package org.descentlab.experiment.run;

/**
 * What a run recorded: an append-only table of doubles. One thread writes; any thread reads a
 * {@link Snapshot} without locks and without copies. Memory is capped: past the cap every second
 * row is dropped and from then on only rows divisible by the doubled stride are kept, besides
 * measured rows and the last. Six histories at their cap, one of them being thinned, need less than
 * 200 MB.
 */
public final class History implements Recorder {
  private static final int DEFAULT_CAP = 3 << 20;

  /** So many moments are known exactly; what lies between them, in proportion. */
  private static final int STAMPS = 1 << 14;

  private final int thetas;
  private final boolean scored;
  private final RowLayout layout;
  private final int maxRows;
  private final double[] cells;
  private final Stamps stamps = new Stamps(STAMPS);
  private volatile RowStore storage;

  /** A history of rows with {@code thetas} parameters, with the four scores or without. */
  public History(int thetas, boolean scored) {
    this(thetas, scored, DEFAULT_CAP);
  }

  /**
   * A history with a memory cap of its own.
   *
   * @param cap largest number of doubles kept
   */
  public History(int thetas, boolean scored, int cap) {
    this.thetas = thetas;
    this.scored = scored;
    this.layout = new RowLayout(thetas, scored);
    this.maxRows = Math.max(2, cap / layout.width() / RowStore.CHUNK) * RowStore.CHUNK;
    this.cells = new double[layout.width()];
    this.storage = new RowStore(maxRows, layout.width(), 1);
  }

  /** Returns the number of parameter columns. */
  public int thetas() {
    return thetas;
  }

  /** Tells whether there are columns for the four scores. */
  public boolean scored() {
    return scored;
  }

  @Override
  public void row(Row row) {
    while (wanted(row) && storage.size() >= maxRows) {
      storage = thinned(storage);
    }
    if (wanted(row)) {
      layout.fill(cells, row);
      storage.append(cells);
    }
  }

  @Override
  public void reached(long step, double seconds, boolean last) {
    stamps.add(step, seconds, last);
  }

  private boolean wanted(Row row) {
    long stride = storage.stride; // a power of two
    return (row.step() & (stride - 1)) == 0 || row.measured() || row.last();
  }

  private RowStore thinned(RowStore old) {
    RowStore half = new RowStore(maxRows, layout.width(), old.stride * 2);
    for (int i = 0; i < old.size(); i++) {
      if ((long) old.get(i, Column.STEP) % half.stride == 0 || layout.measured(old, i)) {
        half.append(old, i);
      }
    }
    return half.size() > maxRows / 4 * 3 ? everySecond(half) : half;
  }

  /** Where most rows are measured ones, they too must go. */
  private RowStore everySecond(RowStore old) {
    RowStore half = new RowStore(maxRows, layout.width(), old.stride);
    for (int i = 0; i < old.size(); i += 2) {
      half.append(old, i);
    }
    return half;
  }

  /** Returns how many bytes the cells take. */
  long bytes() {
    return storage.room() * Double.BYTES;
  }

  /** Returns the rows recorded so far. */
  public Snapshot snapshot() {
    RowStore s = storage;
    int size = s.size();
    return new Snapshot(s, size, thetas, stamps.view());
  }

  /** Passes the kept rows on to another recorder. */
  public void replay(Recorder recorder) {
    Snapshot rows = snapshot();
    for (int i = 0; i < rows.size(); i++) {
      recorder.row(layout.row(rows, i));
    }
  }

  /** The indices of the columns. */
  public static final class Column {
    /** Row number k. */
    public static final int STEP = 0;

    /** Epochs before the row. */
    public static final int EPOCH = 1;

    /** Loss. */
    public static final int LOSS = 2;

    /** Learning rate. */
    public static final int LEARNING_RATE = 3;

    /** Norm of the gradient. */
    public static final int GRADIENT_NORM = 4;

    /** Norm of the update. */
    public static final int UPDATE_NORM = 5;

    /** Evaluations before the row. */
    public static final int EVALUATIONS = 6;

    /** First parameter; the four scores follow the last one. */
    public static final int THETA = 7;

    private Column() {}
  }

  /** The rows that were recorded when it was taken; later rows don't show in it. */
  public static final class Snapshot {
    private final RowStore storage;
    private final int size;
    private final int thetas;
    private final Stamps.View stamps;

    private Snapshot(RowStore storage, int size, int thetas, Stamps.View stamps) {
      this.storage = storage;
      this.size = size;
      this.thetas = thetas;
      this.stamps = stamps;
    }

    /** Returns the number of rows. */
    public int size() {
      return size;
    }

    /** Returns the number of parameters that a row has. */
    public int thetas() {
      return thetas;
    }

    /** Returns how many steps lie between two kept rows. */
    public long stride() {
      return storage.stride;
    }

    /** Returns a cell of row {@code i}, counted from 0 among the kept ones. */
    public double get(int i, int column) {
      return storage.get(i, column);
    }

    /**
     * Returns a cell of row {@code i}, or where it is empty, as rate and update of the last row
     * are, that of the row before; absent where both are empty.
     */
    public double latest(int i, int column) {
      double cell = get(i, column);
      return Row.present(cell) || i == 0 ? cell : get(i - 1, column);
    }

    /** Returns parameter {@code j} in row {@code i}. */
    public double theta(int i, int j) {
      return storage.get(i, Column.THETA + j);
    }

    /**
     * Returns score {@code j} in row {@code i}: train loss, train accuracy, test loss, accuracy.
     */
    public double score(int i, int j) {
      return storage.get(i, Column.THETA + thetas + j);
    }

    /**
     * Returns the seconds of training before row {@code i}, without pauses and measuring; absent
     * where no clock was read.
     */
    public double seconds(int i) {
      return stamps.seconds(get(i, Column.STEP));
    }

    /** Returns the step of row {@code i}. */
    public long step(int i) {
      return (long) get(i, Column.STEP);
    }

    /** Returns the last row whose step is at most {@code step}; 0 where all are later. */
    public int rowAt(double step) {
      int low = 0;
      int high = size - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (get(middle, Column.STEP) <= step) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }
  }
}
