package org.descentlab.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.file.Names;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Training;
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
  private static final List<String> ENDINGS = List.of("png");

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The experiment; - for standard input.")
  private String file = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FIGURE",
      description = "The picture; its ending tells the format: .png.")
  private String out = "";

  @Option(
      names = "--figure",
      paramLabel = "ID",
      description = "Which figure (see 'list figures'; default: the problem's main one).")
  private @Nullable String figure;

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
      description = "Pixels a unit of the size, for PNG (default: 1).")
  private double scale = 1;

  @Option(names = "--theme", paramLabel = "light|dark", description = "Colours (default: light).")
  private String theme = "light";

  @Option(names = "--lang", paramLabel = "en|zh", description = "Language (default: en).")
  private String language = "en";

  RenderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FaultException {
    oneOf("theme", theme, List.of("light", "dark"));
    oneOf("language", language, Messages.LANGUAGES);
    oneOf("ending", ending(), ENDINGS);
    size.checkPixels(scale);
    Target target = new Target(terminal, out);
    target.refuseInput(file);
    if (figure != null) {
      oneOf("figure", figure, List.of());
    }
    ExperimentDocument document = ExperimentFiles.read(file, terminal.in());
    new Training(document, new ProblemLoader(ExperimentFiles.folder(file)));
    throw Faults.ofCommand("no-figures");
  }

  private String ending() {
    String name = out.substring(out.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static void oneOf(String kind, String word, List<String> words) throws FaultException {
    if (!words.contains(word)) {
      throw Faults.ofCommand("unknown-word", "kind." + kind, word, Names.nearest(word, words));
    }
  }
}
