package org.descentlab.objective.network;

/**
 * The generator SplitMix64 (G. L. Steele, D. Lea, C. H. Flood: Fast splittable pseudorandom number
 * generators, OOPSLA 2014): the state counts up by {@link #GAMMA}, a number is the mixed state. The
 * same bits in every language.
 */
final class SplitMix64 {
  /** 2⁶⁴ over the golden ratio, odd. */
  static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix64(long seed) {
    this.state = seed;
  }

  /** Returns the next 64 bits. */
  long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** Returns the next number in [0, 1), a multiple of 2⁻⁵³. */
  double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** Returns a hash in which every bit depends on every bit of {@code z}. */
  static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
