package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Where a pair of axes comes to stand. */
class AxesFrameTest {

  @Test
  void noLabelAtTheLeftIsCutHoweverHighThePictureIs() {
    Graphics2D g = new BufferedImage(500, 700, BufferedImage.TYPE_INT_ARGB).createGraphics();
    AxesFrame frame =
        new AxesFrame(Span.linear(0, 200), Span.linear(80, 100.5), "epoch", true, Ground.PLAIN);
    for (int height = 150; height < 700; height += 5) {
      Sizes sizes = Sizes.of(Theme.LIGHT, 500, height);
      PlotArea area = frame.draw(g, new Rectangle2D.Double(0, 0, 500, height), Theme.LIGHT, sizes);
      Words words = Words.of(g, Font.PLAIN, sizes.text());
      for (Ticks tick : Ticks.along(frame.y(), area.height(), sizes.text(), false)) {
        assertThat(area.left())
            .as("%s, %d high", tick.label(), height)
            .isGreaterThanOrEqualTo(words.width(tick.label()));
      }
    }
    g.dispose();
  }
}
