package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of what a network has learned, and what they say. */
class NetworkFiguresTest {
  private static final Messages EN = Messages.in("en");
  private static final Look LOOK = Look.bare(Theme.LIGHT, EN);

  private static Recording recording(List<Finding> found) {
    return Samples.recording(Samples.NETWORK, Theme.LIGHT).with(found);
  }

  private static Figure figure(String id, Recording recording, Look look) {
    return Figures.find(id).orElseThrow().make().apply(recording, look);
  }

  @Test
  void aFigureIsOfferedOnlyWhereWhatItShowsWasFound() {
    Recording nothing = recording(List.of());
    assertThat(Figures.ALL.stream().filter(f -> f.shows(nothing)).map(Figures.Choice::id))
        .containsExactly("loss", "accuracy", "poster");
    Recording weights = recording(List.of(MadeFindings.weights("SGD", 4)));
    assertThat(Figures.ALL.stream().filter(f -> f.shows(weights)).map(Figures.Choice::id))
        .containsExactly("loss", "accuracy", "weights", "poster");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "path",
        "random-plane",
        "weights",
        "gradient-norms",
        "dead-units",
        "confusion",
        "mistakes",
        "sharpness"
      })
  void whatHasNothingToShowYetIsDrawnToo(String id) {
    Recording empty = recording(MadeFindings.empty("SGD"));
    Figure figure = figure(id, empty, LOOK);
    assertThat(PngExporter.image(figure, 400, 300, 1)).isNotNull();
    assertThat(figure.summary(EN)).contains("SGD");
  }

  @Test
  void everyUnitIsATileThatNoOtherCovers() {
    java.awt.geom.Rectangle2D page = new java.awt.geom.Rectangle2D.Double(10, 20, 300, 200);
    for (int count : new int[] {1, 2, 7, 10, 128, 256}) {
      Tiles tiles = Tiles.of(page, count, 1, 0.1, 3);
      for (int k = 0; k < count; k++) {
        assertThat(page.contains(tiles.image(k))).isTrue();
        for (int other = 0; other < k; other++) {
          assertThat(tiles.image(k).intersects(tiles.image(other))).isFalse();
        }
      }
    }
  }

  @Test
  void zeroWeightsHaveTheColourOfThePanelBetweenBlueAndOrange() {
    for (Theme theme : Theme.ALL) {
      DivergingColors colors = new DivergingColors(theme);
      assertThat(distance(colors.at(0), theme.panel())).isLessThan(30);
      assertThat(colors.at(-1) & 255).isGreaterThan(colors.at(-1) >> 16 & 255);
      assertThat(colors.at(1) & 255).isLessThan(colors.at(1) >> 16 & 255);
      assertThat(colors.at(5)).isEqualTo(colors.at(1));
    }
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.abs((one >> shift & 255) - (other >> shift & 255));
    }
    return sum;
  }

  @Test
  void aMistakeThatIsAlmostSureIsNotWrittenAsCertain() {
    assertThat(MistakesFigure.percent(0.99999)).isEqualTo(">99.99 %");
    assertThat(MistakesFigure.percent(0.9996)).isEqualTo("99.96 %");
    assertThat(MistakesFigure.percent(0.987)).isEqualTo("98.7 %");
    assertThat(MistakesFigure.percent(1)).isEqualTo("100.0 %");
  }

  @Test
  void theConfusionNamesTheMostFrequentMistake() {
    Recording recording = recording(MadeFindings.all("SGD"));
    assertThat(figure("confusion", recording, LOOK).summary(EN))
        .contains("4 taken for 9, 31 times")
        .contains("step 1,200");
  }

  @Test
  void theGapIsThatOfThePlayhead() {
    Recording recording = recording(List.of(MadeFindings.path("SGD", true)));
    assertThat(figure("path", recording, LOOK).summary(EN)).contains("step 2,360: loss 0.0421");
    BufferedImage start = PngExporter.image(figure("path", recording, LOOK.upTo(0)), 600, 400, 1);
    BufferedImage end = PngExporter.image(figure("path", recording, LOOK), 600, 400, 1);
    assertThat(start.getRGB(0, 0, 600, 400, null, 0, 600))
        .isNotEqualTo(end.getRGB(0, 0, 600, 400, null, 0, 600));
  }

  @Test
  void aPlaneOfRandomDirectionsIsNotOneOfComponents() {
    Recording recording =
        recording(List.of(MadeFindings.path("SGD", true, PathPlane.Directions.RANDOM)));
    assertThat(Figures.find("path").orElseThrow().shows(recording)).isFalse();
    assertThat(figure("random-plane", recording, LOOK).summary(EN))
        .contains("two random directions")
        .contains("step 2,360: loss 0.0421");
  }

  @Test
  void twoClassesMeetHalfwayBetweenEqualDoubts() {
    ClassMap map =
        new ClassMap(
            "SGD",
            0,
            new org.descentlab.objective.Domain(0, 1, 0, 1),
            2,
            2,
            2,
            new int[] {0, 1, 0, 1},
            new float[] {0.9f, 0.6f, 0.9f, 0.6f},
            new ClassMap.Points(new double[0], new double[0], new int[0], new boolean[0]));
    PlotArea area = new PlotArea(0, 0, 100, 100, Span.linear(0, 1), Span.linear(0, 1));
    // a lead of 0.4 against one of 0.1: four fifths of the way
    assertThat(new ClassEdges(map).path(area).getBounds2D().getCenterX())
        .isCloseTo(80, org.assertj.core.data.Offset.offset(1e-3));
  }
}
