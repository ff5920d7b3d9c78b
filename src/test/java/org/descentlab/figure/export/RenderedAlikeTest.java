package org.descentlab.figure.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SVG and PDF, rendered by librsvg and poppler where these are, beside the PNG. */
class RenderedAlikeTest {
  /** Pixels of a cell whose mean colours are compared: letters of other fonts differ in detail. */
  private static final int CELL = 8;

  /** Of 255: the mean difference of cells' colours. */
  private static final double ALIKE = 2.5;

  @TempDir private Path folder;

  private Path written(FigureFile figure, String ending) throws IOException {
    Path file = folder.resolve("figure." + ending);
    try (OutputStream out = Files.newOutputStream(file)) {
      Format.find(ending).orElseThrow().writer().write(figure, out, Film.UNWATCHED);
    }
    return file;
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  private BufferedImage rendered(Path file) throws Exception {
    boolean svg = file.toString().endsWith("svg");
    String tool = svg ? "rsvg-convert" : "pdftoppm";
    assumeTrue(isInstalled(tool), () -> tool + " is not installed: nothing to compare with");
    String out = folder.resolve("rendered").toString();
    ProcessBuilder call =
        svg
            ? new ProcessBuilder(tool, file.toString(), "-o", out + ".png")
            : new ProcessBuilder(tool, "-r", "96", "-singlefile", "-png", file.toString(), out);
    Process process = call.inheritIO().start();
    assertThat(process.waitFor()).isZero();
    return ImageIO.read(Path.of(out + ".png").toFile());
  }

  @ParameterizedTest
  @CsvSource({
    "plane, svg, light, zh",
    "plane, pdf, light, zh",
    "surface, svg, dark, en",
    "surface, pdf, dark, en",
    "loss, svg, light, en",
    "loss, pdf, dark, zh",
    "poster, svg, dark, zh",
    "poster, pdf, light, en",
    "anatomy, svg, light, zh",
    "anatomy, pdf, light, zh",
  })
  void drawingsLookAsImagesDo(String id, String ending, String theme, String language)
      throws Exception {
    FigureFile figure = MadeFigures.figure(id, theme, language);
    BufferedImage drawn = rendered(written(figure, ending));
    BufferedImage image = ImageIO.read(written(figure, "png").toFile());
    assertThat(drawn.getWidth()).isEqualTo(image.getWidth());
    assertThat(drawn.getHeight()).isEqualTo(image.getHeight());
    assertThat(difference(drawn, image)).isLessThan(ALIKE);
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    double sum = 0;
    int cells = 0;
    for (int y = 0; y + CELL <= one.getHeight(); y += CELL) {
      for (int x = 0; x + CELL <= one.getWidth(); x += CELL) {
        double[] a = mean(one, x, y);
        double[] b = mean(other, x, y);
        for (int k = 0; k < 3; k++) {
          sum += Math.abs(a[k] - b[k]) / 3;
        }
        cells++;
      }
    }
    return sum / cells;
  }

  private static double[] mean(BufferedImage image, int left, int top) {
    double[] mean = new double[3];
    for (int rgb : image.getRGB(left, top, CELL, CELL, null, 0, CELL)) {
      for (int k = 0; k < 3; k++) {
        mean[k] += (double) (rgb >> (8 * k) & 255) / (CELL * CELL);
      }
    }
    return mean;
  }
}
