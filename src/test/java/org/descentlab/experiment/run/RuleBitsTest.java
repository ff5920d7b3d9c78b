package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.LiveSettings;
import org.descentlab.experiment.catalog.OptimizerRecipe;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.RuleExamples;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.FloatVector;
import org.descentlab.math.Vector;
import org.descentlab.objective.GradientOracle;
import org.descentlab.objective.surface.Rosenbrock;
import org.descentlab.optim.ClipByNorm;
import org.descentlab.optim.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that is another optimizer's formula goes the same way, to the last bit. */
class RuleBitsTest {
  private static final int LENGTH = 5003; // two stretches and a rest

  /** Every form of every optimizer that has an example, with and without weight decay. */
  static Stream<Settings> originals() {
    List<Settings> all = new ArrayList<>();
    for (Choice<?> choice : Optimizers.ALL.entries()) {
      List<Settings> forms = List.of(choice.defaults());
      for (Parameter parameter : choice.parameters()) {
        forms = forms.stream().flatMap(form -> variants(parameter, form)).toList();
      }
      forms.stream().filter(form -> RuleExamples.of(form).isPresent()).forEach(all::add);
    }
    return all.stream();
  }

  private static Stream<Settings> variants(Parameter parameter, Settings form) {
    if (parameter instanceof Flag flag) {
      return Stream.of(true, false).map(value -> form.with(flag.id(), value));
    }
    if (parameter instanceof Option option) {
      return option.words().stream().map(word -> form.with(option.id(), word));
    }
    return parameter instanceof Hyperparameter number && number.value() == 0
        ? Stream.of(0.0, 0.05).map(value -> form.with(number.id(), value))
        : Stream.of(form);
  }

  @Test
  void gradientDescentAllFormsOfMomentumAndAdamAreAmongThem() {
    List<Settings> all = originals().toList();
    assertThat(all).extracting(Settings::type).contains("sgd", "momentum", "adam");
    assertThat(all).filteredOn(s -> s.type().equals("momentum")).hasSize(8);
    assertThat(RuleExamples.of(Optimizers.ALL.get("rule").defaults())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("originals")
  void inDoublePrecision(Settings original) {
    assertSameWay(original, DoubleVector.zeros(LENGTH));
  }

  @ParameterizedTest
  @MethodSource("originals")
  void inSinglePrecision(Settings original) {
    assertSameWay(original, FloatVector.zeros(LENGTH));
  }

  /** The range of an array, as networks have it, with clipping and frozen parameters. */
  private static void assertSameWay(Settings original, Vector like) {
    Random random = new Random(11);
    Vector one = like.slice(5, LENGTH);
    for (int i = 0; i < one.length(); i++) {
      one.put(i, random.nextGaussian());
    }
    Vector other = one.copy();
    Optimizer builtIn = optimizer(original, one);
    Optimizer rule = optimizer(RuleExamples.of(original).orElseThrow(), other);
    for (int t = 1; t <= 40; t++) {
      long draw = t;
      builtIn.look(noise(draw), one);
      rule.look(noise(draw), other);
      double rate = 0.02 / t;
      if (t % 3 == 0) {
        double norm = builtIn.moveMeasured(one, rate, t);
        assertThat(rule.moveMeasured(other, rate, t)).as("norm of step %d", t).isEqualTo(norm);
      } else {
        builtIn.move(one, rate, t);
        rule.move(other, rate, t);
      }
      assertThat(bits(other)).as("parameters after step %d", t).containsExactly(bits(one));
    }
  }

  private static long[] bits(Vector params) {
    return IntStream.range(0, params.length())
        .mapToLong(i -> Double.doubleToLongBits(params.get(i)))
        .toArray();
  }

  private static Optimizer optimizer(Settings settings, Vector params) {
    return Optimizers.ALL
        .get(settings.type())
        .recipe()
        .make(
            new OptimizerRecipe.Setting(
                new LiveSettings(settings),
                List.of(new ClipByNorm(20)),
                List.of(0, 700, 4900),
                params,
                new Rosenbrock(1, 100)));
  }

  private static GradientOracle noise(long seed) {
    return new GradientOracle() {
      @Override
      public void next() {}

      @Override
      public double query(Vector params, Vector gradient) {
        Random random = new Random(seed);
        for (int i = 0; i < gradient.length(); i++) {
          gradient.put(i, random.nextGaussian() * (i % 7));
        }
        return 0;
      }

      @Override
      public long evaluations() {
        return 0;
      }
    };
  }

  @ParameterizedTest
  @MethodSource("originals")
  void onRosenbrockEveryRowIsTheSame(Settings original) throws Exception {
    assertSameRows(
        original.with("learningRate", 0.0005),
        """
        format: 1
        problem: { kind: surface, surface: rosenbrock }
        stop: { steps: 300 }
        runs: [ { optimizer: { type: sgd }, schedule: { type: cosine, period: 300 } } ]
        """);
  }

  @ParameterizedTest
  @MethodSource("originals")
  void onANetworkEveryRowIsTheSame(Settings original) throws Exception {
    assertSameRows(
        original,
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 300, hidden: [9], dropout: 0.1 }
        stop: { steps: 60, updateBelow: 0 }
        runs: [ { optimizer: { type: sgd }, batch: 16, clip: { norm: 2 } } ]
        """);
  }

  private static void assertSameRows(Settings original, String file) throws Exception {
    ExperimentDocument document = ExperimentReader.read(file, "test.yaml");
    ProblemLoader loader = new ProblemLoader(Path.of("."));
    List<History.Snapshot> all = new ArrayList<>();
    for (Settings settings : List.of(original, RuleExamples.of(original).orElseThrow())) {
      RunSpec run = document.spec().runs().get(0).withOptimizer(settings);
      ExperimentSpec spec = document.spec().withRuns(List.of(run));
      Run trained = new Run(spec, run, loader.load(document, 0));
      History history = trained.newHistory();
      trained.train(history);
      all.add(history.snapshot());
    }
    History.Snapshot built = all.get(0);
    assertThat(all.get(1).size()).isEqualTo(built.size()).isGreaterThan(50);
    int dimension = loader.load(document, 0).objective().dimension();
    int columns = History.Column.THETA + (dimension <= Run.MAX_THETAS ? dimension : 4);
    for (int k = 0; k < built.size(); k++) {
      for (int column = 0; column < columns; column++) {
        assertThat(Double.doubleToLongBits(all.get(1).get(k, column)))
            .as("column %d of row %d", column, k)
            .isEqualTo(Double.doubleToLongBits(built.get(k, column)));
      }
    }
  }
}
