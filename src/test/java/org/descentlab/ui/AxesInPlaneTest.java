package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The principal axes at a head are those of its own problem. */
class AxesInPlaneTest {
  private static final String CURVE =
      """
      format: 1
      problem: { kind: curve, formula: x^2, start: [3], domain: [-4, 4] }
      stop: { steps: 5 }
      runs: [{ name: GD, optimizer: { type: sgd, learningRate: 0.1 } }]
      """;
  private static final String LINE =
      """
      format: 1
      problem: { kind: linear-regression, data: { points: [[0, 1], [1, 2], [2, 4]] }, start: [0, 0] }
      stop: { steps: 5 }
      runs: [{ name: GD, optimizer: { type: sgd, learningRate: 0.1 } }]
      """;

  private final List<@Nullable PlaneMark> marks = new ArrayList<>();
  private final AxesInPlane axes = new AxesInPlane((owner, run, mark) -> marks.add(mark));

  private static CurvatureFacts facts(Recorded recorded) {
    Standing standing = Standing.of(recorded.tracks().get(0), 2).orElseThrow();
    return CurvatureFacts.of(recorded, standing, List.of(standing), new RunLimits(), () -> false)
        .orElseThrow();
  }

  @Test
  void whatIsKnownOfAnotherProblemIsNotDrawnWhileTheNewOneIsNotKnown() {
    CurvatureFacts ofCurve = facts(MadeRecordings.of(CURVE));
    Recorded line = MadeRecordings.of(LINE);
    Optional<Track> track = Optional.of(line.tracks().get(0));
    axes.show(track, 2, facts(line));
    axes.show(track, 2, ofCurve);
    assertThat(marks.get(0)).isInstanceOf(PrincipalAxes.class);
    assertThat(marks.get(1)).isNull();
  }
}
