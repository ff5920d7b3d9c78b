package org.descentlab.bench;

import java.util.concurrent.TimeUnit;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.landscape.Grid;
import org.descentlab.landscape.PlaneFunction;
import org.descentlab.objective.Domain;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds for the values of a surface at 400 × 400 points, as a picture of it needs them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SurfaceGrid {
  private static final int POINTS = 400;

  /** A cheap one, and the two whose every value needs transcendental functions. */
  @Param({"rosenbrock", "two-wells", "rastrigin"})
  public String surface;

  private PlaneFunction function;
  private Domain domain;

  /** Makes the surface with its default parameters. */
  @Setup
  public void make() {
    Choice<SurfaceRecipe> choice = Surfaces.ALL.get(surface);
    function = PlaneFunction.of(choice.recipe().make().apply(choice.defaults()));
    domain = choice.recipe().domain();
  }

  /** All values, in one thread. */
  @Benchmark
  public Grid values() {
    return Grid.of(function, domain, POINTS, POINTS);
  }
}
