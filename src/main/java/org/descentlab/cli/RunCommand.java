package org.descentlab.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.run.CsvTable;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Recorder;
import org.descentlab.experiment.run.Run;
import org.descentlab.experiment.run.Summary;
import org.descentlab.experiment.run.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: trains, and writes the table and the summary. */
@Command(
    name = "run",
    description = "Train the runs of an experiment, one after the other.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The experiment; - for standard input.")
  private String file = "";

  @Option(
      names = "--csv",
      paramLabel = "OUT",
      description = "Write the table of all rows; - for standard output.")
  private @Nullable String csv;

  @Option(
      names = "--summary",
      paramLabel = "OUT.json",
      description = "Write what came of each run; - for standard output.")
  private @Nullable String summary;

  @Option(
      names = "--every",
      paramLabel = "N",
      converter = CountConverter.class,
      description = "Write only rows divisible by N, measured rows and the last (default: 1).")
  private long every = 1;

  @Option(names = "--quiet", description = "No progress bar, no summary lines.")
  private boolean quiet;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FaultException {
    Target table = csv == null ? null : new Target(terminal, csv);
    Target results = summary == null ? null : new Target(terminal, summary);
    if (table != null) {
      table.refuseInput(file);
      table.refuseSame(results);
    }
    if (results != null) {
      results.refuseInput(file);
    }
    ExperimentDocument document = ExperimentFiles.read(file, terminal.in());
    Training training = new Training(document, new ProblemLoader(ExperimentFiles.folder(file)));
    for (Target target : new Target[] {table, results}) {
      if (target != null) {
        target.refuseData(file, document);
      }
    }
    boolean outIsTaken =
        (table != null && table.isStandardOutput())
            || (results != null && results.isStandardOutput());
    PrintStream lines = outIsTaken ? terminal.err() : terminal.out();
    if (results == null) {
      train(training, table, lines);
    } else {
      // its place is opened first: a wrong one is told before the training, not after
      results.write(
          out -> {
            List<Summary> summaries = train(training, table, lines);
            Json.writePretty(out, summaries.stream().map(SummaryText::object).toList());
          });
    }
    return 0;
  }

  private List<Summary> train(Training training, @Nullable Target table, PrintStream lines)
      throws FaultException {
    if (table == null) {
      return train(training, run -> row -> {}, lines);
    }
    Summaries[] result = new Summaries[1];
    table.write(
        out -> {
          Writer writer = buffered(out);
          CsvTable rows = new CsvTable(writer, training.thetas(), training.scored(), every);
          result[0] = new Summaries(train(training, run -> rows.run(run.spec().name()), lines));
          writer.flush();
        });
    return result[0].list();
  }

  private record Summaries(List<Summary> list) {}

  private static Writer buffered(OutputStream out) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  private List<Summary> train(Training training, Rows rows, PrintStream lines)
      throws FaultException {
    SummaryText text = new SummaryText(training.document().spec().runs());
    boolean moving = terminal.interactive() && !quiet;
    try (ProgressLine progress = new ProgressLine(moving, terminal.err())) {
      return training.train(
          run -> Recorder.all(rows.of(run), progress.of(run)),
          ended -> {
            progress.clear();
            if (!quiet) {
              lines.println(text.line(ended));
            }
          });
    }
  }

  @FunctionalInterface
  private interface Rows {
    Recorder of(Run run);
  }
}
