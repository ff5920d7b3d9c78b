package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to exhaust time, stack or memory are refused all the same. */
class HostileInputsTest {
  private static final int BYTES = 2_900_000;
  private static final String GOOD =
      "format: 1\nproblem: { kind: surface, surface: ravine }\nruns: [{ optimizer: { type: sgd } }]\n";

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("opening brackets", "[".repeat(BYTES), "nesting"),
        Arguments.of("opening braces", "{".repeat(BYTES), "nesting"),
        Arguments.of("dashes", "- ".repeat(BYTES / 2), "nesting"),
        Arguments.of("question marks", "? ".repeat(BYTES / 2), "nesting"),
        Arguments.of("a number that is none", rate("1".repeat(BYTES) + "x"), "not-a-number"),
        Arguments.of(
            "a seed of millions of digits", GOOD + "seed: " + "1".repeat(BYTES), "seed-size"),
        Arguments.of(
            "a name of millions of letters",
            GOOD + "? " + "k".repeat(BYTES) + "\n: 1",
            "no-such-field"),
        Arguments.of(
            "a long name around many values",
            "? " + "k".repeat(1_000_000) + "\n: [" + "0,".repeat(900_000) + "0]",
            "no-such-field"),
        Arguments.of(
            "a language code without end",
            GOOD + "title:\n  ? " + "ab" + "-xx".repeat(900_000) + "\n  : x",
            "language-code"),
        Arguments.of(
            "a start of a million numbers", start("0,".repeat(1_400_000) + "0"), "start-length"),
        Arguments.of(
            "a million empty lists", GOOD + "title: [" + "[],".repeat(900_000) + "]", "not-a-text"),
        Arguments.of("documents", "---\n".repeat(BYTES / 4), "yaml-second-document"),
        Arguments.of(
            "pairs of surrogates",
            GOOD + "title: \"" + "😀".repeat(700_000) + "\"\nx: 1",
            "no-such-field"),
        Arguments.of("many points in a thousand runs", manyPoints(), "parameter-index"));
  }

  private static String rate(String rate) {
    return GOOD.replace("sgd", "sgd, learningRate: " + rate);
  }

  private static String start(String numbers) {
    return GOOD.replace("ravine", "ravine, start: [" + numbers + "]");
  }

  private static String manyPoints() {
    String run = "  - { optimizer: { type: sgd }, problem: { intercept: false } }\n";
    return "format: 1\nproblem: { kind: linear-regression, data: { points: ["
        + "[1,2],".repeat(400_000)
        + "[1,2]] } }\nruns:\n"
        + run.repeat(999)
        + "  - { optimizer: { type: sgd }, freeze: [9] }\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void aHostileFileIsRefusedWithinTenSeconds(String title, String text, String code) {
    FaultException refusal = assertTimeout(Duration.ofSeconds(10), () -> refusal(text));
    assertThat(refusal.fault().code()).isEqualTo(code);
    assertThat(refusal.fault().path().length()).isLessThan(3500);
  }

  private static FaultException refusal(String text) throws Exception {
    try {
      new Training(ExperimentReader.read(text, "hostile"), new ProblemLoader(Path.of("")));
    } catch (FaultException e) {
      return e;
    }
    throw new AssertionError("accepted");
  }

  @Test
  void aCharacterBeyondAllCharactersIsRefused() {
    assertThatThrownBy(() -> ExperimentReader.read("a: \"\\UFFFFFFFF\"", "f"))
        .isInstanceOfSatisfying(
            FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("yaml-syntax"));
  }

  @Test
  void fiftyLevelsAreRead() throws Exception {
    String deep = "title: " + "[".repeat(49) + "]".repeat(49) + "\n";
    assertThatThrownBy(() -> ExperimentReader.read(GOOD + deep, "f"))
        .isInstanceOfSatisfying(
            FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("not-a-text"));
  }
}
