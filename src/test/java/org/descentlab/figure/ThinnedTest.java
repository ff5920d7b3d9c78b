package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.MadeRows;
import org.descentlab.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a history keeps one row of several, its figures say so. */
class ThinnedTest {
  private static final int STEPS = 5000;

  private static Recording recording(int cap) {
    Recording sample = Samples.recording(Samples.RAVINE, Theme.LIGHT);
    History history =
        MadeRows.into(
            new History(2, false, cap),
            STEPS,
            cells -> {
              cells[1] = 5 - cells[0] / STEPS;
              cells[2] = -4 + cells[0] / STEPS;
              cells[3] = -1;
            });
    RunTrace first = sample.traces().get(0);
    RunTrace trace =
        new RunTrace(
            first.name(), first.style(), history.snapshot(), Outcome.BUDGET_SPENT, "", false);
    return new Recording(sample.experiment(), sample.objective(), List.of(trace));
  }

  @ParameterizedTest
  @CsvSource({"loss, en", "loss, zh", "plane, en", "plane, zh"})
  void aBareFigureSaysThatNotEveryStepIsKept(String id, String language) {
    Recording every = recording(1 << 20);
    Recording fourth = recording(1);
    assertThat(every.stride()).isEqualTo(1);
    assertThat(fourth.stride()).isEqualTo(4);
    assertThat(inkAbove(every, id, language)).isZero();
    assertThat(inkAbove(fourth, id, language)).isGreaterThan(50);
  }

  /** Counts what is not ground above the right part of the plot. */
  private static long inkAbove(Recording recording, String id, String language) {
    Look look = Look.bare(Theme.LIGHT, Messages.in(language));
    PlotFigure figure =
        id.equals("loss") ? new LossFigure(recording, look) : new PlaneFigure(recording, look);
    BufferedImage image = new BufferedImage(700, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    PlotArea area = figure.drawBase(g, 700, 600);
    g.dispose();
    long ink = 0;
    int ground = image.getRGB(0, 0);
    for (int y = 0; y < area.top() - 2; y++) {
      for (int x = (int) (area.left() + 0.6 * area.width()); x < area.left() + area.width(); x++) {
        ink += image.getRGB(x, y) == ground ? 0 : 1;
      }
    }
    return ink;
  }
}
