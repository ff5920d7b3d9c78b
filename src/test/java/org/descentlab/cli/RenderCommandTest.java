package org.descentlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.descentlab.cli.Commands.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code render}: figures that carry their experiment. */
class RenderCommandTest {
  private static final String RUNS =
      """
      stop: { steps: 20 }
      runs:
        - { name: 动量法, optimizer: { type: momentum, learningRate: 0.05 } }
        - { name: off, enabled: false, optimizer: { type: adam } }
      """;

  @TempDir private Path folder;
  private Commands commands;

  @BeforeEach
  void writeExperiments() throws Exception {
    commands = new Commands(folder);
    commands.write("s.yaml", "format: 1\nproblem: { kind: surface, surface: ravine }\n" + RUNS);
    commands.write(
        "r.yaml", "format: 1\nproblem: { kind: linear-regression, data: d.csv }\n" + RUNS);
    commands.write("d.csv", "x,y\n0,1\n0.1,1.3\n-4e-1,2\n");
  }

  private BufferedImage image(String name) throws Exception {
    return ImageIO.read(commands.path(name).toFile());
  }

  @Test
  void aPictureHasSizeTimesScalePixels() throws Exception {
    assertThat(commands.run("render", "@s.yaml", "--out", "@a.png", "--size", "300x200"))
        .isEqualTo(new Result(0, "", ""));
    assertThat(image("a.png").getWidth()).isEqualTo(600);
    assertThat(image("a.png").getHeight()).isEqualTo(400);
    commands.run("render", "@s.yaml", "--out", "@b.png", "--size", "300x200", "--scale", "2.5");
    assertThat(image("b.png").getWidth()).isEqualTo(750);
    assertThat(image("b.png").getHeight()).isEqualTo(500);
  }

  @Test
  void themesAndLanguagesDiffer() throws Exception {
    commands.run("render", "@s.yaml", "--out", "@light.png");
    commands.run("render", "@s.yaml", "--out", "@dark.png", "--theme", "dark");
    commands.run("render", "@s.yaml", "--out", "@zh.png", "--lang", "zh", "--figure", "loss");
    commands.run("render", "@s.yaml", "--out", "@en.png", "--lang", "en", "--figure", "loss");
    assertThat(image("light.png").getRGB(1, 1)).isNotEqualTo(image("dark.png").getRGB(1, 1));
    assertThat(Files.readAllBytes(commands.path("zh.png")))
        .isNotEqualTo(Files.readAllBytes(commands.path("en.png")));
  }

