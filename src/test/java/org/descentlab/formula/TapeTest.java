package org.descentlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and derivatives of formulas against Commons Math, and where there is no derivative. */
class TapeTest {
  private static final double[][] POINTS = {
    {0.3, 0.7}, {1.7, -0.4}, {-1.2, 1}, {-0.35, -2.1}, {2.5, 3.25}, {0, 0}, {1, 1}, {-2, 0}, {0, -1}
  };

  static Stream<String> formulas() {
    return Stream.of(
        "3",
        "x",
        "-y",
        "x + 2*y - 3",
        "x*y",
        "x/y",
        "1/(1 + x^2)",
        "x^2",
        "x^3 - y^3",
        "x^4*y^5",
        "x^0 + y^1",
        "x^-1",
        "x^-3 * y",
        "(x - y)^7",
        "x^40",
        "x^1.5",
        "x^0.5 + y^2.5",
        "pow(x, y)",
        "2^x",
        "(1 + x^2)^y",
        "x^y*y^x",
        "sqrt(1 + x^2 + y^2)",
        "sqrt(x)",
        "exp(-x*y)",
        "exp(sin(x)*cos(y))",
        "log(x)",
        "log(2 + x^2 + y^4)",
        "sin(x) + cos(y)",
        "sin(x*y)^2",
        "cos(0.15*pi*x)*x",
        "tan(x/2)",
        "tanh(x - 2*y)",
        "tanh(x)/exp(y)",
        "(1-x)^2 + 100*(y-x^2)^2",
        "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
        "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)",
        "-2*exp(-((x-1)^2+y^2)/0.2) - 3*exp(-((x+1)^2+y^2)/0.2) + x^2 + y^2",
        "exp(exp(sin(x^2 + y^2)/3))",
        "x*(y + x*(y + x*(y + x*y)))",
        "(x + y)*(x + y) - (x + y)/(2 + (x + y)^2)");
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void valueGradientAndHessianAreThoseOfCommonsMath(String text) throws Exception {
    Variables variables = Variables.of(2);
    Expression expression = new FormulaParser(variables.names()).parse(text);
    Tape tape = Tape.of(expression, variables);
    int compared = 0;
    for (double[] p : POINTS) {
      DerivativeStructure oracle =
          Oracle.of(
              expression,
              List.of(
                  new DerivativeStructure(2, 2, 0, p[0]), new DerivativeStructure(2, 2, 1, p[1])));
      double[] gradient = new double[2];
      double value = tape.valueAndGradient(p, 0, gradient, 0);
      double[][] hessian = new double[2][2];
      tape.hessian(p, 0, hessian);
      double[] ours = {
        value, gradient[0], gradient[1], hessian[0][0], hessian[0][1], hessian[1][1]
      };
      double[] theirs = {
        oracle.getValue(),
        oracle.getPartialDerivative(1, 0),
        oracle.getPartialDerivative(0, 1),
        oracle.getPartialDerivative(2, 0),
        oracle.getPartialDerivative(1, 1),
        oracle.getPartialDerivative(0, 2)
      };
      assertThat(tape.value(p[0], p[1])).isEqualTo(Double.valueOf(value));
      assertThat(hessian[1][0]).isEqualTo(Double.valueOf(hessian[0][1]));
      for (int i = 0; i < ours.length; i++) {
        if (Double.isFinite(value) && Double.isFinite(theirs[i])) {
          compared++;
          assertThat(ours[i])
              .as("%s, part %d at (%s, %s)", text, i, p[0], p[1])
              .isCloseTo(theirs[i], within(1e-12 * Math.max(1, Math.abs(theirs[i]))));
        }
      }
    }
    assertThat(compared).isGreaterThan(15);
  }

  private static double[] at(String text, double x) throws Exception {
    Tape tape = Tape.of(text, Variables.of(1));
    double[] gradient = new double[1];
    double value = tape.valueAndGradient(new double[] {x}, 0, gradient, 0);
    double[][] hessian = new double[1][1];
    tape.hessian(new double[] {x}, 0, hessian);
    return new double[] {value, gradient[0], hessian[0][0]};
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x^2; 0; 0; 0; 2",
        "x^3; 0; 0; 0; 0",
        "x^0; 0; 1; 0; 0",
        "x^1; 0; 0; 1; 0",
        "x^2; -3; 9; -6; 2",
        "x^x; 0; 1; -Infinity; Infinity",
        "0^x; 1; 0; 0; 0",
        "0^0; 5; 1; 0; 0",
        "pow(x, 3); -2; -8; 12; -12",
        "x^(1+1); 0; 0; 0; 2",
        "x^-1; 0; Infinity; -Infinity; Infinity",
        "x^0.5; -1; NaN; NaN; NaN",
        "x^1.5; 0; 0; 0; Infinity",
        "x^33; -1; -1; 33; -1056",
        "sqrt(x); 0; 0; Infinity; -Infinity",
        "abs(x); 0; 0; 0; 0",
        "abs(x); -2; 2; -1; 0",
        "abs(x)^2; 0; 0; 0; 0",
        "sign(x); 0; 0; 0; 0",
        "sign(x); -0.1; -1; 0; 0",
        "min(x, 2*x); 0; 0; 1.5; 0",
        "max(x, -x); 0; 0; 0; 0",
        "max(x, 3); 3; 3; 0.5; 0",
        "max(x^2, x); 2; 4; 4; 2",
        "min(x, 2, x^3); 0.5; 0.125; 0.75; 3",
        "0*sqrt(x); 0; 0; NaN; NaN",
        "sqrt(abs(x - x)); 2; 0; 0; 0",
        "x; -0.5; -0.5; 1; 0",
      })
  void whereDerivativesAreSpecialTheyAreAsDocumented(
      String text, double x, double value, double slope, double bend) throws Exception {
    double[] ours = at(text, x);
    assertThat(List.of(ours[0] + 0.0, ours[1] + 0.0, ours[2] + 0.0)) // no negative zeros
        .isEqualTo(List.of(value, slope, bend));
  }

