package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.file.PngText;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every figure of the catalogue owes, on every kind of experiment that it shows. */
class FiguresTest {
  private static final int[][] SIZES = {{640, 480}, {1000, 700}, {320, 600}};

  /** Around the figure, to see what is drawn outside. */
  private static final int MARGIN = 40;

  private static final Color OUTSIDE = new Color(0xff00ff);

  /** Figures that are no plots. */
  private static final Set<String> WITHOUT_AXES =
      Set.of("surface", "weights", "confusion", "mistakes", "anatomy", "poster");

  static Stream<Arguments> figures() {
    return Theme.ALL.stream()
        .flatMap(
            theme -> Samples.all().entrySet().stream().flatMap(sample -> figures(sample, theme)));
  }

  private static Stream<Arguments> figures(Map.Entry<String, String> sample, Theme theme) {
    Recording recording = Samples.recording(sample.getValue(), theme);
    return Figures.ALL.stream()
        .filter(choice -> choice.shows(recording))
        .map(choice -> Arguments.of(choice.id(), sample.getKey(), theme.id(), choice, recording));
  }

  /** Those with a pair of axes. */
  static Stream<Arguments> plots() {
    return figures()
        .filter(arguments -> !WITHOUT_AXES.contains(((Figures.Choice) arguments.get()[3]).id()));
  }

