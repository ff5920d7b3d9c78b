package org.descentlab.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.descentlab.code.TorchProgram;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.run.ProblemLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code code}: the PyTorch program of a run. */
@Command(
    name = "code",
    description = {
      "Write a run as a program for PyTorch, 1.13 or later.",
      "The program prints the losses of the run's rows; one of a network that learns from",
      "images takes a folder of IDX files as its argument."
    },
    sortOptions = false)
final class CodeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The experiment; - for standard input.")
  private String file = "";

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description = "Which run (default: the first that is switched on).")
  private @Nullable String run;

  @Option(
      names = "--out",
      paramLabel = "F.py",
      description = "Where the program is written (default: -, standard output).")
  private String out = "-";

  CodeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FaultException {
    Target target = new Target(terminal, out);
    target.refuseInput(file);
    ExperimentDocument document = ExperimentFiles.read(file, terminal.in());
    target.refuseData(file, document);
    ExperimentSpec spec = document.spec();
    int index = index(spec.runs());
    var loaded = new ProblemLoader(ExperimentFiles.folder(file)).load(document, index);
    try {
      String program = TorchProgram.of(spec, spec.runs().get(index), loaded);
      target.write(to -> to.write(program.getBytes(StandardCharsets.UTF_8)));
    } catch (FaultException e) {
      throw placed(e, document);
    }
    return CommandLineInterface.DONE;
  }

  /** What is wrong with the run, at its place in the file. */
  private static FaultException placed(FaultException e, ExperimentDocument document) {
    return e.fault().code().startsWith("code-")
        ? document.fault(e.fault().path(), e.fault().code(), e.fault().arguments().toArray())
        : e;
  }

  private int index(List<RunSpec> runs) throws FaultException {
    List<String> names = runs.stream().map(RunSpec::name).toList();
    if (run != null) {
      if (!names.contains(run)) {
        throw Faults.unknown("run", run, names);
      }
      return names.indexOf(run);
    }
    List<RunSpec> enabled = runs.stream().filter(RunSpec::enabled).toList();
    return enabled.isEmpty() ? 0 : runs.indexOf(enabled.get(0));
  }
}
