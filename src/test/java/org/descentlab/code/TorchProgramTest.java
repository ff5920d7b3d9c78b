package org.descentlab.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.descentlab.code.Programs.Case;
import org.descentlab.experiment.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of programs. */
class TorchProgramTest {
  private static final Path TEXTS = Path.of("src/test/resources/programs");

  /** Of each kind of problem, schedule, gradient and order of rows one or more. */
  private static final Set<String> SHOWN =
      Set.of(
          "curve",
          "formula",
          "logistic",
          "standardized",
          "seed0-adam",
          "batch-changed",
          "batch-explicit",
          "schedule-cosine",
          "schedule-one-cycle",
          "schedule-sequence",
          "schedule-plateau",
          "epochs-plateau",
          "changed-exponential",
          "rprop-scheduled",
          "noise",
          "spsa",
          "clip-norm",
          "frozen-newton",
          "update-below",
          "mean-gradient",
          "change-adam",
          "network-golden",
          "network-norm",
          "network-slopes");

  static Stream<Case> shown() {
    return ProgramCases.all().stream()
        .filter(one -> one.name().startsWith("surface-") || SHOWN.contains(one.name()));
  }

  /** With {@code -Dprograms.write} the files are written anew: read them. */
  @ParameterizedTest
  @MethodSource("shown")
  void aProgramIsTheTextThatWasReadAndFoundGood(Case one) throws Exception {
    Path file = TEXTS.resolve(one.name() + ".py");
    if (System.getProperty("programs.write") != null) {
      Files.writeString(file, one.program());
    }
    assertThat(one.program()).isEqualTo(Files.readString(file));
  }

  @Test
  void everyTextBelongsToACase() throws Exception {
    try (Stream<Path> files = Files.list(TEXTS)) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".py", "")).sorted().toList();
      assertThat(names).isEqualTo(shown().map(Case::name).sorted().toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "surface-momentum, no counterpart",
    "surface-lion, PyTorch has no counterpart",
    "surface-adabelief, PyTorch has no counterpart",
    "surface-gd-alr, PyTorch has no counterpart",
    "surface-newton, PyTorch has no counterpart",
    "surface-rule, PyTorch has no counterpart",
    "surface-nadam, from",
    "rprop-scheduled, at the first step alone"
  })
  void aRuleThatPyTorchLacksSaysSoAndIsSpelledOut(String name, String said) throws Exception {
    Case one =
        ProgramCases.all().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    assertThat(one.program())
        .contains("(torch.optim.Optimizer):", said)
        .doesNotContain("optimizer = torch.optim.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "code-plateau ~ { kind: surface, surface: ravine } ~ optimizer: { type: sgd }, schedule: { type: sequence, parts: [{ schedule: { type: reduce-on-plateau } }] }",
        "code-data ~ { kind: linear-regression, data: { samples: 200000 } } ~ optimizer: { type: sgd }",
        "code-stream ~ { kind: network, data: moons, hidden: [] } ~ optimizer: { type: sgd }, estimator: spsa",
        "code-stream ~ { kind: network, data: moons } ~ optimizer: { type: sgd }, freeze: [1]"
      })
  void whatNoProgramCanRepeatIsRefused(String code, String problem, String run) {
    Case one = new Case("refused", problem, "steps: 3", run);
    FaultException refused = catchThrowableOfType(FaultException.class, one::program);
    assertThat(refused.fault().code()).isEqualTo(code);
  }

  @Test
  void aNameOfSeveralLinesStaysInItsComment() throws Exception {
    Case one =
        new Case(
            "\"a\\nimport os\\u2028x\"",
            Programs.ROSENBROCK,
            "steps: 3",
            "optimizer: { type: sgd }");
    assertThat(one.program()).startsWith("# a import os x\n# It prints");
  }
}