  private static Theme theme(String id) {
    return Theme.ALL.stream().filter(theme -> theme.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Messages> languages() {
    UnaryOperator<String> doubled = text -> text + " " + text;
    return Messages.LANGUAGES.stream()
        .map(Messages::in)
        .flatMap(messages -> Stream.of(messages, messages.changed(doubled)))
        .toList();
  }

  @ParameterizedTest(name = "{0} of {1}, {2}")
  @MethodSource("figures")
  void drawsAtEverySizeInEveryLanguageAndNothingOutside(
      String id, String sample, String theme, Figures.Choice choice, Recording recording) {
    for (Messages messages : languages()) {
      Figure framed = choice.make().apply(recording, Look.framed(theme(theme), messages));
      Figure bare = choice.make().apply(recording, Look.bare(theme(theme), messages).upTo(7));
      for (int[] size : SIZES) {
        BufferedImage image = drawn(framed, size[0], size[1]);
        assertThat(edgeIsFree(image, 3, theme(theme).background())).isTrue();
        drawn(bare, size[0], size[1]);
      }
      assertThat(framed.summary(messages)).isNotBlank().doesNotContain("[figure", "{");
    }
  }

  /** Draws in the middle of a larger image, and sees that all around it stays as it was. */
  private static BufferedImage drawn(Figure figure, int width, int height) {
    BufferedImage image =
        new BufferedImage(width + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(OUTSIDE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.translate(MARGIN, MARGIN);
    figure.draw(g, width, height);
    assertThat(g.getClip()).isNull();
    g.dispose();
    assertThat(edgeIsFree(image, MARGIN, OUTSIDE.getRGB())).isTrue();
    BufferedImage inside = image.getSubimage(MARGIN, MARGIN, width, height);
    assertThat(isColorful(inside)).isTrue();
    return inside;
  }

  private static boolean edgeIsFree(BufferedImage image, int edge, int rgb) {
    int width = image.getWidth();
    int height = image.getHeight();
    return isPlain(image, 0, 0, width, edge, rgb)
        && isPlain(image, 0, height - edge, width, edge, rgb)
        && isPlain(image, 0, 0, edge, height, rgb)
        && isPlain(image, width - edge, 0, edge, height, rgb);
  }

  private static boolean isPlain(
      BufferedImage image, int left, int top, int width, int height, int rgb) {
    int[] pixels = image.getRGB(left, top, width, height, null, 0, width);
    return Arrays.stream(pixels).allMatch(pixel -> (pixel & 0xffffff) == (rgb & 0xffffff));
  }

  private static boolean isColorful(BufferedImage image) {
    Set<Integer> colors = new HashSet<>();
    for (int y = image.getHeight() - 1; y >= 0 && colors.size() <= 30; y--) {
      for (int x = 0; x < image.getWidth(); x++) {
        colors.add(image.getRGB(x, y));
      }
    }
    return colors.size() > 30;
  }

  @ParameterizedTest(name = "{0} of {1}, {2}")
  @MethodSource("figures")
  void aTinyFigureIsDrawnToo(
      String id, String sample, String theme, Figures.Choice choice, Recording recording) {
    Figure figure =
        choice.make().apply(recording, Look.framed(theme(theme).scaled(2), Messages.in("zh")));
    for (int side : new int[] {1, 16, 60, 120}) {
      assertThat(PngExporter.image(figure, side, side, 1).getWidth()).isEqualTo(side);
    }
  }

  @ParameterizedTest(name = "{0} of {1}, {2}")
  @MethodSource("plots")
  void theBaseStandsWhereTheWholeFigureStands(
      String id, String sample, String theme, Figures.Choice choice, Recording recording) {
    PlotFigure figure =
        (PlotFigure) choice.make().apply(recording, Look.bare(theme(theme), Messages.in("en")));
    BufferedImage base = new BufferedImage(700, 600, BufferedImage.TYPE_INT_RGB);
    PlotArea area = figure.drawBase(base.createGraphics(), 700, 600);
    BufferedImage whole = PngExporter.image(figure, 700, 600, 1);
    assertThat(area.left()).isBetween(10.0, 120.0);
    assertThat(area.width()).isGreaterThan(450);
    assertThat(area.height()).isGreaterThan(450);
    // labels of the lower axis are in both
    int below = (int) (area.top() + area.height()) + 12;
    for (int y = below; y < 600; y++) {
      for (int x = 0; x < 700; x++) {
        assertThat(whole.getRGB(x, y)).isEqualTo(base.getRGB(x, y));
      }
    }
  }

  @ParameterizedTest(name = "{0} of {1}, {2}")
  @MethodSource("figures")
  void aPngCarriesItsExperimentAndIsTheSameTwice(
      String id, String sample, String theme, Figures.Choice choice, Recording recording)
      throws Exception {
    String text = Samples.all().get(sample);
    Look look = Look.framed(theme(theme), Messages.in("en"));
    byte[] png = PngExporter.png(choice.make().apply(recording, look), 320, 240, 2, text);
    byte[] again = PngExporter.png(choice.make().apply(recording, look), 320, 240, 2, text);
    assertThat(png).isEqualTo(again);
    assertThat(PngText.read(png)).contains(text);
    assertThat(ExperimentReader.read(PngText.read(png).orElseThrow(), "figure").spec())
        .isEqualTo(recording.experiment());
  }

  @Test
  void everyFigureHasANameAndASentenceInEveryLanguage() {
    for (String language : Messages.LANGUAGES) {
      for (String id : Figures.ids()) {
        assertThat(Messages.in(language).keys())
            .contains("figure." + id + ".name", "figure." + id + ".about");
      }
    }
  }

  @Test
  void everyProblemHasAMainFigureThatShowsIt() {
    for (String yaml : Samples.all().values()) {
      Recording recording = Samples.recording(yaml, Theme.LIGHT);
      assertThat(Figures.main(recording.experiment().problem()).shows(recording)).isTrue();
    }
  }

  @Test
  void runsWithoutRowsAreDrawnAsNothing() {
    for (String yaml : Samples.all().values()) {
      Recording full = Samples.recording(yaml, Theme.LIGHT);
      Recording empty =
          new Recording(
              full.experiment(),
              full.objective(),
              full.traces().stream()
                  .map(
                      trace ->
                          new RunTrace(
                              trace.name(),
                              trace.style(),
                              new org.descentlab.experiment.run.History(2, true).snapshot(),
                              org.descentlab.experiment.Outcome.RUNNING,
                              trace.caption(),
                              trace.noisy()))
                  .toList());
      for (Figures.Choice choice : Figures.ALL) {
        if (choice.shows(empty)) {
          Figure figure = choice.make().apply(empty, Look.framed(Theme.DARK, Messages.in("en")));
          assertThat(PngExporter.image(figure, 300, 200, 1)).isNotNull();
          assertThat(figure.summary(Messages.in("en"))).isNotBlank();
        }
      }
    }
  }
}
