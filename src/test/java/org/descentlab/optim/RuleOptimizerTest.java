package org.descentlab.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.formula.Rule;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.FloatVector;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;
import org.descentlab.objective.GradientOracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lines of a rule mean. */
class RuleOptimizerTest {

  private static Optimizer optimizer(
      Map<String, LiveValue> constants, Map<String, Double> state, Vector params, String... lines)
      throws Exception {
    Rule rule = Rule.read(constants.keySet(), state.keySet(), List.of(lines));
    return new RuleOptimizer(rule, constants, state, List.of(), List.of(), params);
  }

  private static Optimizer optimizer(Vector params, String... lines) throws Exception {
    return optimizer(Map.of(), Map.of(), params, lines);
  }

  private static GradientOracle always(double... gradient) {
    return new GradientOracle() {
      @Override
      public void next() {}

      @Override
      public double query(Vector params, Vector out) {
        for (int i = 0; i < gradient.length; i++) {
          out.put(i, gradient[i]);
        }
        return 0;
      }

      @Override
      public long evaluations() {
        return 0;
      }
    };
  }

  private static void step(Optimizer optimizer, Vector params, long t, double... gradient) {
    optimizer.look(always(gradient), params);
    optimizer.move(params, 0.1, t);
  }

  private static double[] state(Optimizer optimizer, String name) {
    return ((DoubleVector) optimizer.state().get(name)).array();
  }

  @Test
  void aLaterLineSeesTheEarlierAndAlsoThetaAfterItsMove() throws Exception {
    DoubleVector params = new DoubleVector(1, 2);
    Map<String, Double> state = new LinkedHashMap<>();
    state.put("before", 0.0);
    state.put("after", 0.0);
    state.put("gradient", 0.0);
    Optimizer rule =
        optimizer(
            Map.of(),
            state,
            params,
            "before = theta",
            "a = 2*g",
            "a = a + 1",
            "theta = theta - a",
            "after = theta",
            "gradient = g");
    step(rule, params, 1, 3, 5);
    assertThat(params.array()).containsExactly(-6, -9);
    assertThat(state(rule, "before")).containsExactly(1, 2);
    assertThat(state(rule, "after")).containsExactly(-6, -9);
    assertThat(state(rule, "gradient")).containsExactly(3, 5);
    assertThat(rule.state().keySet()).containsExactly("before", "after", "gradient");
  }

  @Test
  void stateStartsAtItsNumberIsCarriedOnAndMayChangePlaces() throws Exception {
    DoubleVector params = new DoubleVector(0, 0);
    Map<String, Double> state = new LinkedHashMap<>();
    state.put("a", 1.0);
    state.put("b", 2.0);
    Optimizer rule =
        optimizer(Map.of(), state, params, "c = a", "a = b", "b = c", "theta = theta - lr*g");
    assertThat(state(rule, "a")).containsExactly(1, 1);
    step(rule, params, 1, 1, 1);
    assertThat(state(rule, "a")).containsExactly(2, 2);
    assertThat(state(rule, "b")).containsExactly(1, 1);
    step(rule, params, 2, 1, 1);
    assertThat(state(rule, "a")).containsExactly(1, 1);
  }

  @Test
  void aLocalKeepsWhatStateWasWhenTheStateGoesOn() throws Exception {
    DoubleVector params = new DoubleVector(0.0);
    Optimizer rule =
        optimizer(Map.of(), Map.of("p", 7.0), params, "old = p", "p = g", "theta = old + 100*p");
    step(rule, params, 1, 3);
    assertThat(params.array()).containsExactly(307);
  }

  @Test
  void theNumberOfTheStepTheRateAndConstantsAreTheSameForAllParameters() throws Exception {
    DoubleVector params = new DoubleVector(0, 0, 0);
    LiveValue beta = new LiveValue(0.5);
    Optimizer rule =
        optimizer(Map.of("beta", beta), Map.of(), params, "c = 1 - beta^t", "theta = lr/c");
    step(rule, params, 3, 1, 2, 3);
    double expected = 0.1 / (1 - StrictMath.pow(0.5, 3));
    assertThat(params.array()).containsExactly(expected, expected, expected);
    beta.set(0.25);
    step(rule, params, 1, 1, 2, 3);
    assertThat(params.array()).containsExactly(0.1 / 0.75, 0.1 / 0.75, 0.1 / 0.75);
  }

  @Test
  void frozenParametersNeverMoveNorAreTheyCounted() throws Exception {
    for (String line : List.of("theta = theta - lr*g", "theta = 0.5*theta", "theta = 1/(g - g)")) {
      DoubleVector params = new DoubleVector(3, 4, 5);
      Rule rule = Rule.read(List.of(), List.of(), List.of(line));
      Optimizer optimizer =
          new RuleOptimizer(rule, Map.of(), Map.of(), List.of(), List.of(0, 2), params);
      optimizer.look(always(10, 20, 30), params);
      double norm = optimizer.moveMeasured(params, 0.1, 1);
      assertThat(params.get(0)).isEqualTo(3);
      assertThat(params.get(2)).isEqualTo(5);
      assertThat(norm).isEqualTo(Math.abs(params.get(1) - 4));
    }
  }