  @ParameterizedTest
  @CsvSource({
    "s.yaml, png",
    "r.yaml, png",
    "r.yaml, svg",
    "r.yaml, pdf",
    "r.yaml, gif",
    "r.yaml, mp4"
  })
  void aPictureIsAnExperimentThatGivesTheSameTableAnywhere(String file, String ending)
      throws Exception {
    String picture = "a." + ending;
    commands.run("render", "@" + file, "--out", "@" + picture, "--size", "200x200");
    Files.createDirectory(commands.path("elsewhere"));
    Files.move(commands.path(picture), commands.path("elsewhere/" + picture));
    Result original = commands.run("run", "@" + file, "--csv", "-", "--quiet");
    assertThat(commands.run("run", "@elsewhere/" + picture, "--csv", "-", "--quiet"))
        .isEqualTo(original);
    assertThat(commands.run("check", "@elsewhere/" + picture).status()).isZero();
    assertThat(original.out()).hasSizeGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "pdf", "gif", "mp4"})
  void theExperimentInAPictureGivesTheSamePicture(String ending) throws Exception {
    String first = "@a." + ending;
    String second = "@b." + ending;
    commands.run("render", "@r.yaml", "--out", first, "--size", "240x180", "--lang", "zh");
    commands.run("render", first, "--out", second, "--size", "240x180", "--lang", "zh");
    assertThat(Files.mismatch(commands.path("a." + ending), commands.path("b." + ending)))
        .isEqualTo(-1);
  }

  @Test
  void aPictureThatCarriesNothingIsRefused() throws Exception {
    ImageIO.write(
        new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB),
        "png",
        commands.path("x.png").toFile());
    assertThat(commands.run("run", "@x.png"))
        .isEqualTo(
            new Result(
                2, "", "@x.png: the file carries no experiment, or is cut off before its end\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--out=a.pfd | unknown ending 'pfd' (known: png, svg, pdf, gif, mp4)",
        "--out=png | unknown ending '' (known: png, svg, pdf, gif, mp4)",
        "--out=a.jpeg | unknown ending 'jpeg' (known: png, svg, pdf, gif, mp4)",
        "--out=a.png --figure=los | unknown figure 'los' (did you mean 'loss'?)",
        "--out=a.png --figure=accuracy | the figure 'accuracy' can't show this problem; see 'list"
            + " figures'",
        "--out=a.png --theme=black | unknown theme 'black' (known: light, dark)",
        "--out=a.png --lang=de | unknown language 'de' (known: en, zh)",
        "--out=a.png --size=9999x9999 --scale=2"
            + " | the picture would have 399920004 pixels; at most 100000000 are allowed",
        "--out=a.mp4 --size=5000x2000"
            + " | the picture would have 10000000 pixels; at most 9437184 are allowed",
        "--out=a.png --figure=anatomy --run=of | unknown run 'of' (known: 动量法)",
        "--out=a.png --figure=anatomy --run=off | unknown run 'off' (known: 动量法)",
        "--out=a.png --run=动量法 | --run is for figures of one run, such as 'anatomy'; choose one with"
            + " --figure",
        "--out=a.png --figure=loss --step=3"
            + " | --step is for figures of one run, such as 'anatomy'; choose one with --figure",
        "--out=a.png --figure=anatomy --step=1.5"
            + " | invalid value for option '--step': '1.5' is not a whole number from 0 on;"
            + " see 'descentlab render --help'",
        "--out=a.png --figure=anatomy --step=20"
            + " | run '动量法' has no such step to show; --step can be 0 to 19",
        "--out=a.gif --frames=9 "
            + " | invalid value for option '--frames': '9' is not a whole number from 11 to 2000;"
            + " see 'descentlab render --help'",
        "--out=a.gif --seconds=0 "
            + " | invalid value for option '--seconds': '0' is not a number from 0.5 to 600;"
            + " see 'descentlab render --help'",
      })
  void whatCannotBeDrawnIsToldBeforeTheTraining(String options, String line) {
    String[] args = ("render @s.yaml " + options).split(" ", -1);
    assertThat(commands.run(args)).isEqualTo(new Result(2, "", "descentlab: " + line + "\n"));
  }

  @Test
  void theAnatomyIsOfTheRunAndStepThatAreAskedFor() throws Exception {
    commands.write(
        "two.yaml",
        """
        format: 1
        problem: { kind: surface, surface: ravine }
        stop: { steps: 20 }
        runs:
          - { name: first, optimizer: { type: sgd, learningRate: 0.1 } }
          - { name: second, optimizer: { type: adam, learningRate: 0.1 } }
        """);
    assertThat(anatomy("--run=second", "--step=7")).contains("second · Update 8", "step 7");
    assertThat(anatomy("--step=0")).contains("first · Update 1", "step 0");
    assertThat(anatomy("--run=first")).isEqualTo(anatomy()).contains("first · Update 4");
  }

  private String anatomy(String... options) throws Exception {
    List<String> args = new ArrayList<>(List.of("render", "@two.yaml", "--out", "@s.svg"));
    args.add("--figure=anatomy");
    args.addAll(List.of(options));
    assertThat(commands.run(args.toArray(String[]::new))).isEqualTo(new Result(0, "", ""));
    return Files.readString(commands.path("s.svg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "pdf", "gif", "mp4"})
  void aFolderThatMayNotBeWrittenStaysAsItIs(String ending) throws Exception {
    Path locked = Files.createDirectory(commands.path("locked"));
    Path old = Files.writeString(locked.resolve("old." + ending), "old");
    assumeTrue(Files.getFileStore(locked).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(locked), "the administrator writes anywhere");
      Result result = commands.run("render", "@s.yaml", "--out", "@locked/old." + ending);
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).endsWith("permission denied\n").hasLineCount(1);
      assertThat(old).hasContent("old");
      assertThat(locked.toFile().list()).hasSize(1);
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Not even an administrator writes into a file as if it were a folder. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "pdf", "gif", "mp4"})
  void aFileInPlaceOfAFolderStaysAsItIs(String ending) throws Exception {
    Path old = Files.writeString(commands.path("old"), "old");
    Result result = commands.run("render", "@s.yaml", "--out", "@old/a." + ending);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("@old/a." + ending).hasLineCount(1);
    assertThat(old).hasContent("old");
  }

  /** A link to a device that is always full. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "pdf", "gif", "mp4"})
  void aFullDiskIsOneSentence(String ending) throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has a device that is full");
    Files.createSymbolicLink(commands.path("full." + ending), full);
    Result result =
        commands.run("render", "@s.yaml", "--out", "@full." + ending, "--size", "200x200");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("@full." + ending).hasLineCount(1);
    assertThat(result.err()).contains("the disk is full");
  }

  @Test
  void theExperimentItselfIsNoTarget() throws Exception {
    commands.run("render", "@s.yaml", "--out", "@a.png", "--size", "200x200");
    byte[] before = Files.readAllBytes(commands.path("a.png"));
    assertThat(commands.run("render", "@a.png", "--out", "@a.png").status()).isEqualTo(2);
    assertThat(Files.readAllBytes(commands.path("a.png"))).isEqualTo(before);
  }
}
