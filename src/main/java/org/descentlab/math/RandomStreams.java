package org.descentlab.math;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The random streams of an experiment. Each is a generator of its own, from the seed and the
 * stream's name alone: what one consumer draws never moves what another sees, and runs with equal
 * settings see the same initial weights, permutations, masks and noise.
 */
public final class RandomStreams {
  private final long seed;

  /** Streams of the experiment with this seed. */
  public RandomStreams(long seed) {
    this.seed = seed;
  }

  /** Returns the seed of all streams. */
  public long seed() {
    return seed;
  }

  /** Generated data sets. */
  public RandomGenerator data() {
    return named("data");
  }

  /** Initial parameters. */
  public RandomGenerator init() {
    return named("init");
  }

  /** Permutations and draws of rows. */
  public RandomGenerator batch() {
    return named("batch");
  }

  /** Keys of the dropout masks, one a step. */
  public RandomGenerator dropout() {
    return named("dropout");
  }

  /** Additive gradient noise. */
  public RandomGenerator noise() {
    return named("noise");
  }

  /** Directions of gradient estimators. */
  public RandomGenerator estimator() {
    return named("estimator");
  }

  private RandomGenerator named(String name) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.US_ASCII));
    return new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, (int) crc.getValue()});
  }
}
