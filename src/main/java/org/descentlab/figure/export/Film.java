package org.descentlab.figure.export;

/**
 * How the timeline is played in a film.
 *
 * @param frames pictures, {@link #LEAST_FRAMES} to {@link #MOST_FRAMES}
 * @param seconds how long it plays, without the rest at its end; positive
 */
public record Film(int frames, double seconds) {
  /** Fewer are no film. */
  public static final int LEAST_FRAMES = 11;

  /** More fill disks. */
  public static final int MOST_FRAMES = 2000;

  /** Longest, in seconds. */
  public static final double MOST_SECONDS = 600;

  /** What is played without a word about it. */
  public static final Film USUAL = new Film(60, 6);

  /** What is written need not be watched: nobody cancels it. */
  public static final Watch UNWATCHED = (done, of) -> true;

  /** The last picture stands so long, in hundredths of a second. */
  private static final int REST = 150;

  /** Follows a film while it is written. */
  @FunctionalInterface
  public interface Watch {
    /**
     * Hears that so many pictures of so many are done; from the thread that writes.
     *
     * @return false to cancel
     */
    boolean hears(int done, int of);
  }

  /** Checks the numbers. */
  public Film {
    if (frames < LEAST_FRAMES || frames > MOST_FRAMES || !(seconds > 0)) {
      throw new IllegalArgumentException(frames + " pictures in " + seconds + " s");
    }
  }

  /** A film of a length and a frame rate. */
  public static Film of(double seconds, double framesPerSecond) {
    long frames = Math.round(seconds * framesPerSecond);
    return new Film((int) Math.max(LEAST_FRAMES, Math.min(MOST_FRAMES, frames)), seconds);
  }

  /** The step at the playhead in picture {@code k}, of {@code last} steps. */
  double step(int k, double last) {
    return last * k / (frames - 1);
  }

  /** How long picture {@code k} stands, in hundredths of a second. */
  int hundredths(int k) {
    if (k == frames - 1) {
      return REST;
    }
    double all = seconds * 100 / frames;
    return (int) Math.max(2, Math.round(all * (k + 1)) - Math.round(all * k));
  }
}