  @Test
  void theNormIsThatOfTheChangeHoweverThetaIsWritten() throws Exception {
    for (String line : List.of("theta = theta - lr*g", "theta = -lr*g + theta", "theta = g*0.9")) {
      DoubleVector params = new DoubleVector(30, 40);
      Optimizer rule = optimizer(params, line);
      rule.look(always(30, 40), params);
      assertThat(rule.moveMeasured(params, 0.1, 1)).as(line).isCloseTo(5, within(1e-12));
      assertThat(params.array()).as(line).containsExactly(27, 36);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqrt(abs(g))",
        "exp(g)",
        "log(abs(g))",
        "sin(g) + cos(g)*tan(g)",
        "tanh(g)^3",
        "max(g, theta, 0.5) - min(g, theta, -0.5)",
        "sign(g)*pow(2, g)"
      })
  void everyFunctionIsRoundedToThePrecisionOfTheParameters(String formula) throws Exception {
    double[] gradient = {-2.5, -0.25, 0.1, 1, 3.75};
    DoubleVector doubles = new DoubleVector(1, 2, 3, 4, 5);
    FloatVector floats = new FloatVector(1, 2, 3, 4, 5);
    step(optimizer(doubles, "theta = " + formula), doubles, 1, gradient);
    step(optimizer(floats, "theta = " + formula), floats, 1, gradient);
    for (int i = 0; i < gradient.length; i++) {
      assertThat(doubles.get(i)).isEqualTo(expected(formula, gradient[i], i + 1.0));
      assertThat(floats.get(i))
          .isCloseTo(doubles.get(i), within(2e-6 * Math.max(1, Math.abs(doubles.get(i)))));
    }
  }

  private static double expected(String formula, double g, double theta) {
    return switch (formula.substring(0, 3)) {
      case "sqr" -> Math.sqrt(Math.abs(g));
      case "exp" -> StrictMath.exp(g);
      case "log" -> StrictMath.log(Math.abs(g));
      case "sin" -> StrictMath.sin(g) + StrictMath.cos(g) * StrictMath.tan(g);
      case "tan" -> StrictMath.pow(StrictMath.tanh(g), 3);
      case "max" -> Math.max(Math.max(g, theta), 0.5) - Math.min(Math.min(g, theta), -0.5);
      default -> Math.signum(g) * StrictMath.pow(2, g);
    };
  }

  @Test
  void inSinglePrecisionScalarsAreRoundedOnceWhereTheyMeetAParameter() throws Exception {
    FloatVector params = new FloatVector(3f);
    step(optimizer(params, "theta = (0.1 + 0.2)*g"), params, 1, 0.7f);
    assertThat(params.get(0)).isEqualTo((float) (0.1 + 0.2) * 0.7f);
    step(optimizer(params, "theta = 0.1*g + 0.2*g"), params, 1, 0.7f);
    assertThat(params.get(0)).isEqualTo((float) 0.1 * 0.7f + (float) 0.2 * 0.7f);
  }

  @Test
  void aSquareIsAProductAndSignOfZeroIsZero() throws Exception {
    DoubleVector params = new DoubleVector(2.0);
    step(optimizer(params, "theta = g^2"), params, 1, 0.1);
    assertThat(params.get(0)).isEqualTo(0.1 * 0.1);
    step(optimizer(params, "theta = sign(g - g)"), params, 1, 0.1);
    assertThat(params.get(0)).isZero();
    step(optimizer(params, "theta = sign(g)"), params, 1, -3);
    assertThat(params.get(0)).isEqualTo(-1);
  }

  @Test
  void whatIsNotFiniteStays() throws Exception {
    DoubleVector params = new DoubleVector(1, 2);
    step(optimizer(params, "theta = theta/(g - 1)"), params, 1, 1, 2);
    assertThat(params.array()).containsExactly(Double.POSITIVE_INFINITY, 2);
    step(optimizer(params, "theta = sign(sqrt(-abs(g)))"), params, 1, 1, 2);
    assertThat(params.array()).containsExactly(Double.NaN, Double.NaN);
  }

  @Test
  void twoInstancesShareNothing() throws Exception {
    Rule rule = Rule.read(List.of(), List.of("v"), List.of("v = v + g", "theta = theta - v"));
    DoubleVector one = new DoubleVector(1, 1);
    DoubleVector other = new DoubleVector(1, 1);
    Optimizer a = new RuleOptimizer(rule, Map.of(), Map.of("v", 0.0), List.of(), List.of(), one);
    Optimizer b = new RuleOptimizer(rule, Map.of(), Map.of("v", 0.0), List.of(), List.of(), other);
    step(a, one, 1, 1, 1);
    step(a, one, 2, 1, 1);
    step(b, other, 1, 1, 1);
    assertThat(one.array()).containsExactly(-2, -2);
    assertThat(other.array()).containsExactly(0, 0);
  }
}
