package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.descentlab.figure.Look;
import org.descentlab.figure.Theme;
import org.descentlab.figure.TimeScale;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;

class CurveOptionsTest {
  private static final String LINE =
      """
      format: 1
      problem: { kind: linear-regression, data: seed0 }
      view: { lossScale: linear }
      runs: [ { optimizer: { type: sgd } } ]
      """;

  private static final String RAVINE =
      """
      format: 1
      problem: { kind: surface, surface: ravine }
      runs: [ { optimizer: { type: sgd } } ]
      """;

  private final BooleanProperty full = new SimpleBooleanProperty(true);
  private final Session session = new Session(MadeRuns.experiment(LINE));
  private final CurveOptions options = new CurveOptions(session, full);

  private Look look() {
    return options.on(session.spec(), Look.bare(Theme.LIGHT, Messages.in("en")));
  }

  @Test
  void theScaleOfTheFileIsTheFirstAndChoosingAnotherChangesTheExperimentAlone() {
    var before = session.spec();
    assertThat(options.scale()).isEqualTo(CurveOptions.LINEAR);
    options.chooseScale(CurveOptions.LOG);
    assertThat(options.scale()).isEqualTo(CurveOptions.LOG);
    assertThat(session.spec().view().logarithmicLoss()).isTrue();
    assertThat(Recorded.sameRecording(before, session.spec())).isTrue();
    assertThat(look().logarithmicLoss()).contains(true);
    assertThat(look().curves().logarithmicTime()).isFalse();
  }

  @Test
  void logLogIsOfTheWindowAndBothAxesFollow() {
    options.chooseScale(CurveOptions.LOG_LOG);
    assertThat(options.scale()).isEqualTo(CurveOptions.LOG_LOG);
    assertThat(look().curves().logarithmicTime()).isTrue();
    options.chooseScale(CurveOptions.LINEAR);
    assertThat(options.scale()).isEqualTo(CurveOptions.LINEAR);
    assertThat(look().curves().logarithmicTime()).isFalse();
  }

  @Test
  void whatAProblemCannotBeDrawnOverGivesWayToStepsUntilOneCan() {
    options.chooseTime(TimeScale.EXAMPLES);
    assertThat(options.time()).isEqualTo(TimeScale.EXAMPLES);
    session.edit(spec -> MadeRuns.experiment(RAVINE));
    assertThat(options.times()).containsExactly(TimeScale.STEPS, TimeScale.SECONDS);
    assertThat(options.time()).isEqualTo(TimeScale.STEPS);
    session.edit(spec -> MadeRuns.experiment(LINE));
    assertThat(options.time()).isEqualTo(TimeScale.EXAMPLES);
  }

  @Test
  void smoothingIsOffAutomaticOrOverSoManySteps() {
    assertThat(look().curves().smoothing()).isEmpty();
    options.chooseSmoothing(CurveOptions.OFF);
    assertThat(look().curves().smoothing()).hasValue(1);
    options.chooseSmoothing("100");
    assertThat(look().curves().smoothing()).hasValue(100);
  }

  @Test
  void whereControlsAreFewItIsAsTheFileSays() {
    AtomicInteger changes = new AtomicInteger();
    options.onChange(changes::incrementAndGet);
    options.chooseScale(CurveOptions.LOG_LOG);
    options.chooseTime(TimeScale.SECONDS);
    options.chooseSmoothing("5");
    assertThat(changes).hasValue(3);
    full.set(false);
    assertThat(changes).hasValue(4);
    assertThat(look().logarithmicLoss()).contains(true);
    assertThat(look().curves().logarithmicTime()).isFalse();
    assertThat(look().curves().time()).contains(TimeScale.STEPS);
    assertThat(look().curves().smoothing()).isEmpty();
  }
}
