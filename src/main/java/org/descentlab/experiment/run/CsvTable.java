package org.descentlab.experiment.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.descentlab.experiment.DecimalText;

/**
 * Writes the rows of runs as a table: one header, then rows in order of run and step, lines ended
 * by a line feed. Numbers in the shortest form that parses back to the same double, the same text
 * on every JDK.
 */
public final class CsvTable {
  private static final List<String> SCORES =
      List.of("trainLoss", "trainAccuracy", "testLoss", "testAccuracy");

  private final Appendable out;
  private final int thetas;
  private final boolean scored;
  private final long every;
  private final StringBuilder line = new StringBuilder();

  /**
   * Writes the header.
   *
   * @param thetas number of parameter columns
   * @param scored whether there are columns for the four scores
   * @param every only rows divisible by it, measured rows and the last are written
   */
  public CsvTable(Appendable out, int thetas, boolean scored, long every) throws IOException {
    this.out = out;
    this.thetas = thetas;
    this.scored = scored;
    this.every = every;
    line.append("run,step,epoch,loss,learningRate,gradientNorm,updateNorm,evaluations");
    for (int i = 0; i < thetas; i++) {
      line.append(",theta").append(i);
    }
    if (scored) {
      SCORES.forEach(score -> line.append(',').append(score));
    }
    flushLine();
  }

  /** Returns a recorder that writes the rows of a run under its name. */
  public Recorder run(String name) {
    String quoted = quoted(name);
    return row -> {
      if (row.step() % every == 0 || row.measured() || row.last()) {
        try {
          write(quoted, row);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  private void write(String name, Row row) throws IOException {
    line.append(name).append(',').append(row.step());
    cell(row.epoch());
    cell(row.loss());
    cell(row.learningRate());
    cell(row.gradientNorm());
    cell(row.updateNorm());
    line.append(',').append(row.evaluations());
    for (int i = 0; i < thetas; i++) {
      cell(i < row.theta().length ? row.theta()[i] : Row.ABSENT);
    }
    if (scored) {
      cell(row.trainLoss());
      cell(row.trainAccuracy());
      cell(row.testLoss());
      cell(row.testAccuracy());
    }
    flushLine();
  }

  private void cell(double value) {
    line.append(',');
    if (Row.present(value)) {
      line.append(DecimalText.of(value));
    }
  }

  private void flushLine() throws IOException {
    out.append(line.append('\n'));
    line.setLength(0);
  }

  /** Returns a text as RFC 4180 wants it. */
  static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
