package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Drawing with a round pen, and taking ink away. */
class InkGridTest {

  @Test
  void aStrokeIsFullInTheMiddleSmoothAtTheEdgeAndNothingBeyond() {
    InkGrid grid = new InkGrid();
    grid.draw(40, 60, 120, 60);
    assertThat(grid.at(80, 60)).isEqualTo(1);
    assertThat(grid.at(80, 60 + (int) InkGrid.PEN + 2)).isZero();
    float edge = grid.at(80, 60 + (int) InkGrid.PEN - 1);
    assertThat(edge).isGreaterThan(0);
    assertThat(grid.at(40 - (int) InkGrid.PEN - 2, 60)).isZero();
  }

  @Test
  void drawingTwiceIsNoDarkerThanOnce() {
    InkGrid once = new InkGrid();
    once.draw(10, 10, 50, 90);
    InkGrid twice = new InkGrid();
    twice.draw(10, 10, 50, 90);
    twice.draw(10, 10, 50, 90);
    assertThat(twice.pixels()).isEqualTo(once.pixels());
  }

  @Test
  void theRubberTakesAwayWhereItPassesAndLeavesTheRest() {
    InkGrid grid = new InkGrid();
    grid.draw(20, 80, 150, 80);
    grid.erase(80, 60, 80, 100);
    assertThat(grid.at(80, 80)).isZero();
    assertThat(grid.at(30, 80)).isEqualTo(1);
    grid.clear();
    assertThat(grid.empty()).isTrue();
  }

  @Test
  void strokesThatLeaveThePadAreCut() {
    InkGrid grid = new InkGrid();
    grid.draw(-500, -500, 900, 900);
    grid.draw(-90, 400, -80, 300);
    assertThat(grid.at(80, 80)).isEqualTo(1);
    assertThat(grid.at(0, InkGrid.SIDE - 1)).isZero();
  }
}
