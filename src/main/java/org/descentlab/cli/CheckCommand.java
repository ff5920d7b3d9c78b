package org.descentlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.descentlab.experiment.Expectation;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExpectationWriter;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Training;
import org.descentlab.experiment.run.Verdicts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: validates experiments and runs what they expect. */
@Command(
    name = "check",
    description = "Validate experiments, train them and judge what they expect.")
final class CheckCommand implements Callable<Integer> {
  private static final Pattern EXPERIMENT = Pattern.compile(".*\\.(yaml|yml|json)");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Experiments, or folders of them; - for standard input.")
  private List<String> files = List.of();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int status = CommandLineInterface.DONE;
    for (String named : files) {
      try {
        for (String file : experiments(named)) {
          status = Math.max(status, check(file));
        }
      } catch (FaultException e) {
        terminal.complain(e);
        status = CommandLineInterface.WRONG_INPUT;
      }
    }
    return status;
  }

  /** The files that an argument names, those of a folder by name. */
  private static List<String> experiments(String named) throws FaultException {
    if (named.equals(ExperimentFiles.STANDARD_INPUT)
        || !Files.isDirectory(ExperimentFiles.path(named))) {
      return List.of(named);
    }
    List<String> found;
    try (Stream<Path> all = Files.walk(ExperimentFiles.path(named))) {
      found =
          all.filter(Files::isRegularFile)
              .map(Path::toString)
              .filter(file -> EXPERIMENT.matcher(file).matches())
              .sorted()
              .toList();
    } catch (IOException | UncheckedIOException e) {
      throw ofFolder("file-unreadable", named, String.valueOf(e.getMessage()));
    }
    if (found.isEmpty()) {
      throw ofFolder("folder-empty", named);
    }
    return found;
  }

  private static FaultException ofFolder(String code, String folder, Object... arguments) {
    return new FaultException(new Fault(code, folder, 0, "", List.of(arguments)));
  }

  private int check(String file) {
    try {
      ExperimentDocument document = ExperimentFiles.read(file, terminal.in());
      Training training = new Training(document, new ProblemLoader(ExperimentFiles.folder(file)));
      Verdicts verdicts = new Verdicts(document.spec());
      training.train(run -> verdicts.watch(run.spec(), run), verdicts::ended);
      List<String> broken = broken(document, verdicts.broken());
      broken.forEach(terminal.out()::println);
      if (broken.isEmpty()) {
        terminal.out().println("ok " + file + ": " + count(document));
      }
      return broken.isEmpty() ? CommandLineInterface.DONE : CommandLineInterface.EXPECTATION_FAILED;
    } catch (FaultException e) {
      terminal.complain(e);
      return CommandLineInterface.WRONG_INPUT;
    }
  }

  private static String count(ExperimentDocument document) {
    int runs = document.spec().runs().size();
    int expectations = document.spec().expect().size();
    return runs
        + (runs == 1 ? " run, " : " runs, ")
        + expectations
        + (expectations == 1 ? " expectation" : " expectations");
  }

  private static List<String> broken(ExperimentDocument document, List<Expectation> broken) {
    List<String> lines = new ArrayList<>();
    List<Expectation> all = document.spec().expect();
    for (int i = 0; i < all.size(); i++) {
      Expectation expectation = all.get(i);
      if (broken.stream().anyMatch(one -> one == expectation)) {
        String path = "expect[" + i + "]";
        String place = document.file() + ":" + document.lines().getOrDefault(path, 0);
        lines.add(
            UsageText.shortened(
                "FAILED " + place + ": " + path + ": " + ExpectationWriter.line(expectation)));
      }
    }
    return lines;
  }
}
