package org.descentlab.bench;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks whose names match the system property {@code bench}; prints their table. */
class Benchmarks {
  @Test
  void print() throws RunnerException {
    new Runner(new OptionsBuilder().include(System.getProperty("bench")).build()).run();
  }
}
