package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A walk through the lines of a run's steps. */
class SubStepWalkTest {
  private static final int LINES = 3;
  private static final long LAST = 20;

  private static SubStepWalk at(long step, int line) {
    return new SubStepWalk(step, line);
  }

  @Test
  void whoBeginsToWalkForwardComesToTheFirstLineAndBackwardToTheLast() {
    SubStepWalk all = at(7, SubStepWalk.ALL);
    assertThat(all.showsAll()).isTrue();
    assertThat(all.current(LINES)).isEqualTo(SubStepWalk.ALL);
    assertThat(all.forward(LINES, LAST)).isEqualTo(at(7, 0));
    SubStepWalk back = all.back(LINES, LAST);
    assertThat(back.step()).isEqualTo(7);
    assertThat(back.current(LINES)).isEqualTo(2);
  }

  @Test
  void linesFollowEachOtherAndThenTheNextStep() {
    SubStepWalk walk = at(7, 0);
    walk = walk.forward(LINES, LAST);
    assertThat(walk).isEqualTo(at(7, 1));
    walk = walk.forward(LINES, LAST);
    assertThat(walk).isEqualTo(at(7, 2));
    assertThat(walk.forward(LINES, LAST)).isEqualTo(at(8, 0));
  }

  @Test
  void backFromTheFirstLineTheLastOfTheStepBeforeIsCurrentHoweverManyItHas() {
    SubStepWalk back = at(7, 0).back(LINES, LAST);
    assertThat(back.step()).isEqualTo(6);
    assertThat(back.current(LINES)).isEqualTo(2);
    assertThat(back.current(5)).isEqualTo(4);
    assertThat(back.back(5, LAST)).isEqualTo(at(6, 3));
    assertThat(back.forward(5, LAST).step()).isEqualTo(7);
  }

  @Test
  void nothingComesBeforeTheFirstLineOfTheFirstStep() {
    assertThat(at(0, 0).back(LINES, LAST)).isEqualTo(at(0, 0));
  }

  @Test
  void theWalkEndsAtTheLastRowAndReturnsFromIt() {
    SubStepWalk end = at(LAST - 1, 2).forward(LINES, LAST);
    assertThat(end).isEqualTo(at(LAST, 0));
    assertThat(end.current(0)).isNegative();
    assertThat(end.forward(0, LAST)).isEqualTo(end);
    assertThat(end.back(0, LAST).step()).isEqualTo(LAST - 1);
    assertThat(end.back(0, LAST).current(LINES)).isEqualTo(2);
  }

  @Test
  void whereTheRunHasEndedBeforeThePlayheadBackLeadsToItsLastUpdate() {
    SubStepWalk beyond = at(LAST + 30, SubStepWalk.ALL);
    assertThat(beyond.back(0, LAST).step()).isEqualTo(LAST - 1);
    assertThat(at(LAST + 30, 0).forward(0, LAST)).isEqualTo(at(LAST + 30, 0));
  }

  @Test
  void thePlayheadTakesTheCurrentLineAlong() {
    assertThat(at(7, 2).at(9)).isEqualTo(at(9, 2));
    assertThat(at(7, 2).all()).isEqualTo(at(7, SubStepWalk.ALL));
    assertThat(at(7, 2).first()).isEqualTo(at(7, 0));
  }
}
