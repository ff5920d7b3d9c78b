package org.descentlab.experiment.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.FloatVector;
import org.descentlab.math.Vector;
import org.descentlab.objective.ExactOracle;
import org.descentlab.objective.Objective;
import org.descentlab.objective.TwiceDifferentiable;
import org.descentlab.optim.Optimizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every optimizer keeps to, on ½Σ(i+1)θᵢ² + ¼Σθᵢ⁴ + θ₀θ₁ in either precision. */
class OptimizersTest {
  private static final double[] START = {-1.2, 1, 0.7, -2.1};

  private static final TwiceDifferentiable QUARTIC = new Quartic();

  private static class WithoutHessian implements Objective {
    @Override
    public int dimension() {
      return START.length;
    }

    @Override
    public double value(Vector p) {
      return valueAndGradient(p, p.like());
    }

    @Override
    public double valueAndGradient(Vector p, Vector gradient) {
      double value = p.get(0) * p.get(1);
      for (int i = 0; i < START.length; i++) {
        double x = p.get(i);
        value += (i + 1) * x * x / 2 + x * x * x * x / 4;
        gradient.put(i, (i + 1) * x + x * x * x + (i > 1 ? 0 : p.get(1 - i)));
      }
      return value;
    }
  }

  private static final class Quartic extends WithoutHessian implements TwiceDifferentiable {
    @Override
    public void hessian(Vector p, double[][] hessian) {
      for (int i = 0; i < START.length; i++) {
        for (int j = 0; j < START.length; j++) {
          hessian[i][j] = i + j == 1 ? 1 : 0;
        }
        hessian[i][i] = i + 1 + 3 * p.get(i) * p.get(i);
      }
    }
  }

  static Stream<Choice<OptimizerRecipe>> entries() {
    return Optimizers.ALL.entries().stream();
  }

  static Stream<Choice<OptimizerRecipe>> dividingWithDecay() {
    return entries().filter(e -> e.recipe().divides() && e.defaults().has("weightDecay"));
  }

  /** One optimizer at work, and its parameters. */
  private static final class Walk {
    private final Vector params;
    private final LiveSettings settings;
    private final Optimizer optimizer;
    private long t;

    Walk(Settings settings, Vector zeros) {
      params = zeros;
      for (int i = 0; i < START.length; i++) {
        params.put(i, START[i]);
      }
      this.settings = new LiveSettings(settings);
      this.optimizer =
          Optimizers.ALL
              .get(settings.type())
              .recipe()
              .make(
                  new OptimizerRecipe.Setting(
                      this.settings, List.of(), List.of(), params, QUARTIC));
    }

    int vectors() throws IllegalAccessException {
      Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      seen.addAll(List.of(params, QUARTIC, settings));
      seen.add(optimizer.gradient());
      return reachable(optimizer, seen);
    }

    private static int reachable(Object object, Set<Object> seen) throws IllegalAccessException {
      if (object == null || !seen.add(object)) {
        return 0;
      }
      if (object instanceof Vector) {
        return 1;
      }
      List<Object> parts = new ArrayList<>();
      if (object instanceof Object[] array) {
        parts.addAll(Arrays.asList(array));
      } else if (object instanceof Collection<?> collection) {
        parts.addAll(collection);
      } else if (object instanceof Map<?, ?> map) {
        parts.addAll(map.values());
      } else if (object.getClass().getName().startsWith("org.descentlab.optim.")) {
        for (Class<?> of = object.getClass(); of != Object.class; of = of.getSuperclass()) {
          for (Field field : of.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
              field.setAccessible(true);
              parts.add(field.get(object));
            }
          }
        }
      }
      int count = 0;
      for (Object part : parts) {
        count += reachable(part, seen);
      }
      return count;
    }

    Walk steps(int n) {
      ExactOracle oracle = new ExactOracle(QUARTIC);
      for (int i = 0; i < n; i++) {
        oracle.next();
        optimizer.look(oracle, params);
        optimizer.move(params, settings.number("learningRate").get(), ++t);
      }
      return this;
    }

