package org.descentlab.bench;

import java.util.concurrent.TimeUnit;
import org.descentlab.formula.FormulaException;
import org.descentlab.formula.Tape;
import org.descentlab.formula.Variables;
import org.descentlab.landscape.Grid;
import org.descentlab.landscape.PlaneFunction;
import org.descentlab.objective.Domain;
import org.descentlab.objective.surface.FormulaSurface;
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

/** Microseconds of a user's formula: its value and gradient, its Hessian, the grid of a picture. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FormulaCalls {
  private static final int POINTS = 400;

  /** A polynomial, one with exponentials, one with cosines. */
  @Param({
    "(1-x)^2 + 100*(y-x^2)^2",
    "-2*exp(-((x-1)^2+y^2)/0.2) - 3*exp(-((x+1)^2+y^2)/0.2) + x^2 + y^2",
    "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)"
  })
  public String formula;

  private final double[] point = {-1.2, 1};
  private final double[] gradient = new double[2];
  private final double[][] hessian = new double[2][2];
  private Tape tape;

  /** Compiles the formula. */
  @Setup
  public void compile() throws FormulaException {
    tape = Tape.of(formula, Variables.of(2));
  }

  /** What a step needs. */
  @Benchmark
  public double valueAndGradient() {
    point[0] += 1e-9;
    return tape.valueAndGradient(point, 0, gradient, 0);
  }

  /** What Newton's method needs besides. */
  @Benchmark
  public double[][] secondDerivatives() {
    point[0] += 1e-9;
    tape.hessian(point, 0, hessian);
    return hessian;
  }

  /** The values of a picture at 400 × 400 points. */
  @Benchmark
  public Grid grid() {
    PlaneFunction function = PlaneFunction.of(new FormulaSurface(tape));
    return Grid.of(function, new Domain(-2, 2, -1, 3), POINTS, POINTS);
  }
}
