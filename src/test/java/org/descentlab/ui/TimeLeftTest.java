package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private static final Messages ENGLISH = Messages.in("en");
  private static final Messages CHINESE = Messages.in("zh");

  @Test
  void whatIsLeftTakesAsLongPerStepAsWhatIsDone() {
    assertThat(TimeLeft.of(250, 1000, 4).in(ENGLISH)).isEqualTo("about 12 s left");
    assertThat(TimeLeft.of(250, 1000, 4).in(CHINESE)).contains("12 秒");
    assertThat(TimeLeft.of(10, 1000, 4).in(ENGLISH)).isEqualTo("about 7 min left");
  }

  @Test
  void beforeTheFirstStepNothingIsSaid() {
    assertThat(TimeLeft.of(0, 1000, 0).in(ENGLISH)).isEmpty();
  }
}
