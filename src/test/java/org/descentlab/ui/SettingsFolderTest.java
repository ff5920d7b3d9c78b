package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window remembers, in its folder; without a window. */
class SettingsFolderTest {
  private static final Remembered SET =
      new Remembered(
          Optional.of(new Rectangle2D(-20, 30.5, 1200, 700)),
          Optional.of(new Dimension2D(603, 577.5)),
          true,
          true,
          "zh",
          true,
          4,
          true,
          Map.of("pictures.2", List.of(0.25), "odd name=.3", List.of(0.1, 0.9)),
          Path.of("/some/where ä"),
          2,
          "weights",
          Map.of("format", "gif", "seconds", "4"));

  @TempDir Path folder;

  private SettingsFolder settings() {
    return new SettingsFolder(folder.resolve("new").resolve("descentlab"));
  }

  @Test
  void theFirstTimeNothingIsRemembered() {
    SettingsFolder.Found found = settings().read("zh");
    assertThat(found.window()).isEqualTo(Remembered.nothing("zh"));
    assertThat(found.window().full()).isFalse();
    assertThat(found.experiment()).isEmpty();
    assertThat(found.faults()).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    ExperimentSpec spec = Samples.read("mnist-sgd");
    settings().write(1, SET, spec);
    SettingsFolder.Found found = settings().read("en");
    assertThat(found.window()).isEqualTo(SET);
    assertThat(found.experiment()).contains(spec);
  }

