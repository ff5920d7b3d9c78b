package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlayheadTest {

  private static Playhead of(long steps) {
    Playhead playhead = new Playhead();
    playhead.recorded(steps);
    return playhead;
  }

  @Test
  void atSpeedOneTheWholeRecordingPassesInItsDurationAndThenItStops() {
    Playhead playhead = of(240);
    playhead.play();
    playhead.advance(Playhead.DURATION / 2);
    assertThat(playhead.position()).isEqualTo(120);
    playhead.advance(Playhead.DURATION);
    assertThat(playhead.step()).isEqualTo(240);
    assertThat(playhead.playing()).isFalse();
  }

  @Test
  void speedMultipliesAndLoopBeginsAnew() {
    Playhead playhead = of(100);
    playhead.speed(4);
    playhead.loop(true);
    playhead.play();
    playhead.advance(Playhead.DURATION / 8);
    assertThat(playhead.position()).isEqualTo(50);
    playhead.advance(Playhead.DURATION);
    assertThat(playhead.position()).isZero();
    assertThat(playhead.playing()).isTrue();
  }

  @Test
  void playingAtTheEndBeginsAtTheStart() {
    Playhead playhead = of(10);
    playhead.moveTo(10);
    playhead.play();
    assertThat(playhead.position()).isZero();
  }

  @Test
  void stepsGoToWholeStepsWithinTheRecordingAndPause() {
    Playhead playhead = of(10);
    playhead.play();
    playhead.advance(Playhead.DURATION * 0.05);
    playhead.moveBy(1);
    assertThat(playhead.position()).isEqualTo(1);
    assertThat(playhead.playing()).isFalse();
    playhead.moveBy(-5);
    assertThat(playhead.position()).isZero();
    playhead.moveBy(99);
    assertThat(playhead.position()).isEqualTo(10);
  }

  @Test
  void whoStoodAtTheEndOfARecordingStandsAtTheEndOfTheNext() {
    Playhead playhead = of(10);
    playhead.moveTo(10);
    playhead.recorded(50);
    assertThat(playhead.step()).isEqualTo(50);
    playhead.moveTo(20);
    playhead.recorded(100);
    assertThat(playhead.step()).isEqualTo(20);
    playhead.recorded(5);
    assertThat(playhead.step()).isEqualTo(5);
  }

  @Test
  void itFollowsAGrowingRecordingUntilSomebodyMovesIt() {
    Playhead playhead = of(0);
    playhead.follow(true);
    playhead.recorded(7);
    assertThat(playhead.step()).isEqualTo(7);
    playhead.moveTo(3);
    playhead.recorded(9);
    assertThat(playhead.step()).isEqualTo(3);
  }
}
