package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.experiment.run.StepRecorder;
import org.descentlab.objective.Domain;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture of a step, and its arrows. */
class AnatomyFigureTest {
  private static final Domain VIEW = new Domain(-5, 5, -4, 4);

  private static StepAnatomy step(String optimizer, int k) throws Exception {
    ExperimentDocument document =
        ExperimentReader.read(
            """
            format: 1
            problem: { kind: surface, surface: ravine, start: [-5, -2] }
            stop: { steps: 20 }
            runs: [ { optimizer: { type: %s }, clip: { norm: 1 } } ]
            """
                .formatted(optimizer),
            "test.yaml");
    return new StepRecorder(
            document.spec(),
            document.spec().runs().get(0),
            new ProblemLoader(Path.of(".")).load(document, 0))
        .of(k)
        .orElseThrow();
  }

  static List<String> optimizers() {
    return Optimizers.ALL.ids().stream()
        .map(id -> id.equals("rule") ? "rule, update: [theta = theta - lr*g]" : id)
        .toList();
  }

  private static BufferedImage painted(Figure figure, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    figure.draw(g, width, height);
    g.dispose();
    return image;
  }

  /** The lowest row of pixels that is not the ground's colour. */
  private static int lowest(BufferedImage image, Theme theme) {
    for (int y = image.getHeight() - 1; y >= 0; y--) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xffffff) != theme.background()) {
          return y;
        }
      }
    }
    return -1;
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void everyOptimizerIsDrawnInEveryThemeAndLanguageAtAnySize(String optimizer) throws Exception {
    StepAnatomy step = step(optimizer, 3);
    for (Theme theme : Theme.ALL) {
      for (String language : Messages.LANGUAGES) {
        Messages messages = Messages.in(language);
        AnatomyFigure figure = new AnatomyFigure("Name", step, Look.bare(theme, messages), 1, 14);
        assertThat(figure.summary(messages)).contains("Name").doesNotContain("[");
        for (int[] size : new int[][] {{700, 900}, {360, 200}, {90, 60}}) {
          int lowest = lowest(painted(figure, size[0], size[1]), theme);
          assertThat(lowest).isBetween(size[1] / 5, size[1] - 1);
        }
      }
    }
  }

  @Test
  void atTheHeightItAsksForEveryLineIsInside() throws Exception {
    StepAnatomy step = step("adam", 3);
    int end = step.subSteps().size() - 1;
    Look look = Look.bare(Theme.LIGHT, Messages.in("en"));
    AnatomyFigure figure = new AnatomyFigure("Adam", step, look, end, 15);
    int height = (int) Math.ceil(figure.heightAt(500));
    double[] last = figure.extent(end, 500);
    assertThat(last[1]).isGreaterThan(last[0]).isLessThan(height);
    assertThat(lowest(painted(figure, 500, height + 50), Theme.LIGHT))
        .isBetween((int) last[0], (int) last[1] + 1);
  }

  @Test
  void numbersStandNoFurtherLeftThanThoseOfTheStepsBefore() throws Exception {
    Look look = Look.bare(Theme.LIGHT, Messages.in("en"));
    AnatomyColumns columns = new AnatomyColumns();
    double[] before = new double[8];
    double height = 0;
    for (int k = 0; k < 12; k++) {
      AnatomyFigure figure = new AnatomyFigure("Adam", step("adam", k), look, 0, 15, columns);
      for (int i = 0; i < before.length; i++) {
        assertThat(columns.slot(i).head()).isGreaterThanOrEqualTo(before[i]);
        before[i] = columns.slot(i).head();
      }
      assertThat(figure.heightAt(400)).isGreaterThanOrEqualTo(height);
      height = figure.heightAt(400);
    }
    double wide = before[0];
    new AnatomyFigure("GD", step("sgd", 0), look, 0, 10, columns);
    assertThat(columns.slot(0).head()).isLessThan(wide);
  }

  @Test
  void theSummaryBeginsWithTheCurrentLine() throws Exception {
    StepAnatomy step = step("adam", 3);
    Messages en = Messages.in("en");
    Look look = Look.bare(Theme.LIGHT, en);
    assertThat(new AnatomyFigure("Adam", step, look, 2, 15).summary(en))
        .startsWith("Line 3 of " + step.subSteps().size() + ", first moment: ")
        .contains("Adam: update 4,");
    assertThat(new AnatomyFigure("Adam", step, look, AnatomyFigure.ALL, 15).summary(en))
        .startsWith("Adam: update 4,");
  }

  @Test
  void arrowsBeginAtTheParametersAndPointWhereTheStepGoes() throws Exception {
    StepAnatomy step = step("momentum, learningRate: 0.5", 4);
    List<StepArrow> arrows = StepArrows.of(step, VIEW, Theme.LIGHT);
    assertThat(arrows)
        .extracting(StepArrow::meaning)
        .containsExactly("gradient", "clipped", "velocity", "update");
    for (StepArrow arrow : arrows) {
      assertThat(arrow.from()).isEqualTo(step.before());
      double[] vector = step.subSteps().get(arrow.subStep()).value().values();
      int sign = arrow.meaning().equals("update") ? 1 : -1;
      for (int i = 0; i < 2; i++) {
        double expected = step.before()[i] + sign * arrow.factor() * vector[i];
        assertThat(arrow.to()[i]).isCloseTo(expected, within(1e-12));
      }
    }
    StepArrow update = arrows.get(3);
    assertThat(update.caption(Messages.in("en"))).startsWith("update");
    assertThat(arrows.get(0).caption(Messages.in("zh"))).startsWith("负梯度");
  }

  @Test
  void whatIsTooShortOrTooLongIsScaledAndItsCaptionTellsTheFactor() throws Exception {
    for (String rate : List.of("1.0e-6", "0.3", "1.0e+5")) {
      StepAnatomy step = step("adam, learningRate: " + rate, 2);
      for (StepArrow arrow : StepArrows.of(step, VIEW, Theme.DARK)) {
        double x = (arrow.to()[0] - arrow.from()[0]) / VIEW.width();
        double y = (arrow.to()[1] - arrow.from()[1]) / VIEW.height();
        assertThat(Math.hypot(x, y)).isLessThan(0.41);
        assertThat(arrow.caption(Messages.in("en")).contains("×")).isEqualTo(arrow.factor() != 1);
        if (arrow.meaning().equals("update")) {
          assertThat(Math.hypot(x, y)).isGreaterThan(0.05);
        }
      }
    }
  }

  @Test
  void moreThanTwoParametersHaveNoArrows() {
    double[] three = {1, 2, 3};
    StepAnatomy step =
        new StepAnatomy(0, 1, 0.1, three, three, three, three, List.of(), Optional.empty());
    assertThat(StepArrows.of(step, VIEW, Theme.LIGHT)).isEmpty();
  }
}
