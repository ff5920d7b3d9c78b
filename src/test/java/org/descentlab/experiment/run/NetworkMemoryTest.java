package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.junit.jupiter.api.Test;

/** What networks need is told before they are made: deep ones, wide ones, and many together. */
class NetworkMemoryTest {
  private static final String TEXT =
      """
      format: 1
      problem: { kind: network, data: { set: spiral, samples: 500 }, hidden: %s }
      runs: [{ optimizer: { type: sgd } }]
      """;

  private static ExperimentDocument document(List<Integer> hidden) throws Exception {
    return ExperimentReader.read(TEXT.formatted(hidden), "test.yaml");
  }

  private static NetworkMemory memory(List<Integer> hidden) throws Exception {
    ExperimentDocument document = document(hidden);
    LoadedProblem problem = new ProblemLoader(Path.of(".")).load(document, 0);
    return NetworkMemory.of(document.spec().runs().get(0), problem);
  }

  @Test
  void aNarrowLayerIsCountedWithTheRoomThatTheKernelsTake() throws Exception {
    int layers = 100;
    double row = 32 * Float.BYTES;
    double more = memory(Collections.nCopies(layers + 1, 10)).bytes();
    double training = 32 * 3 * row;
    double test = 250 * 3 * row;
    assertThat((more - memory(List.of(10)).bytes()) / layers)
        .isBetween(training + test, 2 * (training + test));
  }

  @Test
  void aWideNetworkNeedsItsWeightsSeveralTimes() throws Exception {
    double weights = 1000.0 * 1000 * Float.BYTES;
    assertThat(memory(List.of(1000, 1000)).bytes()).isBetween(6 * weights, 12 * weights);
  }

  @Test
  void whatTheOptimizerKeepsIsCounted() throws Exception {
    String wide = TEXT.formatted(List.of(1000, 1000));
    double plain = bytes(wide);
    double weights = 1000.0 * 1000 * Float.BYTES;
    String adam = wide.replace("type: sgd", "type: adamw, amsgrad: true");
    assertThat(bytes(adam) - plain).isBetween(3 * weights, 3.1 * weights);
    String rms = wide.replace("type: sgd", "type: rmsprop, centered: true, momentum: 0.9");
    assertThat(bytes(rms) - plain).isBetween(4 * weights, 4.1 * weights);
  }

  private static double bytes(String text) throws Exception {
    ExperimentDocument document = ExperimentReader.read(text, "test.yaml");
    LoadedProblem problem = new ProblemLoader(Path.of(".")).load(document, 0);
    return NetworkMemory.of(document.spec().runs().get(0), problem).bytes();
  }

  @Test
  void moreNetworksThanFitTogetherAreRefusedWithTheirNumberAndTheMemory() throws Exception {
    ExperimentDocument document = document(List.of(1000, 1000));
    LoadedProblem problem = new ProblemLoader(Path.of(".")).load(document, 0);
    RunSpec run = document.spec().runs().get(0);
    assertThatCode(() -> RunsInTurn.check(document, List.of(run), List.of(problem)))
        .doesNotThrowAnyException();
    int many = 50_000;
    List<RunSpec> runs = Collections.nCopies(many, run);
    List<LoadedProblem> problems = Collections.nCopies(many, problem);
    FaultException refused =
        catchThrowableOfType(
            FaultException.class, () -> RunsInTurn.check(document, runs, problems));
    assertThat(refused.fault().code()).isEqualTo("too-little-memory-together");
    assertThat(refused.fault().path()).isEqualTo("runs");
    assertThat(refused.fault().line()).isEqualTo(3);
    assertThat(refused.fault().arguments())
        .startsWith(many)
        .endsWith(NetworkMemory.available())
        .hasSize(3);
  }
}
