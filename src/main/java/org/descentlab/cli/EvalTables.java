package org.descentlab.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.run.DataTable;
import org.descentlab.experiment.run.Training;
import org.descentlab.figure.GridTable;
import org.descentlab.figure.Recording;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The tables of {@code eval}: the loss over the plane, and the data. */
final class EvalTables {
  @Option(
      names = "--grid",
      paramLabel = "WxH",
      converter = GridSize.Converter.class,
      description = {
        "Instead write the loss at W times H points of what the problem's figure shows, as CSV:",
        "x,y,loss, or x,loss where there is one parameter."
      })
  private @Nullable GridSize grid;

  @Option(
      names = "--data",
      description = "Instead write the problem's data as CSV, which 'data:' reads.")
  private boolean data;

  @Option(
      names = "--csv",
      paramLabel = "OUT",
      description = "Where the table is written (default: -, standard output).")
  private @Nullable String csv;

  /** Whether a table is asked for; refuses what does not go together. */
  boolean wanted(boolean point) throws FaultException {
    if (csv != null && grid == null && !data) {
      throw Faults.ofCommand("table-of-what");
    }
    if ((grid != null && data) || (point && (grid != null || data))) {
      throw Faults.ofCommand("table-one");
    }
    return grid != null || data;
  }

  void write(Terminal terminal, String file, ExperimentDocument document, Training training)
      throws FaultException {
    Target target = new Target(terminal, csv == null ? "-" : csv);
    target.refuseInput(file);
    target.refuseData(file, document);
    GridSize size = grid;
    if (size == null) {
      DataTable table = DataTable.of(document.spec(), training.problem());
      target.write(out -> written(out, table::write));
      return;
    }
    if (training.problem().objective().dimension() > 2) {
      throw Faults.ofCommand("grid-dimension", training.problem().objective().dimension());
    }
    target.write(
        out -> {
          Recording recording =
              TrainedRecording.of(training, Theme.LIGHT, Optional.empty(), Moment.USUAL);
          GridTable table = new GridTable(recording);
          written(out, to -> table.write(size.width(), size.height(), to));
        });
  }

  @FunctionalInterface
  private interface Table {
    void write(Appendable out) throws IOException;
  }

  private static void written(OutputStream out, Table table) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    table.write(writer);
    writer.flush();
  }
}
