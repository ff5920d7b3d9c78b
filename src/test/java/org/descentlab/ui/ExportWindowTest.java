package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.file.CarriedText;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.figure.Theme;
import org.descentlab.figure.export.Film;
import org.descentlab.figure.export.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Figures, films and the clipboard, from the window. */
class ExportWindowTest extends OpenWindow {
  private static final class Desk implements Board {
    private String text = "";
    private Image image;

    @Override
    public Optional<String> text() {
      return Optional.of(text);
    }

    @Override
    public List<File> files() {
      return List.of();
    }

    @Override
    public void put(String left) {
      text = left;
    }

    @Override
    public void putImage(Image left) {
      image = left;
    }
  }

  private final Desk desk = new Desk();
  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    open(stage, desk, 1200, 720);
  }

  private static ExportChoice choice(String figure, String ending, Film film) {
    Format format = Format.find(ending).orElseThrow();
    return new ExportChoice(figure, format, 240, 180, 1, Theme.DARK, "zh", film);
  }

  private Export export() {
    MessageBar messages = view.messages();
    return new Export(
        session, texts, view.conductor(), messages, view.worker(), new NetworkFindings());
  }

  private void write(FxRobot robot, Path file, ExportChoice choice, Film.Watch watch)
      throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    robot.interact(() -> export().figure(file, choice, watch, ended::countDown));
    assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void everyFormatCarriesTheExperimentOfTheWindow(FxRobot robot) throws Exception {
    awaitRecording();
    for (Format format : Format.ALL) {
      Path file = folder.resolve("a." + format.ending());
      write(robot, file, choice("anatomy", format.ending(), new Film(11, 1)), Film.UNWATCHED);
      assertThat(CarriedText.read(Files.readAllBytes(file))).isPresent();
      assertThat(ExperimentFiles.read(file.toString(), System.in).spec().runs())
          .isEqualTo(session.spec().runs());
    }
  }

  @Test
  void aCancelledFilmLeavesTheOldFileAndNothingBesideIt(FxRobot robot) throws Exception {
    awaitRecording();
    Path file = folder.resolve("film.gif");
    Files.writeString(file, "old");
    AtomicBoolean begun = new AtomicBoolean();
    Film.Watch watch =
        (done, of) -> {
          begun.set(done == 3);
          return done < 3;
        };
    write(robot, file, choice("plane", "gif", new Film(30, 2)), watch);
    assertThat(begun).isTrue();
    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void thePageShowsAPreviewAndCopiesWhatItShows(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(() -> robot.lookup("#export").queryAs(Button.class).fire());
    ImageView preview = robot.lookup("#export-preview").queryAs(ImageView.class);
    await(() -> preview.getImage() != null);
    assertThat(preview.getImage().getWidth() / preview.getImage().getHeight()).isBetween(1.7, 1.85);
    Image first = preview.getImage();
    robot.interact(() -> box(robot, "#export-figure").setValue("poster"));
    robot.interact(() -> box(robot, "#export-theme").setValue("dark"));
    robot.interact(() -> robot.lookup("#export-width").queryAs(TextField.class).setText("720"));
    assertThat(box(robot, "#export-preset").getValue()).isEqualTo("own");
    await(() -> preview.getImage() != first && preview.getImage().getWidth() < 660);
    robot.interact(() -> robot.lookup("#export-copy").queryAs(Button.class).fire());
    await(() -> desk.image != null);
    assertThat(desk.image.getWidth()).isEqualTo(720);
    robot.interact(() -> box(robot, "#export-format").setValue("svg"));
    robot.interact(() -> robot.lookup("#export-copy").queryAs(Button.class).fire());
    await(() -> desk.text.contains("</svg"));
  }

  @Test
  void anOpenPageOffersTheFiguresOfAnotherExperimentOnceThatIsRecorded(FxRobot robot)
      throws Exception {
    robot.interact(() -> session.open(Samples.first(CurveProblem.KIND), Path.of("")));
    awaitRecordingOf(session.spec());
    robot.interact(() -> robot.lookup("#export").queryAs(Button.class).fire());
    robot.interact(() -> box(robot, "#export-figure").setValue("curve"));
    robot.interact(() -> session.open(Samples.first(SurfaceProblem.KIND), Path.of("")));
    awaitRecordingOf(session.spec());
    assertThat(box(robot, "#export-figure").getItems()).contains("plane").doesNotContain("curve");
    assertThat(box(robot, "#export-figure").getValue()).isEqualTo("plane");
    assertThat(view.messages().isVisible()).isFalse();
  }

  @Test
  void aFigureOfARunThatHasNotBegunIsAskedForLater(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(
        () -> {
          view.conductor().hold();
          session.open(Samples.read("spiral"), Path.of("samples"));
        });
    awaitRecordingOf(session.spec());
    robot.interact(() -> robot.lookup("#export").queryAs(Button.class).fire());
    robot.interact(() -> box(robot, "#export-figure").setValue("path"));
    await(() -> view.messages().isVisible());
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("nothing of this figure to see yet");
  }

  @Test
  void whatIsChosenIsKeptAndTheRestFollowsTheWindow(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(() -> robot.lookup("#export").queryAs(Button.class).fire());
    robot.interact(() -> box(robot, "#export-format").setValue("gif"));
    robot.interact(() -> robot.lookup("#export-width").queryAs(TextField.class).setText("720"));
    robot.interact(() -> robot.lookup("#export-seconds").queryAs(TextField.class).setText("4"));
    assertThat(view.exports().get())
        .containsEntry("format", "gif")
        .containsEntry("preset", "own")
        .containsEntry("width", "720")
        .containsEntry("seconds", "4")
        .doesNotContainKeys("figure", "theme", "language");
    ExportForm again = new ExportForm(texts);
    robot.interact(
        () -> {
          again.restore(view.exports().get());
          again.offer(List.of("plane", "loss"), "plane");
          again.propose(Theme.DARK, "zh");
        });
    ExportChoice choice = again.choice().orElseThrow();
    assertThat(choice.figure()).isEqualTo("plane");
    assertThat(choice.format().ending()).isEqualTo("gif");
    assertThat(choice.width()).isEqualTo(720);
    assertThat(choice.theme()).isEqualTo(Theme.DARK);
    assertThat(choice.language()).isEqualTo("zh");
    assertThat(choice.film()).isEqualTo(Film.of(4, 10));
  }

  @Test
  void rememberedChoicesThatMakeNoSenseAreLeftOut(FxRobot robot) {
    ExportForm form = new ExportForm(texts);
    robot.interact(
        () -> {
          form.restore(
              Map.of(
                  "figure",
                  "nonsense",
                  "format",
                  "avi",
                  "preset",
                  "own",
                  "width",
                  "-1",
                  "rate",
                  "x"));
          form.offer(List.of("plane"), "plane");
          form.propose(Theme.LIGHT, "en");
        });
    ExportChoice choice = form.choice().orElseThrow();
    assertThat(choice.figure()).isEqualTo("plane");
    assertThat(choice.format().ending()).isEqualTo("png");
    assertThat(choice.width()).isEqualTo(1280);
    assertThat(choice.film()).isEqualTo(Film.of(6, 10));
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> box(FxRobot robot, String id) {
    return (ComboBox<String>) robot.lookup(id).queryAs(ComboBox.class);
  }
}
