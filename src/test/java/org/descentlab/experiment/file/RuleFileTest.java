package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.RuleExamples;
import org.descentlab.experiment.catalog.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules between file and specification. */
class RuleFileTest {

  private static ExperimentSpec read(String optimizer, String more) throws Exception {
    return ExperimentReader.read(
            """
            format: 1
            problem: { kind: surface, surface: ravine }
            runs:
              - optimizer: { type: rule, %s }
                %s
            """
                .formatted(optimizer, more),
            "test.yaml")
        .spec();
  }

  private static String assertRoundTrip(ExperimentSpec spec) throws Exception {
    String text = ExperimentWriter.write(spec);
    assertThat(ExperimentReader.read(text, "again.yaml").spec()).as(text).isEqualTo(spec);
    return text;
  }

  private static Settings rule(ExperimentSpec spec) {
    return spec.runs().get(0).optimizer();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update: [\"theta = theta - lr*g\"]",
        "update: [theta = theta - lr*g]",
        "constants: {}, state: {}, update: [\"theta = theta - lr*g\"]",
        "learningRate: 0.5, constants: { b: 0.9 }, state: { v: -1e-300 }, update: [\"theta = v\"]",
        "constants: { y: 1, n: 2, no: 3, on: 4, null: 5, true: 6 },"
            + " update: [\"theta = y + n + no + on + null + true\"]",
        "state: { x1_: 1, A: 0 }, update: [\"theta = g\"]",
        "update: [\"long = g + 0*theta + 0*theta + 0*theta + 0*theta + 0*theta + 0*theta + 0*g\","
            + " \"theta = theta - lr*long/(1 + 0*theta + 0*theta + 0*theta + 0*theta + 0*theta)\"]",
        "update: [\"\\ttheta  =\\n theta - lr*g\"]",
      })
  void everyRuleRoundTrips(String fields) throws Exception {
    assertRoundTrip(read(fields, ""));
  }

  @Test
  void constantsAndStateKeepTheirOrder() throws Exception {
    ExperimentSpec spec =
        read("constants: { z: 1, a: 2, m: 3 }, state: { w: 0, b: 1 }, update: [theta = z]", "");
    String text = assertRoundTrip(spec);
    assertThat(text).contains("z: 1, a: 2, m: 3").contains("w: 0, b: 1");
    Settings again = rule(ExperimentReader.read(text, "again.yaml").spec());
    assertThat(again.numbers("constants").keySet()).containsExactly("z", "a", "m");
  }

  @Test
  void emptyFieldsAreNotWritten() throws Exception {
    assertThat(assertRoundTrip(read("update: [theta = g]", "")))
        .doesNotContain("constants")
        .doesNotContain("state");
  }

  @Test
  void everyExampleRoundTrips() throws Exception {
    ExperimentSpec spec = read("update: [theta = g]", "");
    for (Choice<?> choice : Optimizers.ALL.entries()) {
      RuleExamples.of(choice.defaults())
          .ifPresent(
              rule -> {
                try {
                  assertRoundTrip(spec.withRuns(List.of(spec.runs().get(0).withOptimizer(rule))));
                } catch (Exception e) {
                  throw new AssertionError(choice.id(), e);
                }
              });
    }
  }

  @Test
  void theRateAndConstantsMayChangeOnTheWay() throws Exception {
    ExperimentSpec spec =
        read(
            "constants: { beta: 0.9, step: 1 }, state: { v: 0 }, update: [theta = beta*step]",
            "changes: [{ step: 3, beta: -2, learningRate: 0.5 }]");
    assertThat(spec.runs().get(0).changes())
        .containsExactlyInAnyOrder(new Change(3, "beta", -2), new Change(3, "learningRate", 0.5));
    assertRoundTrip(spec);
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch", "dropout", "noise"})
  void aConstantIsNotTakenForWhatElseAChangeNames(String name) {
    String file =
        """
        format: 1
        problem: { kind: %s }
        runs:
          - optimizer: { type: rule, constants: { %s: 1 }, update: [theta = %s] }
            changes: [{ step: 3, %s: 0.25 }]
        """;
    boolean onSurface = !name.equals("noise"); // there, noise is the gradient's
    String problem = onSurface ? "surface, surface: ravine" : "linear-regression, data: line5";
    assertThat(
            catchThrowableOfType(
                FaultException.class,
                () ->
                    ExperimentReader.read(file.formatted(problem, name, name, name), "test.yaml")))
        .extracting(e -> e.fault().code())
        .isEqualTo("no-such-field");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v: 1", "g: 1", "update: 1", "state: 1", "gamma: 1", "beta: high"})
  void nothingElseMayChange(String change) {
    assertThat(
            catchThrowableOfType(
                FaultException.class,
                () ->
                    read(
                        "constants: { beta: 0.9, update: 1 }, state: { v: 0 },"
                            + " update: [theta = v]",
                        "changes: [{ step: 3, " + change + " }]")))
        .isNotNull();
  }
}
