package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.descentlab.figure.export.FigureFile;
import org.descentlab.figure.export.Film;
import org.descentlab.figure.export.Format;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;

/** Figures are drawn where no display and no JavaFX is: in a process of their own. */
class WithoutJavaFxTest {

  @Test
  void noClassOfJavaFxIsLoaded() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                WithoutJavaFxTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(output)
        .contains("org.descentlab.figure.PlaneFigure", "org.descentlab.figure.LossFigure")
        .doesNotContain("javafx.", "com.sun.javafx", "com.sun.prism", "com.sun.glass");
  }

  /** Writes every figure once in every format. */
  public static void main(String[] arguments) throws IOException {
    for (String yaml : Samples.all().values()) {
      Recording recording = Samples.recording(yaml, Theme.DARK);
      for (Figures.Choice choice : Figures.ALL) {
        if (choice.shows(recording)) {
          Look look = Look.framed(Theme.DARK, Messages.in("zh"));
          Film film = new Film(Film.LEAST_FRAMES, 1);
          FigureFile file = FigureFile.of(choice, recording, look, 120, 90, 1, yaml, film);
          for (Format format : Format.ALL) {
            format.writer().write(file, OutputStream.nullOutputStream(), Film.UNWATCHED);
          }
        }
      }
    }
  }
}
