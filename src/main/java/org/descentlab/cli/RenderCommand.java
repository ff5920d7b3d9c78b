package org.descentlab.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.file.ExperimentWriter;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Training;
import org.descentlab.figure.Figures;
import org.descentlab.figure.Look;
import org.descentlab.figure.Recording;
import org.descentlab.figure.Theme;
import org.descentlab.figure.export.FigureFile;
import org.descentlab.figure.export.Film;
import org.descentlab.figure.export.Format;
import org.descentlab.insight.Finder;
import org.descentlab.insight.Finders;
import org.descentlab.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code render}: draws a figure of an experiment. */
@Command(
    name = "render",
    description = "Train the runs of an experiment and draw a figure of them.",
    sortOptions = false)
final class RenderCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The experiment; - for standard input.")
  private String file = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FIGURE",
      description = {
        "The picture; its ending tells the format: .png, .svg, .pdf,",
        ".gif or .mp4 (films)."
      })
  private String out = "";

  @Option(
      names = "--figure",
      paramLabel = "ID",
      description = "Which figure (see 'list figures'; default: the problem's main one).")
  private @Nullable String figure;

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description = "Of figures of one run: which (default: the first that the figure can show).")
  private @Nullable String run;

  @Option(
      names = "--step",
      paramLabel = "N",
      converter = StepConverter.class,
      description = {
        "Of figures of one run: the step (default: of 'anatomy' an early one,",
        "of the others the last)."
      })
  private @Nullable Long step;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSize.Converter.class,
      description = "Width and height (default: 960x720).")
  private PictureSize size = PictureSize.DEFAULT;

  @Option(
      names = "--scale",
      paramLabel = "S",
      converter = ScaleConverter.class,
      description = "Pixels a unit of the size, for PNG (default: 2).")
  private double scale = 2;

  @Option(names = "--theme", paramLabel = "light|dark", description = "Colours (default: light).")
  private String theme = "light";

  @Option(names = "--lang", paramLabel = "en|zh", description = "Language (default: en).")
  private String language = "en";

  @Option(
      names = "--frames",
      paramLabel = "N",
      converter = FilmConverter.Frames.class,
      description = "Pictures of a film, GIF or MP4 (default: 60).")
  private int frames = Film.USUAL.frames();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      converter = FilmConverter.Seconds.class,
      description = "How long the film plays, GIF or MP4 (default: 6).")
  private double seconds = Film.USUAL.seconds();

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FaultException {
    oneOf("theme", theme, Theme.ALL.stream().map(Theme::id).toList());
    oneOf("language", language, Messages.LANGUAGES);
    String ending = Format.endingOf(out);
    Format format = Format.find(ending).orElseThrow(() -> unknownEnding(ending));
    if (figure != null) {
      oneOf("figure", figure, Figures.ids());
    }
    Optional<Finder> finder = Optional.ofNullable(figure).flatMap(new Finders()::of);
    Moment moment = new Moment(run, step);
    moment.checkFigure(figure, finder);
    size.checkPixels(format, scale);
    Target target = new Target(terminal, out);
    target.refuseInput(file);
    ExperimentDocument document = ExperimentFiles.read(file, terminal.in());
    Training training = new Training(document, new ProblemLoader(ExperimentFiles.folder(file)));
    target.write(to -> format.writer().write(figure(training, finder, moment), to, Film.UNWATCHED));
    return CommandLineInterface.DONE;
  }

  private FigureFile figure(Training training, Optional<Finder> finder, Moment moment)
      throws FaultException {
    Theme colors = Theme.ALL.stream().filter(t -> t.id().equals(theme)).findFirst().orElseThrow();
    Recording recording = TrainedRecording.of(training, colors, finder, moment);
    Figures.Choice choice =
        figure == null
            ? main(recording)
            : Figures.find(figure).filter(f -> f.shows(recording)).orElseThrow(this::misfit);
    return FigureFile.of(
        choice,
        recording,
        Look.framed(colors, Messages.in(language)),
        size.width(),
        size.height(),
        scale,
        ExperimentWriter.write(training.portable()),
        new Film(frames, seconds));
  }

  /** The problem's main figure, else the first that can show it. */
  private static Figures.Choice main(Recording recording) {
    return Stream.concat(
            Stream.of(Figures.main(recording.experiment().problem())), Figures.ALL.stream())
        .filter(choice -> choice.shows(recording))
        .findFirst()
        .orElseThrow();
  }

  private FaultException misfit() {
    return Faults.ofCommand("figure-misfit", String.valueOf(figure));
  }

  /** All endings are named: they are few, and none is a misspelling of another. */
  private static FaultException unknownEnding(String ending) {
    return Faults.ofCommand(
        "no-such-word", "kind.ending", ending, String.join(", ", Format.endings()));
  }

  private static void oneOf(String kind, String word, List<String> words) throws FaultException {
    if (!words.contains(word)) {
      throw Faults.unknown(kind, word, words);
    }
  }
}
