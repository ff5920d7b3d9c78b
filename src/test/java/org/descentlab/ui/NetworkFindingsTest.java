package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.descentlab.experiment.run.NetworkRecord;
import org.descentlab.figure.Mistakes;
import org.descentlab.insight.Finder;
import org.descentlab.insight.Finders;
import org.descentlab.insight.Subject;
import org.descentlab.objective.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found out about networks, for the pictures of them. */
class NetworkFindingsTest {

  /** As where other data are chosen, until another picture takes the place of the shown one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: relu, hidden: [4], loss: mse",
        "data: moons, hidden: []",
        "data: mnist, trainSamples: 50, hidden: [4], loss: mse"
      })
  void aPictureThatANetworkHasNotIsNotAskedForAndEveryOtherIsFound(String network) {
    Recorded recorded =
        MadeRecordings.of(
            """
            format: 1
            problem: { kind: network, %s }
            stop: { steps: 4 }
            runs: [ { optimizer: { type: sgd, learningRate: 0.01 }, batch: 5 } ]
            """
                .formatted(network));
    NetworkFindings findings = new NetworkFindings();
    Recorded.Track track = recorded.tracks().get(0);
    List<String> pictures =
        Stream.concat(new Finders().figures().stream(), Stream.of(NetworkPictures.DRAW)).toList();
    for (String picture : pictures) {
      Optional<Object> key = findings.key(picture, recorded, track, 2);
      assertThat(key.isPresent()).as(picture).isEqualTo(findings.offers(picture, recorded));
      if (key.isPresent() && !picture.equals(NetworkPictures.DRAW)) {
        assertThat(findings.findAll(picture, recorded, track, 2)).as(picture).isNotEmpty();
      }
    }
    assertThat(pictures).contains("boundary", "confusion", "dead-units");
  }

  @Test
  void leastSquaresOnDigitsHasMistakesToo() {
    Recorded recorded = digitsByLeastSquares();
    NetworkFindings findings = new NetworkFindings();
    assertThat(findings.offers("mistakes", recorded)).isTrue();
    Mistakes mistakes =
        (Mistakes) findings.findAll("mistakes", recorded, recorded.tracks().get(0), 4).get(0);
    assertThat(mistakes.wrong()).isPositive();
    assertThat(mistakes.worst())
        .isNotEmpty()
        .allSatisfy(mistake -> assertThat(mistake.probability()).isBetween(0.0, 1.0))
        .allSatisfy(mistake -> assertThat(mistake.predicted()).isNotEqualTo(mistake.truth()));
  }

  @Test
  void leastSquaresReadsWhatIsDrawnWithAnswersKeptToProbabilities() {
    Recorded recorded = digitsByLeastSquares();
    NetworkFindings findings = new NetworkFindings();
    assertThat(findings.offers(NetworkPictures.DRAW, recorded)).isTrue();
    float[] bright = new float[784];
    Arrays.fill(bright, 1);
    double[] read =
        findings.read(recorded.tracks().get(0), 4, bright).orElseThrow().probabilities();
    assertThat(DoubleStream.of(read).boxed())
        .hasSize(10)
        .contains(0.0)
        .allSatisfy(probability -> assertThat(probability).isBetween(0.0, 1.0));
  }

  @Test
  void theLargestAnswerIsChosenThoughSeveralAreKeptToCertainty() {
    NetworkFindings.Reading above = NetworkFindings.Reading.of(4, new float[] {0, 1.05f, 1.3f});
    assertThat(above.likeliest()).isEqualTo(2);
    assertThat(above.probabilities()).containsExactly(0, 1, 1);
    NetworkFindings.Reading below = NetworkFindings.Reading.of(4, new float[] {-2, -1, -3});
    assertThat(below.likeliest()).isEqualTo(1);
    assertThat(below.probabilities()).containsOnly(0);
  }

  private static Recorded digitsByLeastSquares() {
    return MadeRecordings.of(
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 50, hidden: [4], loss: mse }
        stop: { steps: 4 }
        runs: [ { optimizer: { type: sgd, learningRate: 0.01 }, batch: 5 } ]
        """);
  }

  @Test
  void aPictureOfOneRunIsOfferedForItAloneThoughTheOthersHaveItNot() {
    Recorded recorded =
        MadeRecordings.of(
            """
            format: 1
            problem: { kind: network, data: moons, hidden: [4], activation: sigmoid }
            stop: { steps: 4 }
            runs:
              - { optimizer: { type: sgd, learningRate: 0.01 }, batch: 5 }
              - optimizer: { type: sgd, learningRate: 0.01 }
                batch: 5
                problem: { activation: relu }
            """);
    NetworkFindings findings = new NetworkFindings();
    assertThat(findings.offers("dead-units", recorded)).isTrue();
    assertThat(recorded.tracks())
        .extracting(track -> findings.offers("dead-units", track))
        .containsExactly(false, true);
  }

  @Test
  void whatWasFoundOutDoesNotKeepANetworkThatNobodyHolds() {
    Finders finders = new Finders();
    List<WeakReference<NetworkRecord>> records = new ArrayList<>();
    for (String picture : finders.figures()) {
      found(finders, picture, records);
    }
    collect(records);
    assertThat(records).hasSizeGreaterThan(5).allMatch(record -> record.get() == null);
  }

  @Test
  void whoForgetsKeepsNoNetworkEither() {
    Finders finders = new Finders();
    List<WeakReference<Network>> networks = new ArrayList<>();
    for (String picture : finders.figures()) {
      networks.add(new WeakReference<>(found(finders, picture, new ArrayList<>())));
    }
    finders.forget();
    collect(networks);
    assertThat(networks).hasSizeGreaterThan(5).allMatch(network -> network.get() == null);
  }

  private static void collect(List<? extends WeakReference<?>> references) {
    for (int i = 0; i < 50 && references.stream().anyMatch(r -> r.get() != null); i++) {
      System.gc();
    }
  }

  private static Network found(
      Finders finders, String picture, List<WeakReference<NetworkRecord>> records) {
    Recorded recorded =
        MadeRecordings.of(
            """
            format: 1
            problem: { kind: network, data: moons, hidden: [4] }
            stop: { steps: 4 }
            runs: [ { optimizer: { type: sgd, learningRate: 0.01 }, batch: 5 } ]
            """);
    Recorded.Track track = recorded.tracks().get(0);
    Subject subject = Subject.of(track.run(), track.history()).orElseThrow();
    Finder finder = finders.of(picture).orElseThrow();
    if (finder.offers(subject.network())) {
      Finders.find(finder, List.of(subject), 2, () -> false);
    }
    records.add(new WeakReference<>(subject.record()));
    return subject.network();
  }
}