  @Test
  void aStateThatCameEarlierDoesNotReplaceALaterOne() throws Exception {
    SettingsFolder settings = settings();
    ExperimentSpec later = Samples.read("line5");
    settings.write(2, SET, later);
    settings.write(1, Remembered.nothing("en"), Samples.read("rosenbrock"));
    assertThat(settings.read("en").window()).isEqualTo(SET);
    assertThat(settings.read("en").experiment()).contains(later);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "format=2",
        "format=1\nspeed=fast",
        "format=1\nplace=1 2 3",
        "\\u12"
      })
  void aDamagedFileIsSetAsideWithASentenceAndTheOtherIsRead(String text) throws Exception {
    SettingsFolder settings = settings();
    ExperimentSpec spec = Samples.read("line5");
    settings.write(1, SET, spec);
    Path file = folder.resolve("new/descentlab/window.properties");
    Files.writeString(file, text);
    SettingsFolder.Found found = settings.read("en");
    assertThat(found.window()).isEqualTo(Remembered.nothing("en"));
    assertThat(found.experiment()).contains(spec);
    assertThat(found.faults()).hasSize(1);
    assertThat(found.faults().get(0).key()).isEqualTo("window.settings.damaged");
    assertThat(file).doesNotExist();
    assertThat(Path.of(found.faults().get(0).argument())).hasContent(text);
  }

  @Test
  void aPlaneLargerThanAnyScreenIsTakenForDamage() throws Exception {
    SettingsFolder settings = settings();
    settings.write(1, SET, Samples.read("line5"));
    Path file = folder.resolve("new/descentlab/window.properties");
    assertThat(settings.read("en").faults()).isEmpty();
    Files.writeString(file, "plane=100000 100000\n", StandardOpenOption.APPEND);
    SettingsFolder.Found found = settings.read("en");
    assertThat(found.window()).isEqualTo(Remembered.nothing("en"));
    assertThat(found.faults())
        .extracting(fault -> fault.key())
        .containsExactly("window.settings.damaged");
  }

  @Test
  void aDamagedExperimentIsSetAsideWhateverItsBytesAre() throws Exception {
    SettingsFolder settings = settings();
    Path file = folder.resolve("new/descentlab/last.yaml");
    for (byte[] bytes :
        List.of(new byte[] {(byte) 0xff, 0}, "format: 1".getBytes(StandardCharsets.UTF_8))) {
      settings.write(1, SET, Samples.read("line5"));
      Files.write(file, bytes);
      SettingsFolder.Found found = settings.read("en");
      assertThat(found.experiment()).isEmpty();
      assertThat(found.window()).isEqualTo(SET);
      assertThat(found.faults()).hasSize(1);
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void aFileThatIsDamagedAgainDoesNotReplaceTheEarlierOne() throws Exception {
    SettingsFolder settings = settings();
    Path file = folder.resolve("new/descentlab/last.yaml");
    for (String text : List.of("one: [", "two: [", "three: [")) {
      settings.write(1, SET, Samples.read("line5"));
      Files.writeString(file, text);
      Path aside = Path.of(settings.read("en").faults().get(0).argument());
      assertThat(aside).hasContent(text);
    }
    assertThat(file.resolveSibling("last.yaml.damaged")).hasContent("one: [");
    assertThat(file.resolveSibling("last.yaml.damaged-2")).hasContent("two: [");
    assertThat(file.resolveSibling("last.yaml.damaged-3")).hasContent("three: [");
  }

  @Test
  void aFolderInThePlaceOfAFileIsSetAsideWithAllThatIsInIt() throws Exception {
    SettingsFolder settings = settings();
    Path file = folder.resolve("new/descentlab/last.yaml");
    Files.createDirectories(file);
    Files.writeString(file.resolve("kept"), "kept");
    SettingsFolder.Found found = settings.read("en");
    assertThat(found.experiment()).isEmpty();
    assertThat(found.faults())
        .containsExactly(new SettingsFolder.Sentence("window.settings.damaged", file + ".damaged"));
    assertThat(Path.of(file + ".damaged").resolve("kept")).hasContent("kept");
    settings.write(1, SET, Samples.read("line5"));
    assertThat(file).isRegularFile();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeInThePlaceOfAFileIsNotWaitedFor() throws Exception {
    SettingsFolder settings = settings();
    Path file = folder.resolve("new/descentlab/last.yaml");
    Files.createDirectories(file.getParent());
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    assertThat(settings.read("en").faults())
        .containsExactly(new SettingsFolder.Sentence("window.settings.damaged", file + ".damaged"));
    assertThat(file).doesNotExist();
  }

  @Test
  void whereSeveralFilesAreBadTheWindowSaysSoOfEach() throws Exception {
    Path place = folder.resolve("new/descentlab");
    Files.createDirectories(place);
    Files.writeString(place.resolve("window.properties"), "?");
    Files.writeString(place.resolve("last.yaml"), "?");
    SettingsFolder.Found found = settings().read("en");
    FirstExperiment first = FirstExperiment.of(List.of(place.resolve("no.yaml").toString()), found);
    assertThat(first.faults(Messages.in("en"), found.faults()))
        .hasLineCount(3)
        .contains("window.properties.damaged", "last.yaml.damaged", "no.yaml");
  }

  @Test
  void oneFlippedValueAtATimeIsEitherReadOrRefused() {
    String text = SET.text();
    for (String line : text.lines().filter(l -> l.contains("=")).toList()) {
      String name = line.substring(0, line.indexOf('='));
      String broken = text.replace(line, name + "=?");
      if (name.startsWith("export.")) { // the page itself leaves out what it does not offer
        assertThatCode(() -> Remembered.of(broken)).as(name).doesNotThrowAnyException();
      } else if (!name.equals("folder")) {
        assertThatThrownBy(() -> Remembered.of(broken))
            .as(name)
            .isInstanceOf(Remembered.DamagedException.class);
      }
    }
  }

  @Test
  void eachSystemHasItsPlace() {
    Path home = Path.of("/home/ada");
    assertThat(SettingsFolder.place("Linux", home, Map.of()))
        .isEqualTo(Path.of("/home/ada/.config/descentlab"));
    assertThat(SettingsFolder.place("Linux", home, Map.of("XDG_CONFIG_HOME", "/cfg")))
        .isEqualTo(Path.of("/cfg/descentlab"));
    assertThat(SettingsFolder.place("Linux", home, Map.of("XDG_CONFIG_HOME", "relative")))
        .isEqualTo(Path.of("/home/ada/.config/descentlab"));
    assertThat(SettingsFolder.place("Mac OS X", home, Map.of()))
        .isEqualTo(Path.of("/home/ada/Library/Application Support/DescentLab"));
    assertThat(SettingsFolder.place("Windows 11", home, Map.of("APPDATA", "/roaming")))
        .isEqualTo(Path.of("/roaming/DescentLab"));
  }

  @Test
  void aPlaceOffTheScreensIsCorrected() {
    Rectangle2D left = new Rectangle2D(0, 0, 1366, 768);
    Rectangle2D right = new Rectangle2D(1366, 0, 1920, 1080);
    List<Rectangle2D> both = List.of(left, right);
    Rectangle2D good = new Rectangle2D(1500, 100, 1200, 700);
    assertThat(Placement.reachable(good, both)).isEqualTo(good);
    assertThat(Placement.reachable(good, List.of(left)))
        .isEqualTo(new Rectangle2D(166, 68, 1200, 700));
    assertThat(Placement.reachable(new Rectangle2D(-5000, 9000, 4000, 700), List.of(left)))
        .isEqualTo(new Rectangle2D(0, 68, 1366, 700));
  }

  @Test
  void aFirstWindowFillsASmallScreenAndMostOfALargeOne() {
    assertThat(Placement.side(1366, 1366)).isEqualTo(1366);
    assertThat(Placement.side(1280, 1366)).isEqualTo(1280);
    assertThat(Placement.side(1440, 1366)).isEqualTo(1366);
    assertThat(Placement.side(3840, 1366)).isEqualTo(3264);
  }
}