    double[] at() {
      return ((DoubleVector) params.copy()).array();
    }
  }

  private static Walk walk(Settings settings) {
    return new Walk(settings, DoubleVector.zeros(START.length));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void anOptimizerTellsHowManyVectorsItKeepsWithEachOfItsFlags(Choice<OptimizerRecipe> entry)
      throws IllegalAccessException {
    Settings settings = entry.defaults();
    for (Parameter parameter : entry.parameters()) {
      assertVectorsAreTold(settings);
      if (settings.has(parameter.id())
          && settings.values().get(parameter.id()) instanceof Boolean flag) {
        assertVectorsAreTold(settings.with(parameter.id(), !flag));
      }
    }
  }

  private static void assertVectorsAreTold(Settings settings) throws IllegalAccessException {
    Walk walk = new Walk(settings, DoubleVector.zeros(START.length));
    assertThat(walk.optimizer.vectors()).as("%s", settings).isEqualTo(walk.vectors());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void bothPrecisionsWalkTheSameWay(Choice<OptimizerRecipe> choice) {
    Settings settings = choice.defaults();
    Walk exact = walk(settings).steps(30);
    Walk rounded = new Walk(settings, FloatVector.zeros(START.length)).steps(30);
    for (int i = 0; i < START.length; i++) {
      assertThat(exact.params.get(i)).isFinite().isNotEqualTo(START[i]);
      assertThat(rounded.params.get(i)).isCloseTo(exact.params.get(i), within(2e-5));
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void twoAtWorkInTurnsDoNotDisturbEachOther(Choice<OptimizerRecipe> choice) {
    Settings settings = choice.defaults();
    double[] alone = walk(settings).steps(12).at();
    Walk one = walk(settings);
    Walk other = walk(settings.with("learningRate", 0.3));
    for (int i = 0; i < 12; i++) {
      one.steps(1);
      other.steps(1);
    }
    assertThat(one.at()).containsExactly(alone);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyNumberChangedOnTheWayTellsFromTheNextStepOn(Choice<OptimizerRecipe> choice) {
    Settings settings =
        choice.defaults().with("learningRate", choice.id().equals("rprop") ? 1.0 : 0.05);
    for (Parameter parameter : choice.parameters()) {
      // where a sum starts is decided at the first step
      if (parameter instanceof Hyperparameter number && !number.id().equals("initialAccumulator")) {
        Walk kept = walk(settings).steps(8);
        Walk changed = walk(settings).steps(8);
        changed.settings.number(number.id()).set(another(number));
        assertThat(changed.at()).containsExactly(kept.at());
        assertThat(changed.steps(50).at()).as(number.id()).isNotEqualTo(kept.steps(50).at());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dividingWithDecay")
  void weightDecayBesideTheGradientIsToldOfWhatDividesItsSteps(Choice<OptimizerRecipe> choice) {
    Settings settings = choice.defaults().with("learningRate", 0.01).with("weightDecay", 0.0);
    Walk without = walk(settings).steps(8);
    Walk with = walk(settings).steps(8);
    double[] before = with.at();
    with.settings.number("weightDecay").set(0.5);
    double[] plain = without.steps(1).at();
    double[] decayed = with.steps(1).at();
    boolean beside = true;
    for (int i = 0; i < START.length; i++) {
      beside &= Math.abs(decayed[i] - (plain[i] - 0.01 * 0.5 * before[i])) < 1e-12;
    }
    assertThat(beside).isEqualTo(choice.recipe().decouplesDecay());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void whatNeedsTheHessianIsToldAndNothingElseDoes(Choice<OptimizerRecipe> choice) {
    Settings settings = choice.defaults();
    OptimizerRecipe.Setting setting =
        new OptimizerRecipe.Setting(
            new LiveSettings(settings),
            List.of(),
            List.of(),
            DoubleVector.zeros(START.length),
            new WithoutHessian());
    Throwable thrown = catchThrowable(() -> choice.recipe().make(setting));
    assertThat(thrown instanceof ClassCastException).isEqualTo(choice.recipe().needsHessian());
  }

  private static double another(Hyperparameter number) {
    return switch (number.id()) {
      case "stepMin" -> 2;
      case "stepMax" -> 1e-3;
      case "etaPlus" -> 1.7;
      case "epsilon" -> 10;
      default -> number.value() * 0.5 + 0.1;
    };
  }

  @ParameterizedTest
  @MethodSource("entries")
  void thePreconditionerIsWhatTheUpdateWasDividedBy(Choice<OptimizerRecipe> choice) {
    Walk walk = walk(withoutMomentum(choice));
    assertThat(walk.optimizer.preconditioner()).isEmpty();
    for (int k = 0; k < 12; k++) {
      Vector gradient = DoubleVector.zeros(START.length);
      QUARTIC.valueAndGradient(walk.params, gradient);
      double[] before = walk.at();
      walk.steps(1);
      Optional<Vector> p = walk.optimizer.preconditioner();
      assertThat(p.isPresent()).isEqualTo(SCALED.contains(choice.id()));
      assertThat(choice.recipe().divides()).isEqualTo(p.isPresent() || SIGNS.contains(choice.id()));
      if (p.isPresent() && !choice.id().equals("adadelta")) {
        double rate = walk.settings.number("learningRate").get();
        for (int i = 0; i < START.length; i++) {
          assertThat(walk.at()[i])
              .isCloseTo(before[i] - rate * gradient.get(i) / p.get().get(i), within(1e-12));
        }
      }
    }
  }

  /** Scaled too, to steps of one length whatever the gradient. */
  private static final Set<String> SIGNS = Set.of("lion", "rprop");

  private static final Set<String> SCALED =
      Set.of(
          "adagrad",
          "rmsprop",
          "adadelta",
          "adam",
          "amsgrad",
          "adamw",
          "adamax",
          "nadam",
          "radam",
          "adabelief");

  @ParameterizedTest
  @MethodSource("entries")
  void whoeverHasAVelocitySaysByWhichField(Choice<OptimizerRecipe> choice) {
    Settings settings = choice.defaults();
    choice
        .recipe()
        .velocity()
        .ifPresent(
            velocity -> {
              Settings carried = settings.with(velocity.field(), 0.9);
              assertThat(Optimizers.hasVelocity(carried)).isTrue();
              assertThat(Optimizers.hasVelocity(carried.with(velocity.field(), 0.0))).isFalse();
            });
    assertThat(choice.recipe().velocity().isPresent())
        .isEqualTo(
            choice.parameters().stream()
                .anyMatch(p -> Set.of("beta", "beta1", "momentum").contains(p.id())));
  }

  private static Settings withoutMomentum(Choice<OptimizerRecipe> choice) {
    Settings settings = choice.defaults();
    for (Map.Entry<String, Double> entry :
        Map.of(
                "beta1",
                0.0,
                "momentum",
                0.0,
                "weightDecay",
                0.0,
                "epsilon",
                0.1,
                "learningRateDecay",
                0.1)
            .entrySet()) {
      if (settings.has(entry.getKey())) {
        settings = settings.with(entry.getKey(), entry.getValue());
      }
    }
    return settings;
  }

  @ParameterizedTest
  @MethodSource("entries")
  void stateHasNamesOfItsOwnAndTheShapeOfTheParameters(Choice<OptimizerRecipe> choice) {
    Map<String, Vector> state = walk(choice.defaults()).steps(1).optimizer.state();
    assertThat(state.values()).allMatch(v -> v.length() == START.length);
    List<String> names = new ArrayList<>(state.keySet());
    assertThat(new LinkedHashSet<>(names)).hasSameSizeAs(names);
    assertThat(names.isEmpty())
        .isEqualTo(Set.of("sgd", "gd-alr", "subgradient", "newton", "rule").contains(choice.id()));
  }
}
