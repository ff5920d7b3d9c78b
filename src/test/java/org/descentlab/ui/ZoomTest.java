package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.descentlab.objective.Domain;
import org.junit.jupiter.api.Test;

/** Which part of a plane somebody chose to look at. */
class ZoomTest {
  private static final Domain HOME = new Domain(-4, 4, -2, 2);

  @Test
  void zoomingKeepsThePlaceUnderThePointerAndTheProportions() {
    Zoom zoom = Zoom.at(HOME).times(2, 3, 1);
    Domain shown = zoom.shown();
    assertThat(shown.width()).isEqualTo(4);
    assertThat(shown.height()).isEqualTo(2);
    assertThat((3 - shown.xMin()) / shown.width()).isCloseTo(7.0 / 8, within(1e-12));
    assertThat((1 - shown.yMin()) / shown.height()).isCloseTo(3.0 / 4, within(1e-12));
    assertThat(zoom.changed()).isTrue();
    assertThat(zoom.reset()).isEqualTo(Zoom.at(HOME));
  }

  @Test
  void movingGoesByPartsOfWhatIsShown() {
    Domain shown = Zoom.at(HOME).times(2).moved(0.5, -0.25).shown();
    assertThat(shown).isEqualTo(new Domain(0, 4, -1.5, 0.5));
  }

  @Test
  void itEndsBeforeNumbersHaveTooFewDigitsAndBeforeTheyGrowTooLarge() {
    Zoom near = Zoom.at(HOME);
    Zoom far = near;
    for (int i = 0; i < 500; i++) {
      near = near.times(1.5, 1, 1);
      far = far.times(1 / 1.5, 1, 1);
    }
    assertThat(near.shown().width()).isCloseTo(8e-6, within(1e-9));
    assertThat(far.shown().width()).isCloseTo(8e3, within(1e-6));
    Domain distant = new Domain(1e9, 1e9 + 8, 0, 4);
    Zoom coarse = Zoom.at(distant);
    for (int i = 0; i < 500; i++) {
      coarse = coarse.times(1.5, 1e9 + 1, 1);
    }
    assertThat(coarse.shown().width()).isGreaterThan(1);
  }

  @Test
  void anotherHomeReplacesWhatNobodyChoseAlone() {
    Domain other = new Domain(0, 1, 0, 1);
    assertThat(Zoom.at(HOME).withHome(other)).isEqualTo(Zoom.at(other));
    Zoom chosen = Zoom.at(HOME).times(2);
    assertThat(chosen.withHome(other).shown()).isEqualTo(chosen.shown());
    assertThat(chosen.withHome(other).reset().shown()).isEqualTo(other);
  }

  @Test
  void alongXTheOtherAxisStaysWhole() {
    Domain shown = Zoom.at(HOME).times(4, 1, 0).alongX().shown();
    assertThat(shown).isEqualTo(new Domain(0.25 * -4 + 0.75, 0.25 * 4 + 0.75, -2, 2));
  }
}