  @Test
  void whatDoesNotMoveAddsNothingHoweverSteepItsNeighbourIs() throws Exception {
    Tape tape = Tape.of("sqrt(x) + y^2", Variables.of(2));
    double[] gradient = new double[2];
    double[][] hessian = new double[2][2];
    tape.valueAndGradient(new double[] {0, 3}, 0, gradient, 0);
    tape.hessian(new double[] {0, 3}, 0, hessian);
    assertThat(gradient).containsExactly(Double.POSITIVE_INFINITY, 6);
    assertThat(hessian[1]).containsExactly(0, 2);
  }

  @Test
  void minAndMaxOfNothingAreNothing() throws Exception {
    Tape tape = Tape.of("max(x, y)", Variables.of(2));
    assertThat(tape.value(Double.NaN, 1)).isNaN();
  }

  @Test
  void parametersHaveSynonymsAndAnyNumber() throws Exception {
    double[] params = {9, 2, 3, 5, 7};
    Tape tape = Tape.of("x + 10*theta1 + 100*theta2*theta3", Variables.of(4));
    double[] gradient = new double[5];
    double value = tape.valueAndGradient(params, 1, gradient, 1);
    assertThat(value).isEqualTo(3532).isEqualTo(tape.value(params, 1));
    assertThat(gradient).containsExactly(0, 1, 10, 700, 500);
    double[][] hessian = new double[4][4];
    tape.hessian(params, 1, hessian);
    assertThat(hessian[2]).containsExactly(0, 0, 0, 100);
    assertThat(Tape.of("theta0 - x + theta1 - y", Variables.of(2)).value(3, 4)).isZero();
  }

  @Test
  void theDeepestFormulaIsComputed() throws Exception {
    String deep = "(".repeat(198) + "x" + ")".repeat(198);
    assertThat(Tape.of(deep, Variables.of(1)).value(5)).isEqualTo(5);
    String signs = "-".repeat(198) + "x";
    assertThat(Tape.of(signs, Variables.of(1)).value(5)).isEqualTo(5);
    String tower = "x" + "^1.1".repeat(120);
    assertThat(Tape.of(tower, Variables.of(1)).value(1)).isEqualTo(1);
  }

  @Test
  void powersGroupToTheRightAndBindTighterThanASign() throws Exception {
    assertThat(Tape.of("2^3^2", Variables.of(1)).value(0)).isEqualTo(512);
    assertThat(Tape.of("-x^2", Variables.of(1)).value(3)).isEqualTo(-9);
    assertThat(Tape.of("2^-x", Variables.of(1)).value(1)).isEqualTo(0.5);
    assertThat(Tape.of("8/4/2 - 1 - 1", Variables.of(1)).value(1)).isEqualTo(-1);
  }

  @Test
  void oneTapeServesManyThreads() throws Exception {
    Tape tape = Tape.of("exp(sin(x)*cos(y)) + x^3*y", Variables.of(2));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Double>> tasks = new ArrayList<>();
      for (int k = 0; k < 4; k++) {
        tasks.add(
            () -> {
              double sum = 0;
              double[] gradient = new double[2];
              for (int i = 0; i < 20_000; i++) {
                sum += tape.valueAndGradient(new double[] {i * 1e-4, 1 - i * 1e-4}, 0, gradient, 0);
                sum += gradient[0] - gradient[1];
              }
              return sum;
            });
      }
      double first = tasks.get(0).call();
      for (var result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3, true",
    "x + 2*y - 3, true",
    "0.1*x^2 + 2*y^2, true",
    "(x - y)*(x + 2*y)/4 - -y, true",
    "x*y*2, true",
    "x^3 - x*x^2, false",
    "x^2*y, false",
    "x^2/y, false",
    "abs(x), false",
    "x^2 + sin(y), false",
    "x^0.5, false",
  })
  void aPolynomialOfDegreeTwoIsAQuadratic(String formula, boolean quadratic) throws Exception {
    assertThat(Tape.of(formula, Variables.of(2)).isQuadratic()).isEqualTo(quadratic);
  }
}
